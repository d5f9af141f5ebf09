/** Starts the training worker. Its code is fetched only now, its engine when a run needs one. */
import trainWorkerAddress from '../train/train.worker.ts?worker&url';
import type { ToWorker } from '#train/protocol.ts';
import type { TransferWorker } from './transfer.svelte.ts';
import { startWorker } from './worker-address.ts';

/** The part of `Worker` that a run uses, so that tests can stand in for it. */
export interface TrainingWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Rejects where the browser refuses workers, as in a sandboxed frame. */
export async function startTraining(): Promise<TrainingWorker> {
  const { rememberTilings, tilingMemory } = await import('./tiling-memory.ts');
  return rememberTilings(startWorker(trainWorkerAddress), tilingMemory);
}

/** Another worker of the same code, for transfer experiments; the browser has it already where a run came before. */
export async function startTransfer(): Promise<TransferWorker> {
  return startWorker(trainWorkerAddress);
}
