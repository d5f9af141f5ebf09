/** The training worker as the page uses it: real MNIST, real shards, a real (software) GPU device. */
import { afterEach, expect, it } from 'vitest';
import type { FromWorker, ToWorker, TrainChoice } from '#train/protocol.ts';

let worker: Worker | null = null;
afterEach(() => worker?.terminate());

const choice: TrainChoice = {
  model: 'mnist-mlp',
  batch: 128,
  learningRate: 0.002,
  epochs: 1,
  stopAccuracy: 0.85,
  seed: 1,
  backend: 'auto',
};

it('trains an MLP on real MNIST to 85 % within an epoch, through the loss of its device', async () => {
  worker = new Worker(new URL('../../src/train/train.worker.ts', import.meta.url), { type: 'module' });
  const inbox: FromWorker[] = [];
  const dataUrl = new URL('/data/mnist/', location.href).href;
  const send = (message: ToWorker) => worker?.postMessage(message);
  let isLost = false;
  const ended = new Promise<void>((resolve, reject) => {
    worker!.onerror = (event) => reject(new Error(event.message));
    worker!.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      inbox.push(data);
      if (data.kind === 'phase') console.log(performance.now() | 0, data.phase, data.reason, data.detail);
      else if (data.kind !== 'loss') console.log(performance.now() | 0, JSON.stringify(data));
      if (data.kind === 'loss' && data.step >= 60 && !isLost) {
        isLost = true;
        send({ kind: 'lose-device', run: 1 });
      }
      if (data.kind === 'phase' && (data.phase === 'done' || data.phase === 'failed')) resolve();
    };
  });
  send({ kind: 'start', run: 1, choice, dataUrl });
  await ended;
  const last = inbox.at(-1);
  expect(last).toMatchObject({ kind: 'phase', phase: 'done', reason: 'goal-reached' });
}, 100_000);
