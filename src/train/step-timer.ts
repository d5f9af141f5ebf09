/**
 * Times stretches of training for the steady meter. Its clock stands still during evaluations and copies of the
 * weights, so that a window can be longer than the stretch between two of them; it starts and stops only while the
 * device's queue is empty. A hidden page, a pause or a recovery voids the window instead: what the machine did around
 * them is not its steady pace.
 */
import type { SteadyMeter, VoidReason } from '#device/steady.ts';

export interface StepTimer {
  /** Runs the clock; call it when the queue is empty. Without a window it opens one. */
  start(): void;
  /** Stops the clock and keeps the window; call it when the queue is empty. */
  stop(): void;
  readonly isRunning: boolean;
  noteStep(): void;
  /** True when the window is long enough to end. */
  isDue(): boolean;
  /** Ends the window and opens the next; call it when the queue is empty. True when the window counted. */
  endWindow(): boolean;
  /** Throws the window away and stops the clock. */
  voidWindow(reason: VoidReason): void;
}

export function createStepTimer(meter: SteadyMeter, nowSeconds: () => number): StepTimer {
  let elapsed = 0;
  let startedAt: number | null = null;
  let steps = 0;
  const active = () => elapsed + (startedAt === null ? 0 : nowSeconds() - startedAt);
  const halt = () => {
    elapsed = active();
    startedAt = null;
  };
  return {
    get isRunning() {
      return startedAt !== null;
    },
    start() {
      startedAt ??= nowSeconds();
      if (meter.isWindowOpen) return;
      steps = 0;
      meter.beginWindow(active());
    },
    stop: halt,
    noteStep() {
      steps++;
    },
    isDue: () => meter.isWindowDue(active(), steps),
    endWindow() {
      const counted = meter.endWindow(active(), steps);
      steps = 0;
      meter.beginWindow(active());
      return counted;
    },
    voidWindow(reason) {
      halt();
      meter.voidWindow(reason);
    },
  };
}
