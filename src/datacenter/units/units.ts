/**
 * Units: what a number means. SI inside every room; data-sheet units are converted once, at the door of `catalog` and
 * `fields`. FLOP is a count of floating-point operations (a multiply-add is two), FLOP/s is a rate.
 */

export const secondsPerHour = 3600;
export const secondsPerDay = 86_400;
export const hoursPerYear = 8760;
export const daysPerYear = 365;
export const monthsPerYear = 12;
export const bytesPerGib = 2 ** 30;
export const bytesPerGb = 1e9;
export const wattsPerMw = 1e6;
export const joulesPerKwh = 3.6e6;

/** How a number on screen is known. Every shown number carries one of these words. */
export type HowKnown = 'measured' | 'derived' | 'assumed' | 'published';

/** How far a cited number may be trusted: `recalled` ones are from memory and are marked so wherever they are shown. */
export type Confidence = 'read' | 'derived' | 'assumed' | 'recalled';

/** One cited constant. `value` is in SI unless `unit` says otherwise. `source` is a key of `catalog/sources.ts`. */
export interface Cited {
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  readonly source: string;
  readonly confidence: Confidence;
}

/** A quantity with its spread: the median and the 10th and 90th percentile of `count` repeats. */
export interface Spread {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  readonly count: number;
}

/** "There is no such answer", as a value: why, and the nearest input for which there is one. */
export interface Infeasible {
  readonly kind: 'infeasible';
  /** A key of the `reasons` section in `text/`. */
  readonly reason: string;
  /** Named numbers for that sentence, SI. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The field to change and the nearest value that works, or null when none is known. */
  readonly nearest: { readonly field: string; readonly value: number | string } | null;
}
