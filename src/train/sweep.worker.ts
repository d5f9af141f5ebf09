/** The sweep worker: joins the sweep to messages. An engine is loaded when its first cell opens it, not before. */
import { nameBrowser } from '#device/conditions.ts';
import { defaultChoiceOf, findCard } from './models/zoo.ts';
import { createSweepDesk } from './sweep/run-sweep.ts';
import type { ToSweepWorker } from './sweep/sweep-messages.ts';
import { testOpened } from './test-opened.ts';
import { createYieldTask } from './yield-task.ts';

const nowSeconds = () => (performance.timeOrigin + performance.now()) / 1000;

const desk = createSweepDesk({
  post: (message) => postMessage(message),
  findCard,
  defaultChoiceOf,
  openEngine: async (name, order, data) => {
    const { openEngine } = await import('./engines/open-engine.ts');
    return openEngine(name, order, data);
  },
  testEngine: (opened, order, { data }) => testOpened(opened, order, data, nowSeconds),
  measureRoof: async (opened) => {
    const { measureRoofOf } = await import('./measure-roof.ts');
    return measureRoofOf(opened);
  },
  browser: nameBrowser(navigator),
  now: () => new Date().toISOString(),
  nowSeconds,
  yieldTask: createYieldTask(),
});

addEventListener('message', (event: MessageEvent<ToSweepWorker>) => void desk.receive(event.data));
