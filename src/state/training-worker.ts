/** Starts the training worker. Its code, TensorFlow.js included, is fetched only now. */
import trainWorkerAddress from '../train/train.worker.ts?worker&url';
import type { TrainingWorker } from './run.svelte.ts';
import { startWorker } from './worker-address.ts';

/** Rejects where the browser refuses workers, as in a sandboxed frame. */
export async function startTraining(): Promise<TrainingWorker> {
  return startWorker(trainWorkerAddress);
}
