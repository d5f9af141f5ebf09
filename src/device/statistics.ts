/**
 * The few statistics a measurement needs: medians and percentiles of repeats. No means and no standard deviations on
 * purpose: timings on a shared machine have long tails, and one interrupted window must not move the answer.
 */
import type { Spread } from '#datacenter/units/units.ts';

/**
 * The value below which `share` (0 to 1) of the samples lie, interpolated linearly between neighbours.
 * Source: Hyndman and Fan (1996), "Sample quantiles in statistical packages", definition 7.
 * Throws RangeError on an empty list or a share outside 0 to 1: both are mistakes of the caller, not of the machine.
 */
export function quantileOf(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new RangeError('a quantile of no samples does not exist');
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share ${share} is not between 0 and 1`);
  const ascending = samples.toSorted((a, b) => a - b);
  const position = (ascending.length - 1) * share;
  const below = ascending[Math.floor(position)] ?? NaN;
  const above = ascending[Math.ceil(position)] ?? NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle sample, or halfway between the two middle ones. Throws RangeError on an empty list. */
export function medianOf(samples: readonly number[]): number {
  return quantileOf(samples, 0.5);
}

/** Median, 10th and 90th percentile and count of repeats, in the unit of the samples. Throws RangeError on an empty list. */
export function spreadOf(samples: readonly number[]): Spread {
  return {
    median: medianOf(samples),
    p10: quantileOf(samples, 0.1),
    p90: quantileOf(samples, 0.9),
    count: samples.length,
  };
}

/** True when the largest of the samples exceeds the smallest by at most `share` (0.05 is five percent); all positive. */
export function doAgree(samples: readonly number[], share: number): boolean {
  return Math.max(...samples) <= Math.min(...samples) * (1 + share);
}
