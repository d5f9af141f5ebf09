/** The training worker: joins sessions and transfer experiments to messages. TensorFlow.js is loaded when one starts. */
import type { OpenEngine } from './choose-engine.ts';
import { openMnist } from './data/mnist.ts';
import { buildModel } from './models/zoo.ts';
import type { ToWorker } from './protocol.ts';
import { createSession } from './session.ts';
import { fetchDigits } from './transfer/fetch-digits.ts';
import { createTransferDesk } from './transfer/run-transfer.ts';
import type { ToTransferWorker } from './transfer/transfer-messages.ts';
import { createYieldTask } from './yield-task.ts';

const openEngine: OpenEngine = async (...order) => (await import('./engines/open-engine.ts')).openEngine(...order);
const shared = { openEngine, nowSeconds: () => performance.now() / 1000, yieldTask: createYieldTask() };

const session = createSession({
  ...shared,
  post: (message) => postMessage(message),
  openImages: openMnist,
  openDataSet: async (...order) => (await import('./data/open-data.ts')).openDataSet(...order),
  fitBigram: async (set) => (await import('./data/text/count-baselines.ts')).fitBigram(set),
  fitUnigram: async (set) => (await import('./data/text/count-baselines.ts')).fitUnigram(set),
  buildModel,
  measureRoof: async (opened) => (await import('./measure-roof.ts')).measureRoofOf(opened),
  wait: (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds)),
});

const transfers = createTransferDesk({
  ...shared,
  post: (message) => postMessage(message),
  fetchDigits: (dataUrl) => fetchDigits(openMnist, dataUrl),
});

addEventListener('message', ({ data }: MessageEvent<ToWorker | ToTransferWorker>) => {
  void (data.kind === 'transfer' ? transfers.receive(data.message) : session.receive(data));
});
