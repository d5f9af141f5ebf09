/** The sweep worker: joins the sweep to messages. TensorFlow.js is loaded when a sweep starts, not before. */
import { nameBrowser } from '#device/conditions.ts';
import { defaultChoiceOf, findCard } from './models/zoo.ts';
import { testEngine } from './self-test.ts';
import { createSweepDesk } from './sweep/run-sweep.ts';
import type { ToSweepWorker } from './sweep/sweep-messages.ts';
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
  testEngine: ({ engine }, order, { data }) => testEngine(engine, order, data, nowSeconds),
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
