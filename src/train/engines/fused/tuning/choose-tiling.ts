/**
 * Which of several tilings to take, from times of a short trial. The rule's choice stays unless another is clearly better:
 * times on a machine that also does other things scatter, and a browser rounds its clocks to a tenth of a millisecond.
 */
import { medianOf } from '#device/statistics.ts';

/** One tiling in a trial. */
export interface TimedTiling {
  readonly name: string;
  /** Dispatches of the kernel in one timed pass. */
  readonly repeats: number;
  /** Seconds of a pass, round by round; the same rounds for all, but for those that gave up early. */
  readonly passes: readonly number[];
}

/** A rival takes at most this share of the rule's time, in the median of the rounds. */
export const clearlyBetter = 0.9;
/** Fewer rounds say nothing. */
export const fewestRounds = 3;
/** To these browsers round: the times of a page or a GPU to 0.1 ms, Chromium those of a GPU to 2^16 ns. Seconds. */
const coarseTicks = [1e-4, 65_536e-9] as const;

/** Of one dispatch, seconds, median over the rounds; null where fewer than `fewestRounds` or one of them is no time. */
export function secondsOf({ repeats, passes }: TimedTiling): number | null {
  const isTime = (seconds: number) => Number.isFinite(seconds) && seconds > 0;
  return passes.length >= fewestRounds && passes.every(isTime) ? medianOf(passes) / repeats : null;
}

/** The step of the clock that these were read from: one to which browsers round where all are multiples of it, else 0. */
export function findTick(seconds: readonly number[]): number {
  const isMultiple = (one: number, tick: number) => Math.abs(one / tick - Math.round(one / tick)) < 1e-3;
  return coarseTicks.find((tick) => seconds.every((one) => isMultiple(one, tick))) ?? 0;
}

/**
 * The name of the tiling to take; null where the trial cannot tell, because the rule's own times are missing.
 * @param rivals in the order in which they win a tie
 */
export function chooseTiling(ruled: TimedTiling, rivals: readonly TimedTiling[]): string | null {
  let best = { name: ruled.name, seconds: secondsOf(ruled) };
  if (best.seconds === null) return null;
  for (const rival of rivals) {
    const seconds = secondsOf(rival);
    if (seconds !== null && seconds < (best.seconds ?? 0) && isClearlyFaster(rival, ruled)) {
      best = { name: rival.name, seconds };
    }
  }
  return best.name;
}

/** In the median by the margin, by more than the clock rounds off, and in every round but one. */
function isClearlyFaster(rival: TimedTiling, ruled: TimedTiling): boolean {
  const half = findTick([...rival.passes, ...ruled.passes]) / 2;
  const ratios = rival.passes.flatMap((pass, round) => {
    const other = ruled.passes[round];
    return other === undefined ? [] : [pass / rival.repeats / (other / ruled.repeats)];
  });
  const [slow, fast] = [medianOf(rival.passes) + half, medianOf(ruled.passes) - half];
  return (
    ratios.length >= fewestRounds &&
    medianOf(ratios) <= clearlyBetter &&
    slow / rival.repeats < fast / ruled.repeats &&
    ratios.filter((ratio) => ratio >= 1).length <= 1
  );
}
