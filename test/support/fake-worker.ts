/** A training worker that remembers what it was told and says what the test wants. */
import type { FromWorker, ToWorker } from '#train/protocol.ts';
import type { RunLock } from '../../src/state/run-lock.ts';
import { Run } from '../../src/state/run.svelte.ts';
import type { TrainingWorker } from '../../src/state/training-worker.ts';

export class FakeWorker implements TrainingWorker {
  readonly told: ToWorker[] = [];
  isTerminated = false;
  onmessage: TrainingWorker['onmessage'] = null;
  onerror: TrainingWorker['onerror'] = null;
  onmessageerror: TrainingWorker['onmessageerror'] = null;
  postMessage(message: ToWorker) {
    this.told.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  say(message: FromWorker) {
    this.sayAnything(message);
  }
  sayAnything(data: unknown) {
    this.onmessage?.({ data } as MessageEvent<unknown>);
  }
}

export function createRun(lock?: RunLock) {
  const workers: FakeWorker[] = [];
  const create = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return Promise.resolve(worker);
  };
  return { run: new Run(create, 'https://example.test/data/', {}, lock), workers };
}
