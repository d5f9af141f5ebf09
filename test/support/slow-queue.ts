/** A queue of a GPU that computes nothing and takes as long for each submit as it was told, on a clock of its own. */

export interface SlowQueue {
  readonly queue: GPUQueue;
  readonly nowSeconds: () => number;
  /** How long the next submits take, seconds. */
  next(seconds: number): void;
  submits(): number;
}

export function createSlowQueue(): SlowQueue {
  let [now, seconds, submits] = [0, 0, 0];
  /** When the queue will have done all it was given. */
  let busyUntil = 0;
  let told: Promise<unknown> = Promise.resolve();
  const queue = {
    submit() {
      submits++;
      busyUntil = Math.max(now, busyUntil) + seconds;
    },
    onSubmittedWorkDone() {
      const end = busyUntil;
      // One after the other, and the clock moves on only when whoever waited for the one before has been told.
      told = told
        .then(() => new Promise((resolve) => setImmediate(resolve)))
        .then(() => {
          now = Math.max(now, end);
        });
      return told;
    },
  } as unknown as GPUQueue;
  return { queue, nowSeconds: () => now, next: (next) => void (seconds = next), submits: () => submits };
}
