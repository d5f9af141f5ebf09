/**
 * Timing of short work on a device that runs beside us. One submit must stay far below the two seconds after which an
 * operating system resets a GPU, so submits are sized from tiny upward and never planned beyond 50 ms. A browser's clock
 * may tick as coarsely as 0.1 ms and its wait for the queue may take 0.1 ms or 100 ms; so a window repeats the work until
 * it is long against both, and the cost of waiting for an empty queue is subtracted.
 */
import { medianOf } from './statistics.ts';

/** A steady clock in seconds. */
export type Clock = () => number;
export const wallClock: Clock = () => performance.now() / 1000;

/** No submit is planned to take longer, seconds. */
export const longestSubmitSeconds = 0.05;
/** A submit that takes so long is long enough: a hundred ticks of the coarsest clock, seconds. */
export const enoughSubmitSeconds = 0.01;
/** A reading below twenty ticks is not compared with others, seconds. */
export const comparableSeconds = 0.002;
/** Timed windows behind every published number. */
export const neededWindows = 10;

/**
 * Puts the work `repeats` times into each of `submits` submits, and resolves when the device has finished all of it.
 * Zero submits is the bare wait for an empty queue.
 */
export type TimedWork = (repeats: number, submits: number) => Promise<void>;

/** What the waits cost on this browser: to be subtracted from every window. */
export interface Stopwatch {
  readonly clock: Clock;
  readonly emptyWaitSeconds: number;
}

/** How a window is built. `seconds` is the last reading of one such submit. */
export interface SubmitPlan {
  readonly repeats: number;
  readonly seconds: number;
}

/** One timed window: `count` repeats of the work took `seconds`, the empty wait taken off. */
export interface TimedWindow {
  readonly count: number;
  readonly seconds: number;
}

/** Times `repeats` x `submits` of the work once. The seconds may come out as zero where the work is below the clock. */
export async function timeWindow(
  work: TimedWork,
  watch: Stopwatch,
  repeats: number,
  submits = 1,
): Promise<TimedWindow> {
  const start = watch.clock();
  await work(repeats, submits);
  const seconds = watch.clock() - start - watch.emptyWaitSeconds;
  return { count: repeats * submits, seconds: Math.max(0, seconds) };
}

/**
 * Doubles the repeats in a submit from one until it takes 10 ms, the next doubling could pass 50 ms, or `maxRepeats`
 * is reached. The first repeat runs in any case: that it is short is for the caller to know.
 */
export async function planSubmit(
  work: TimedWork,
  watch: Stopwatch,
  { maxRepeats = 2 ** 20 }: { maxRepeats?: number } = {},
): Promise<SubmitPlan> {
  let plan: SubmitPlan = { repeats: 1, seconds: (await timeWindow(work, watch, 1)).seconds };
  while (
    plan.seconds < enoughSubmitSeconds &&
    2 * plan.seconds <= longestSubmitSeconds &&
    2 * plan.repeats <= maxRepeats
  ) {
    const repeats = 2 * plan.repeats;
    plan = { repeats, seconds: (await timeWindow(work, watch, repeats)).seconds };
  }
  return plan;
}

/**
 * Times at least ten windows of the planned submit, and up to `most` while the clock stands before `untilSeconds`.
 * Where the wait itself is slow and grainy, a window queues several submits, so that it stays long against the wait.
 */
export async function timeWindows(
  work: TimedWork,
  watch: Stopwatch,
  plan: SubmitPlan,
  { untilSeconds, most = 30, onWindow }: { untilSeconds: number; most?: number; onWindow?: () => void },
): Promise<readonly TimedWindow[]> {
  const submits = countSubmits(plan, watch);
  const windows: TimedWindow[] = [];
  while (windows.length < neededWindows || (windows.length < most && watch.clock() < untilSeconds)) {
    windows.push(await timeWindow(work, watch, plan.repeats, submits));
    onWindow?.();
  }
  return windows;
}

/** Submits in a window: one, or as many as make the window twice as long as the wait for an empty queue; at most ten. */
function countSubmits(plan: SubmitPlan, watch: Stopwatch): number {
  if (plan.seconds <= 0) return 1;
  return Math.min(10, Math.max(1, Math.ceil((2 * watch.emptyWaitSeconds) / plan.seconds)));
}

/** Median cost of waiting for an empty queue, seconds, over `repeats` waits. */
export async function measureEmptyWait(work: TimedWork, clock: Clock, repeats = 9): Promise<number> {
  const waits: number[] = [];
  for (let index = 0; index < repeats; index += 1) {
    const start = clock();
    await work(0, 0);
    waits.push(clock() - start);
  }
  return medianOf(waits);
}

/** Rates of the windows, in `amount` per second, where one repeat does `amount`; windows below the clock are left out. */
export function ratesOf(windows: readonly TimedWindow[], amount: number): readonly number[] {
  return windows.filter(({ seconds }) => seconds > 0).map(({ count, seconds }) => (count * amount) / seconds);
}
