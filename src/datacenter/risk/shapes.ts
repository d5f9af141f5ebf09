/**
 * The spreads that the simulator draws from, and what can be said of them without drawing. Others (`distributions.ts`)
 * come as a table of their quantiles.
 */
import type { Triangle } from './triangular.ts';

export type Shape =
  | ({ readonly kind: 'triangular' } & Triangle)
  /** A beta distribution on low to high whose mean is (low + 4 mode + high) / 6: less weight at its ends. */
  | ({ readonly kind: 'pert' } & Triangle)
  /** Its logarithm is normal with deviation `sigma`. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
  /** Values below which evenly spaced shares from 0 to 1 lie; stepped: each holds for the whole cell after it. */
  | { readonly kind: 'table'; readonly values: Float64Array; readonly isStepped: boolean };

/** The normal of which nine of ten lie below. */
export const ninthDecile = 1.2815515655446004;

/** Percentile of ascending values by linear interpolation between order statistics; NaN of none. */
export function percentileOf(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place - Math.floor(place));
}

/** The ends of a shape; of an endless one or a table its P10 and P90. */
export function rangeOf(shape: Shape): { readonly low: number; readonly high: number } {
  if (shape.kind === 'lognormal') {
    const factor = Math.exp(shape.sigma * ninthDecile);
    return { low: shape.median / factor, high: shape.median * factor };
  }
  if (shape.kind === 'table') return { low: percentileOf(shape.values, 0.1), high: percentileOf(shape.values, 0.9) };
  return shape;
}

/** The shape with its spread around mode or median times `factor`: 1 leaves it, 0 leaves one value, above 1 widens it. */
export function scaleShape(shape: Shape, factor: number): Shape {
  if (shape.kind === 'lognormal') return { ...shape, sigma: shape.sigma * factor };
  if (shape.kind === 'table') {
    const middle = percentileOf(shape.values, 0.5);
    return { ...shape, values: shape.values.map((value) => middle + (value - middle) * factor) };
  }
  const { kind, mode, low, high } = shape;
  return { kind, low: mode + (low - mode) * factor, mode, high: mode + (high - mode) * factor };
}

/** True where every future has the same value. */
export function isCertain(shape: Shape): boolean {
  const { low, high } = shape.kind === 'table' ? { low: shape.values[0], high: shape.values.at(-1) } : rangeOf(shape);
  return low === high;
}
