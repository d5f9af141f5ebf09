/**
 * How an uncertain input is spread: the value below which a given share of its futures lies. Every draw is a share put
 * through this function, so that two scenarios can be given the same luck, and a Sobol sequence can take the place of
 * chance.
 */
import type { Infeasible } from '../units/units.ts';
import { betaQuantile } from './beta.ts';
import { normalQuantile } from './normal.ts';
import { triangularQuantile, type Triangle } from './triangular.ts';

export type Distribution =
  /** No spread: always this value. */
  | { readonly kind: 'certain'; readonly value: number }
  | ({ readonly kind: 'triangular' } & Triangle)
  /** A beta distribution on low to high whose mean is (low + 4 mode + high) / 6: less weight at its ends. */
  | ({ readonly kind: 'pert' } & Triangle)
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  /** Its logarithm is normal with deviation `sigma`. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
  /** A few values with their weights, ascending by value; weights above zero, of any sum. */
  | { readonly kind: 'discrete'; readonly outcomes: readonly { readonly value: number; readonly weight: number }[] }
  /** Values that were seen, ascending: straight lines between them, as `percentileOf` reads them. */
  | { readonly kind: 'empirical'; readonly values: readonly number[] };

/** The value below which `share` (0 to 1) of the distribution lies. */
export function quantileOf(distribution: Distribution, share: number): number {
  switch (distribution.kind) {
    case 'certain':
      return distribution.value;
    case 'triangular':
      return triangularQuantile(distribution, share);
    case 'pert':
      return pertQuantile(distribution, share);
    case 'normal':
      return distribution.deviation === 0
        ? distribution.mean
        : distribution.mean + distribution.deviation * normalQuantile(share);
    case 'lognormal':
      return distribution.sigma === 0
        ? distribution.median
        : distribution.median * Math.exp(distribution.sigma * normalQuantile(share));
    case 'discrete':
      return discreteQuantile(distribution.outcomes, share);
    case 'empirical':
      return percentileOf(distribution.values, share);
  }
}

/** Percentile of ascending values by linear interpolation between order statistics; NaN of none. */
export function percentileOf(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place - Math.floor(place));
}

function pertQuantile(triangle: Triangle, share: number): number {
  const { low, high } = triangle;
  return low === high ? low : low + (high - low) * betaQuantile(share, ...shapesOfPert(triangle));
}

/** The two shapes of the beta distribution behind a PERT one that is not a single value. */
export function shapesOfPert({ low, mode, high }: Triangle): readonly [a: number, b: number] {
  return [1 + (4 * (mode - low)) / (high - low), 1 + (4 * (high - mode)) / (high - low)];
}

function discreteQuantile(outcomes: readonly { readonly value: number; readonly weight: number }[], share: number) {
  const total = outcomes.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  for (const { value, weight } of outcomes) {
    below += weight;
    if (share * total < below) return value;
  }
  return outcomes.at(-1)?.value ?? Number.NaN;
}

/**
 * The distribution with its spread around mode or median multiplied by `factor`: 1 leaves it, 0 leaves one value, above 1
 * widens it.
 */
export function scaleSpread(distribution: Distribution, factor: number): Distribution {
  if (factor === 1) return distribution;
  switch (distribution.kind) {
    case 'certain':
      return distribution;
    case 'triangular':
    case 'pert': {
      const { kind, mode, low, high } = distribution;
      return { kind, low: mode + (low - mode) * factor, mode, high: mode + (high - mode) * factor };
    }
    case 'normal':
      return { ...distribution, deviation: distribution.deviation * factor };
    case 'lognormal':
      return { ...distribution, sigma: distribution.sigma * factor };
    case 'discrete': {
      const middle = quantileOf(distribution, 0.5);
      const outcomes = distribution.outcomes.map(({ value, weight }) => ({
        value: middle + (value - middle) * factor,
        weight,
      }));
      return { kind: 'discrete', outcomes };
    }
    case 'empirical': {
      const middle = quantileOf(distribution, 0.5);
      return { kind: 'empirical', values: distribution.values.map((value) => middle + (value - middle) * factor) };
    }
  }
}

/** True where every future has the same value. */
export function isCertain(distribution: Distribution): boolean {
  const { low, high } = rangeOf(distribution);
  return (
    low === high && (distribution.kind !== 'discrete' || quantileOf(distribution, 1) === quantileOf(distribution, 0))
  );
}

/** The two values between which 8 of 10 futures lie, and all of them where the distribution ends. */
export function rangeOf(distribution: Distribution): { readonly low: number; readonly high: number } {
  const { kind } = distribution;
  if (kind === 'triangular' || kind === 'pert') return { low: distribution.low, high: distribution.high };
  return { low: quantileOf(distribution, 0.1), high: quantileOf(distribution, 0.9) };
}

/**
 * Null where the numbers make a distribution; else what is wrong with the spread of `field`: the number, its limits and
 * the nearest value that works.
 */
export function refuseDistribution(field: string, distribution: Distribution): Infeasible | null {
  const refuse = (value: number, low: number, high: number): Infeasible => ({
    kind: 'infeasible',
    reason: 'input-out-of-range',
    numbers: { value, low, high },
    nearest: { field, value: Math.min(high, Math.max(low, Number.isNaN(value) ? low : value)) },
  });
  const unlessInside = (value: number, low: number, high: number) =>
    value >= low && value <= high && Number.isFinite(value) ? null : refuse(value, low, high);
  const largest = Number.MAX_VALUE;
  switch (distribution.kind) {
    case 'certain':
      return unlessInside(distribution.value, -largest, largest);
    case 'triangular':
    case 'pert': {
      const { low, mode, high } = distribution;
      return unlessInside(low, -largest, high) ?? unlessInside(high, low, largest) ?? unlessInside(mode, low, high);
    }
    case 'normal':
      return unlessInside(distribution.deviation, 0, largest) ?? unlessInside(distribution.mean, -largest, largest);
    case 'lognormal':
      return unlessInside(distribution.sigma, 0, 20) ?? unlessInside(distribution.median, Number.MIN_VALUE, largest);
    case 'discrete': {
      const { outcomes } = distribution;
      const wrong = outcomes.map(({ weight }) => unlessInside(weight, 0, largest)).find((one) => one !== null);
      const total = outcomes.reduce((sum, { weight }) => sum + weight, 0);
      return wrong ?? unlessInside(total, Number.MIN_VALUE, largest);
    }
    case 'empirical':
      return (
        distribution.values.map((value) => unlessInside(value, -largest, largest)).find((one) => one !== null) ??
        unlessInside(distribution.values.length, 1, largest)
      );
  }
}
