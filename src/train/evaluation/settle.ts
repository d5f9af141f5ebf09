/**
 * Whether measured runs settle a claim. A claim is put as a region in which a number should lie; what was measured comes
 * with its interval. Only an interval wholly inside the region confirms, only one wholly outside refutes; one that reaches
 * across the edge leaves the claim open, and more seeds may settle it. Pure.
 */
import type { Interval } from './intervals.ts';

/** Where the number lies if the claim is true. `near`: no farther from the value than the print can tell. */
export type Expectation =
  | { readonly kind: 'above'; readonly bound: number }
  | { readonly kind: 'below'; readonly bound: number }
  | { readonly kind: 'near'; readonly value: number; readonly tolerance: number };

export type Settled = 'confirmed' | 'wrong' | 'not-settled';

/** The verdict that follows from an interval. Without one (fewer than two runs) nothing is settled. */
export function settleClaim(expects: Expectation, interval: Interval | null): Settled {
  if (!interval || Number.isNaN(interval.low) || Number.isNaN(interval.high)) return 'not-settled';
  const { low, high } = interval;
  const [from, to] = regionOf(expects);
  // An edge belongs to neither side: "above one half" is not confirmed by an interval that begins at one half.
  if (low > from && high < to) return 'confirmed';
  if (high < from || low > to) return 'wrong';
  return 'not-settled';
}

/** Of a claim with several parts: it holds only where all of them do, and falls with any one. */
export function joinSettled(parts: readonly Settled[]): Settled {
  if (parts.includes('wrong')) return 'wrong';
  return parts.length > 0 && parts.every((one) => one === 'confirmed') ? 'confirmed' : 'not-settled';
}

/** The open stretch of numbers that the claim allows. */
function regionOf(expects: Expectation): readonly [from: number, to: number] {
  switch (expects.kind) {
    case 'above':
      return [expects.bound, Infinity];
    case 'below':
      return [-Infinity, expects.bound];
    case 'near':
      return [expects.value - expects.tolerance, expects.value + expects.tolerance];
  }
}
