/** The whole experiment on TensorFlow.js' cpu backend, on made tasks. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createTransferDesk, type TransferParts } from '#train/transfer/run-transfer.ts';
import { defaultTransferChoice, planTransfer, type TransferChoice } from '#train/transfer/transfer-choice.ts';
import type { FromTransferWorker } from '#train/transfer/transfer-messages.ts';
import { averageStages, summarizeTransfer } from '#train/transfer/transfer-result.ts';
import { readSet } from '../../support/mnist-files.ts';
import { RunFailure } from '#train/run-failure.ts';

// Node 20 has none; the engine asks it for the browser's name.
beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});

const nowSeconds = () => performance.now() / 1000;
const choice: TransferChoice = { ...defaultTransferChoice, labels: [64], backend: 'cpu' };
const tiny = { sourceRows: 64, sourceHeldOut: 20, labels: 64, targetHeldOut: 20 };

/** A desk and what it told, whole messages in order. */
function openDesk(change: Partial<TransferParts> = {}) {
  const told: FromTransferWorker[] = [];
  const desk = createTransferDesk({
    post: (message) => told.push(message),
    openEngine: async (...order) => (await import('#train/engines/open-engine.ts')).openEngine(...order),
    fetchDigits: () => Promise.reject(new RunFailure('data-missing', 'manifest.json')),
    nowSeconds,
    yieldTask: () => new Promise((resolve) => setImmediate(resolve)),
    ...change,
  });
  return { told, desk };
}

const fitsOf = (told: readonly FromTransferWorker[]) =>
  told.flatMap((message) => (message.kind === 'fit' ? [message.fit] : []));

describe('pre-training on the made tasks', () => {
  it('beats a start from scratch with few labels, over five seeds; frozen steps take less time', async () => {
    const size = { sourceRows: 1000, sourceHeldOut: 200, labels: 64, targetHeldOut: 300 };
    const { told, desk } = openDesk({ size });
    await desk.receive({ kind: 'start', run: 1, choice: { choice, dataUrl: '' } });
    expect(told.at(-1)).toEqual({ kind: 'done', run: 1, isComplete: true });
    const fits = fitsOf(told);
    const pretrainings = told.flatMap((message) => (message.kind === 'pretrained' ? [message.pretraining] : []));
    expect([pretrainings.length, fits.length]).toEqual([5, 15]);
    // The first task is learnt, or nothing could be taken over: guessing is right for one in five.
    expect(Math.min(...pretrainings.map(({ accuracy }) => accuracy))).toBeGreaterThan(0.6);

    const points = summarizeTransfer(planTransfer(choice), fits);
    for (const { start, labels, mean, difference, verdict } of points) {
      const bounds = difference && [difference.interval.low, difference.interval.high].map((one) => one.toFixed(3));
      const against = difference ? `, ${difference.mean.toFixed(3)} [${bounds?.join(', ') ?? ''}] over scratch` : '';
      console.log(`${start}, ${labels} labels: ${mean?.mean.toFixed(3) ?? ''}${against}: ${verdict}`);
    }
    expect(points.map(({ start, verdict }) => [start, verdict])).toEqual([
      ['scratch', 'first'],
      ['frozen', 'gain'],
      ['full', 'gain'],
    ]);

    const { tuning } = averageStages(pretrainings, fits);
    console.log(`seconds of a fine-tuning: ${JSON.stringify(tuning)}`);
    expect(tuning.frozen ?? Infinity).toBeLessThan(tuning.full ?? 0);
    const used = told.find((message) => message.kind === 'inference');
    expect(used?.kind === 'inference' && used.inference.samplesPerSecond.median).toBeGreaterThan(0);
  }, 200_000);
});

describe('an experiment', () => {
  it('that is stopped keeps what was told before and says that it is not complete', async () => {
    const { told, desk } = openDesk({ size: tiny });
    const running = desk.receive({ kind: 'start', run: 1, choice: { choice, dataUrl: '' } });
    await vi.waitUntil(() => fitsOf(told).length > 0, { timeout: 50_000 });
    await desk.receive({ kind: 'stop', run: 1 });
    await running;
    expect(told.at(-1)).toEqual({ kind: 'done', run: 1, isComplete: false });
    expect(fitsOf(told).length).toBeLessThan(15);
  });

  it('gives the same accuracies again with the same seed', async () => {
    const run = async () => {
      const { told, desk } = openDesk({ size: tiny });
      const running = desk.receive({ kind: 'start', run: 1, choice: { choice, dataUrl: '' } });
      await vi.waitUntil(() => fitsOf(told).length > 1, { timeout: 50_000 });
      await desk.receive({ kind: 'stop', run: 1 });
      await running;
      return fitsOf(told)
        .slice(0, 2)
        .map(({ accuracy, loss }) => [accuracy, loss]);
    };
    expect(await run()).toEqual(await run());
  });

  it('on digits learns from pictures of the shards it is given', async () => {
    const shards = [...readSet('train').slice(0, 2), ...readSet('test').slice(0, 1)];
    const size = { sourceRows: 320, sourceHeldOut: 100, labels: 64, targetHeldOut: 100 };
    const { told, desk } = openDesk({ size, fetchDigits: () => Promise.resolve(shards) });
    const digits = { ...choice, task: 'digits' } as const;
    const running = desk.receive({ kind: 'start', run: 1, choice: { choice: digits, dataUrl: '' } });
    await vi.waitUntil(() => fitsOf(told).length > 0, { timeout: 60_000 });
    await desk.receive({ kind: 'stop', run: 1 });
    await running;
    // From scratch, 64 labels: well above one in five.
    expect(fitsOf(told)[0]?.accuracy).toBeGreaterThan(0.5);
  }, 90_000);

  it('whose pictures cannot be had fails with that reason', async () => {
    const { told, desk } = openDesk();
    await desk.receive({ kind: 'start', run: 1, choice: { choice: { ...choice, task: 'digits' }, dataUrl: '' } });
    expect(told.at(-1)).toMatchObject({ kind: 'failed', reason: 'data-missing', detail: 'manifest.json' });
  });
});
