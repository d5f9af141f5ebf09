/**
 * How far a measured number may lie from the one we want. A share of test rows carries Wilson's interval: it speaks of
 * other test rows and the same trained model. A mean over seeds carries a t-interval: it speaks of other seeds and the
 * same test rows. "Gain" is said only when the interval of the difference leaves zero out.
 */
import { findStudentQuantile } from './student-t.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % interval of a share seen in independent rows: Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference", Journal of the American Statistical Association 22 (1927). Stays inside 0 to 1, also after all or none.
 * @returns null when there are no rows
 */
export function boundShare(hits: number, rows: number): Interval | null {
  if (rows <= 0) return null;
  const z2 = 1.959964 ** 2;
  const centre = hits + z2 / 2;
  const reach = Math.sqrt(z2 * ((hits * (rows - hits)) / rows + z2 / 4));
  return { low: Math.max(0, (centre - reach) / (rows + z2)), high: Math.min(1, (centre + reach) / (rows + z2)) };
}

export interface Mean {
  readonly mean: number;
  /** Of single runs, with n - 1. */
  readonly standardDeviation: number;
  readonly count: number;
}

export interface BoundMean extends Mean {
  readonly interval: Interval;
}

/** Mean and 95 % t-interval over repeated runs. Null for fewer than two: one run says nothing about its spread. */
export function boundMean(values: readonly number[]): BoundMean | null {
  const found = averageRuns(values);
  if (!found) return null;
  const reach = (findStudentQuantile(0.975, found.count - 1) * found.standardDeviation) / Math.sqrt(found.count);
  return { ...found, interval: { low: found.mean - reach, high: found.mean + reach } };
}

export interface Difference {
  /** Mean of the second minus mean of the first. */
  readonly difference: number;
  /** 95 %. */
  readonly interval: Interval;
  readonly degreesOfFreedom: number;
}

/**
 * By how much the second set of runs exceeds the first, unequal spreads allowed: Welch, "The generalization of
 * 'Student's' problem when several different population variances are involved", Biometrika 34 (1947).
 * @returns null when either has fewer than two runs
 */
export function compareMeans(first: readonly number[], second: readonly number[]): Difference | null {
  const [a, b] = [averageRuns(first), averageRuns(second)];
  if (!a || !b) return null;
  const [ofA, ofB] = [a.standardDeviation ** 2 / a.count, b.standardDeviation ** 2 / b.count];
  const difference = b.mean - a.mean;
  // Without any spread there is nothing to bound: the runs are copies, and freedom would be 0 / 0.
  const degreesOfFreedom =
    ofA + ofB > 0 ? (ofA + ofB) ** 2 / (ofA ** 2 / (a.count - 1) + ofB ** 2 / (b.count - 1)) : a.count + b.count - 2;
  const reach = findStudentQuantile(0.975, degreesOfFreedom) * Math.sqrt(ofA + ofB);
  return { difference, interval: { low: difference - reach, high: difference + reach }, degreesOfFreedom };
}

/** Whether an interval of a difference leaves zero out: only then does the page say "gain" or "loss". */
export function leavesZeroOut({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}

/** False for copies of one run: sums of equal numbers differ in their last digit, and that is no spread to judge by. */
export function hasSpread({ low, high }: Interval): boolean {
  return high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high));
}

function averageRuns(values: readonly number[]): Mean | null {
  const count = values.length;
  if (count < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardDeviation: Math.sqrt(squares / (count - 1)), count };
}
