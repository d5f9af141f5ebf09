/**
 * How many steps go into one submit: as many as fit into a time in which nobody misses the GPU, measured as the run goes.
 * A submit costs the CPU and the driver the same for one step as for fifty. And how far the CPU may run ahead: a device
 * with two submits in hand never waits, and one with hundreds answers nobody for seconds.
 */
import { mostSteps } from './feed.ts';

/** Seconds a submit may keep the GPU busy: half a frame, as whoever looks at the page shares it. */
export const submitSeconds = 0.008;

/** Submits handed over and not yet finished, while steps still come in. */
const mostAhead = 3;

export interface Pace {
  /** Steps to gather before they are sent. */
  readonly steps: number;
  /** A submit of so many steps has just been handed over. */
  note(steps: number): void;
  /** Null while the device has less in hand than it may, else resolves when it has. */
  whenReady(): Promise<void> | null;
}

/** @param nowSeconds a steady clock */
export function createPace(
  queue: Pick<GPUQueue, 'onSubmittedWorkDone'>,
  nowSeconds: () => number,
  budgetSeconds: number,
): Pace {
  let steps = 1;
  let endedAt = -Infinity;
  const ahead = new Set<Promise<unknown>>();
  return {
    get steps() {
      return steps;
    },
    note(sent) {
      const handedAt = nowSeconds();
      const done = queue.onSubmittedWorkDone().then(
        () => {
          ahead.delete(done);
          const now = nowSeconds();
          // A queue works in order: a submit begins when it was handed over or when the one before it ended.
          const stepSeconds = Math.max(1e-6, (now - Math.max(handedAt, endedAt)) / sent);
          endedAt = now;
          // At most doubled at once: the first submits also wait for caches and clocks.
          steps = Math.max(1, Math.min(Math.floor(budgetSeconds / stepSeconds), 2 * steps, mostSteps));
        },
        // A lost device; whoever reads hears of it.
        () => void ahead.delete(done),
      );
      ahead.add(done);
    },
    whenReady() {
      if (ahead.size < mostAhead) return null;
      const [oldest] = ahead;
      return Promise.resolve(oldest).then(() => undefined);
    },
  };
}
