/** The training worker: joins the session to messages. TensorFlow.js is loaded when a run starts, not before. */
import { openMnist } from './data/mnist.ts';
import { findCard } from './models/zoo.ts';
import type { ToWorker } from './protocol.ts';
import { createSession } from './session.ts';
import { createYieldTask } from './yield-task.ts';

const session = createSession({
  post: (message) => postMessage(message),
  openEngine: async (name, order, data) => {
    const { openEngine } = await import('./engines/open-engine.ts');
    return openEngine(name, order, data);
  },
  openImages: openMnist,
  openDataSet: async (id, order) => {
    const { openDataSet } = await import('./data/open-data.ts');
    return openDataSet(id, order);
  },
  fitBigram: async (set) => {
    const { fitBigram } = await import('./data/text/count-baselines.ts');
    return fitBigram(set);
  },
  fitUnigram: async (set) => {
    const { fitUnigram } = await import('./data/text/count-baselines.ts');
    return fitUnigram(set);
  },
  buildModel: (choice, shape) => findCard(choice.model).build(choice, shape),
  measureRoof: async (opened) => {
    const { measureRoofOf } = await import('./measure-roof.ts');
    return measureRoofOf(opened);
  },
  nowSeconds: () => performance.now() / 1000,
  yieldTask: createYieldTask(),
  wait: (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds)),
});

addEventListener('message', (event: MessageEvent<ToWorker>) => void session.receive(event.data));
