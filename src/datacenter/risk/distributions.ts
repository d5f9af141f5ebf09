/**
 * How an uncertain input can be spread: the value below which a given share of its futures lies, exactly. Every draw is
 * a share put through this function, so that two scenarios can be given the same luck, and a Sobol sequence can take the
 * place of chance.
 */
import type { Infeasible } from '../units/units.ts';
import { betaQuantile, shapesOfPert } from './beta.ts';
import { normalQuantile } from './normal.ts';
import { percentileOf, type Shape } from './shapes.ts';
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

function pertQuantile(triangle: Triangle, share: number): number {
  const { low, high } = triangle;
  return low === high ? low : low + (high - low) * betaQuantile(share, ...shapesOfPert(low, triangle.mode, high));
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

/** How many cells a table of quantiles has, and how near to 0 and 1 that of an endless distribution begins and ends. */
export const tableCells = 4096;
const tableEnd = 2 ** -17;

/** The distribution as a shape that can be drawn from: itself where there is a fast formula, else a table. */
export function shapeOf(distribution: Distribution): Shape {
  const { kind } = distribution;
  if (kind === 'triangular' || kind === 'pert' || kind === 'lognormal') return distribution;
  const isStepped = kind === 'discrete';
  const end = kind === 'normal' ? tableEnd : 0;
  const values = Float64Array.from({ length: tableCells + 1 }, (_, cell) =>
    quantileOf(distribution, Math.min(1 - end, Math.max(end, (isStepped ? cell + 0.5 : cell) / tableCells))),
  );
  return { kind: 'table', values, isStepped };
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
