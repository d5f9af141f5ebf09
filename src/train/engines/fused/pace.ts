/**
 * How many steps go into one submit: as many as fit into a time in which nobody misses the GPU, measured as the run goes.
 * A submit costs the CPU and the driver the same for one step as for fifty.
 */
import { mostSteps } from './feed.ts';

/** Seconds a submit may keep the GPU busy: half a frame while somebody looks, more where only speed counts. */
export const submitSeconds = { visible: 0.008, throughput: 0.05 } as const;

export interface Pace {
  /** Steps to gather before they are sent. */
  readonly steps: number;
  /** A submit of so many steps has just been handed over. */
  note(steps: number): void;
}

/** @param nowSeconds a steady clock */
export function createPace(
  queue: Pick<GPUQueue, 'onSubmittedWorkDone'>,
  nowSeconds: () => number,
  budgetSeconds: number,
): Pace {
  let steps = 1;
  let endedAt = -Infinity;
  return {
    get steps() {
      return steps;
    },
    note(sent) {
      const handedAt = nowSeconds();
      queue.onSubmittedWorkDone().then(
        () => {
          const now = nowSeconds();
          // A queue works in order: a submit begins when it was handed over or when the one before it ended.
          const stepSeconds = Math.max(1e-6, (now - Math.max(handedAt, endedAt)) / sent);
          endedAt = now;
          // At most doubled at once: the first submits also wait for caches and clocks.
          steps = Math.max(1, Math.min(Math.floor(budgetSeconds / stepSeconds), 2 * steps, mostSteps));
        },
        // A lost device; whoever reads hears of it.
        () => undefined,
      );
    },
  };
}
