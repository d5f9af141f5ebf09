/** The training worker as the page uses it: real MNIST, real shards, a real (software) GPU device that is lost midway. */
import { afterEach, expect, it } from 'vitest';
import { defaultTrainChoice, type TrainChoice } from '#train/choice.ts';
import type { FromWorker, ToWorker } from '#train/protocol.ts';

const choice: TrainChoice = {
  ...defaultTrainChoice,
  model: 'mnist-mlp',
  width: 16,
  batch: 32,
  learningRate: 0.003,
  epochs: 1,
  stopAccuracy: null,
  seed: 1,
  backend: 'auto',
};
// Within the first fifty steps, each of which is read.
const lastStep = 20;

let worker: Worker | null = null;
afterEach(() => worker?.terminate());

/** Trains up to `lastStep`, losing the device once after step `loseAt` (null: never). */
async function train(loseAt: number | null): Promise<FromWorker[]> {
  worker?.terminate();
  const own = new Worker(new URL('../../src/train/train.worker.ts', import.meta.url), { type: 'module' });
  worker = own;
  const inbox: FromWorker[] = [];
  const send = (message: ToWorker) => own.postMessage(message);
  let isLost = false;
  // What is lost and stopped with one message never comes back.
  let isWhole = loseAt === null;
  const ended = new Promise<void>((resolve, reject) => {
    own.onerror = (event) => reject(new Error(event.message));
    own.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      inbox.push(data);
      if (data.kind === 'loss' && loseAt !== null && data.step >= loseAt && !isLost) {
        isLost = true;
        send({ kind: 'lose-device', run: 1 });
      }
      if (data.kind === 'recovered') isWhole = true;
      if (data.kind === 'loss' && data.step >= lastStep && isWhole) send({ kind: 'stop', run: 1 });
      if (data.kind === 'phase' && (data.phase === 'done' || data.phase === 'failed')) resolve();
    };
  });
  send({ kind: 'start', run: 1, choice, dataUrl: new URL('/data/', location.href).href });
  await ended;
  return inbox;
}

function lossesOf(inbox: readonly FromWorker[]): Map<number, number> {
  return new Map(
    inbox.flatMap((message) =>
      message.kind === 'loss' ? message.steps.map((step, at) => [step, message.losses[at] ?? NaN] as const) : [],
    ),
  );
}

it('keeps the curve of an undisturbed run when the device is lost', async () => {
  const plain = lossesOf(await train(null));
  const inbox = await train(10);
  const disturbed = lossesOf(inbox);
  expect(inbox.filter(({ kind }) => kind === 'recovered')).toHaveLength(1);
  expect(inbox.at(-1)).toMatchObject({ kind: 'phase', phase: 'done', reason: 'stopped' });
  const shared = [...plain.keys()].filter((step) => disturbed.has(step));
  expect(shared.at(-1)).toBeGreaterThanOrEqual(lastStep - 5);
  expect(shared.length).toBeGreaterThan(12);
  for (const step of shared) {
    const relative = Math.abs((disturbed.get(step) ?? NaN) / (plain.get(step) ?? NaN) - 1);
    // 1e-4 and not zero: after a restore Adam's powers of beta are computed in another way.
    expect(relative, `step ${step}`).toBeLessThan(1e-4);
  }
});
