/** The training worker: joins runs, transfer experiments and groups to messages. An engine is loaded when one starts. */
import type { OpenEngine } from './choose-engine.ts';
import { openMnist } from './data/mnist.ts';
import { buildModel } from './models/zoo.ts';
import type { ToParallelWorker } from './parallel/parallel-messages.ts';
import type { ToWorker } from './protocol.ts';
import { createSession, type SessionParts } from './session.ts';
import { fetchDigits } from './transfer/fetch-digits.ts';
import { createTransferDesk } from './transfer/run-transfer.ts';
import type { ToTransferWorker } from './transfer/transfer-messages.ts';
import { createYieldTask } from './yield-task.ts';

const openEngine: OpenEngine = async (...order) => (await import('./engines/open-engine.ts')).openEngine(...order);
const shared = { openEngine, nowSeconds: () => performance.now() / 1000, yieldTask: createYieldTask() };
const post = (message: unknown) => postMessage(message);
const training: SessionParts = {
  ...shared,
  post,
  openImages: openMnist,
  openDataSet: async (...order) => (await import('./data/open-data.ts')).openDataSet(...order),
  fitBigram: async (set) => (await import('./data/text/count-baselines.ts')).fitBigram(set),
  fitUnigram: async (set) => (await import('./data/text/count-baselines.ts')).fitUnigram(set),
  buildModel,
  measureRoof: async (opened) => (await import('./measure-roof.ts')).measureRoofOf(opened),
  wait: (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds)),
};
const session = createSession(training);
const transfers = createTransferDesk({ ...shared, post, fetchDigits: (url) => fetchDigits(openMnist, url) });
// One clock for all workers of a group.
const nowSeconds = () => (performance.timeOrigin + performance.now()) / 1000;
const door = async () =>
  (await import('./parallel/parallel-door.ts')).createParallelDoor({ ...training, nowSeconds, post });
let group: ReturnType<typeof door> | null = null;

addEventListener('message', ({ data }: MessageEvent<ToWorker | ToTransferWorker | ToParallelWorker>) => {
  if (data.kind === 'transfer') void transfers.receive(data.message);
  else if (data.kind === 'parallel') void (group ??= door()).then((receive) => receive(data.message));
  else void session.receive(data);
});
