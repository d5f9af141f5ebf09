/** Starts the sweep worker. Its code, the engines' included, is fetched only now. */
import sweepWorkerAddress from '../train/sweep.worker.ts?worker&url';
import type { SweepWorker } from './sweep.svelte.ts';
import { startWorker } from './worker-address.ts';

/** Rejects where the browser refuses workers, as in a sandboxed frame. */
export async function startSweep(): Promise<SweepWorker> {
  return startWorker(sweepWorkerAddress);
}
