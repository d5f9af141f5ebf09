/**
 * How long a GPU is busy with one submit. Drivers reset a GPU that is busy with one piece of work for too long (Windows
 * after two seconds), and while it is, the whole screen stands still; so pieces are kept short. Seen from outside: a
 * queue works in order, so a submit begins when it was handed over or when the one before it ended, whichever came later.
 * Ignored on purpose: other users of the GPU, whose time counts as the submit's, which errs on the safe side.
 */

export interface SubmitMeter {
  /** Waits until all that was submitted is done. Seconds of the longest submit since the meter stands; 0 without any. */
  readLongest(): Promise<number>;
  /** Gives the queue its own method back. */
  close(): void;
}

/** Wraps `queue.submit`. @param nowSeconds a steady clock */
export function createSubmitMeter(queue: GPUQueue, nowSeconds: () => number): SubmitMeter {
  const own = Object.getOwnPropertyDescriptor(queue, 'submit');
  const submit = queue.submit.bind(queue);
  let pending: Promise<void> = Promise.resolve();
  let endedAt = -Infinity;
  let longest = 0;

  const timed: GPUQueue['submit'] = (buffers) => {
    submit(buffers);
    const handedAt = nowSeconds();
    const done = queue.onSubmittedWorkDone();
    pending = Promise.all([pending, done]).then(() => {
      const now = nowSeconds();
      longest = Math.max(longest, now - Math.max(handedAt, endedAt));
      endedAt = now;
    });
    // Whoever reads meets the loss of a device; nobody else must.
    pending.catch(() => undefined);
  };
  Object.defineProperty(queue, 'submit', { value: timed, configurable: true, writable: true });

  return {
    async readLongest() {
      await pending;
      return longest;
    },
    close() {
      // A browser keeps its methods on the prototype: there the way back is to take ours away.
      if (own) Object.defineProperty(queue, 'submit', own);
      else Reflect.deleteProperty(queue, 'submit');
    },
  };
}
