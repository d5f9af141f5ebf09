import { describe, expect, it } from 'vitest';
import type { FromTransferWorker, ToTransferWorker } from '#train/transfer/transfer-messages.ts';
import type { Fit } from '#train/transfer/transfer-result.ts';
import { Transfer, type TransferWorker } from '../../src/state/transfer.svelte.ts';

class FakeWorker implements TransferWorker {
  readonly told: ToTransferWorker[] = [];
  isTerminated = false;
  onmessage: TransferWorker['onmessage'] = null;
  onerror: TransferWorker['onerror'] = null;
  onmessageerror: TransferWorker['onmessageerror'] = null;
  postMessage(message: ToTransferWorker) {
    this.told.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  say(data: FromTransferWorker) {
    this.onmessage?.({ data } as MessageEvent<FromTransferWorker>);
  }
}

const fit: Fit = { seed: 1, start: 'scratch', labels: 8, accuracy: 0.5, loss: 1, seconds: 2 };

async function begin() {
  const worker = new FakeWorker();
  const transfer = new Transfer(() => Promise.resolve(worker), 'https://here/data/');
  await transfer.start({ seed: 4, backend: 'cpu', engine: 'tfjs' });
  return { worker, transfer };
}

describe('a transfer experiment', () => {
  it('is ordered from the training worker with the bench’s seed, backend and engine', async () => {
    const { worker, transfer } = await begin();
    expect(worker.told).toHaveLength(1);
    expect(worker.told[0]).toMatchObject({
      kind: 'transfer',
      message: {
        kind: 'start',
        run: 1,
        choice: { choice: { seed: 4, backend: 'cpu', engine: 'tfjs' }, dataUrl: 'https://here/data/' },
      },
    });
    expect([transfer.isActive, transfer.findings?.plan.seeds]).toEqual([true, [4, 5, 6, 7, 8]]);
  });

  it('shows every training as it comes, and what was stopped half-way stays', async () => {
    const { worker, transfer } = await begin();
    worker.say({ kind: 'pretrained', run: 1, pretraining: { seed: 4, accuracy: 0.8, seconds: 1, openSeconds: 1 } });
    worker.say({ kind: 'fit', run: 1, fit });
    worker.say({ kind: 'fit', run: 9, fit });
    expect([transfer.findings?.pretrainings.length, transfer.findings?.fits]).toEqual([1, [fit]]);
    transfer.stop();
    expect(worker.told.at(-1)).toEqual({ kind: 'transfer', message: { kind: 'stop', run: 1 } });
    worker.say({ kind: 'done', run: 1, isComplete: false });
    expect([transfer.isActive, transfer.isComplete, transfer.findings?.fits.length]).toEqual([false, false, 1]);
  });

  it('that fails says why, in the reasons of a run, and forgets it with the next', async () => {
    const { worker, transfer } = await begin();
    worker.say({ kind: 'fit', run: 1, fit });
    worker.say({ kind: 'failed', run: 1, reason: 'data-missing', detail: 'manifest.json' });
    expect([transfer.isActive, transfer.reason, transfer.failure]).toEqual([false, 'data-missing', 'manifest.json']);
    expect(transfer.findings?.fits).toHaveLength(1);
    await transfer.start({ seed: 1, backend: 'cpu', engine: 'tfjs' });
    expect([transfer.reason, transfer.failure, transfer.findings?.fits]).toEqual([null, null, []]);
  });

  it('that is aborted ends its worker', async () => {
    const { worker, transfer } = await begin();
    transfer.abort();
    expect([worker.isTerminated, transfer.isActive]).toEqual([true, false]);
  });
});
