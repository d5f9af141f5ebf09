/** The whole experiment on TensorFlow.js' cpu backend, on made tasks. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createTransferDesk } from '#train/transfer/run-transfer.ts';
import { defaultTransferChoice, planTransfer, type TransferChoice } from '#train/transfer/transfer-choice.ts';
import type { FromTransferWorker } from '#train/transfer/transfer-messages.ts';
import { averageStages, summarizeTransfer } from '#train/transfer/transfer-result.ts';

beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});

const nowSeconds = () => performance.now() / 1000;

function createDesk(told: FromTransferWorker[], onTold: (message: FromTransferWorker) => void = () => undefined) {
  return createTransferDesk({
    post: (message) => {
      told.push(message);
      onTold(message);
    },
    openEngine: async (name, order, data) => {
      const { openEngine } = await import('#train/engines/open-engine.ts');
      return openEngine(name, order, data);
    },
    fetchDigits: () => Promise.reject(new Error('not here')),
    nowSeconds,
    yieldTask: () => new Promise((resolve) => setImmediate(resolve)),
  });
}

describe('pre-training on the made tasks', () => {
  it('beats a start from scratch with few labels, over five seeds', async () => {
    const choice: TransferChoice = { ...defaultTransferChoice, labels: [8, 32, 128], backend: 'cpu' };
    const told: FromTransferWorker[] = [];
    const startedAt = nowSeconds();
    await createDesk(told).receive({ kind: 'start', run: 1, choice: { choice, dataUrl: '' } });
    const fits = told.flatMap((message) => (message.kind === 'fit' ? [message.fit] : []));
    const pretrainings = told.flatMap((message) => (message.kind === 'pretrained' ? [message.pretraining] : []));
    console.log(told.at(-1), nowSeconds() - startedAt, pretrainings.map((p) => p.accuracy), averageStages(pretrainings, fits), told.find((m) => m.kind === 'inference'));
    for (const p of summarizeTransfer(planTransfer(choice), fits)) console.log(p.start, p.labels, p.mean?.mean.toFixed(3), p.difference && `${p.difference.mean.toFixed(3)} [${p.difference.interval.low.toFixed(3)}, ${p.difference.interval.high.toFixed(3)}]`, p.verdict);
    expect(fits.length).toBe(45);
  }, 400_000);
});
