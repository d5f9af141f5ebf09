/** What many futures say together: percentiles, how often money is lost and how badly, how sure the mean is. */
import type { Spread } from '../units/units.ts';
import { percentileOf } from './shapes.ts';

/** A value and where it lies with 95 % confidence, from the number of draws alone. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The mean of the first `count` futures. */
export interface Convergence extends Estimate {
  readonly count: number;
}

/** Bars of equal width over all futures. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
}

const z95 = 1.959964;

/**
 * The 95 % interval of a share seen in `count` independent draws: Wilson's score interval (Journal of the American
 * Statistical Association 22, 1927). Unlike share plus or minus its standard error it stays inside 0 to 1 and does not
 * claim certainty after seeing all or none.
 */
export function wilsonInterval(share: number, count: number): { readonly low: number; readonly high: number } {
  const weight = 1 + z95 ** 2 / count;
  const centre = share + z95 ** 2 / (2 * count);
  const reach = z95 * Math.sqrt((share * (1 - share)) / count + (z95 / (2 * count)) ** 2);
  return { low: Math.max(0, (centre - reach) / weight), high: Math.min(1, (centre + reach) / weight) };
}

/** What many net present values say together, USD. */
export interface ValueSummary {
  readonly netPresentValueUsd: Spread;
  /** Share of futures that lose money (net present value below zero). */
  readonly lossProbability: number;
  /** Where that share lies with 95 % confidence, from the number drawn alone; never empty, also when none or all lose. */
  readonly lossInterval: { readonly low: number; readonly high: number };
  /** The mean of the worst twentieth of futures. */
  readonly worstTwentiethUsd: Estimate;
  /** Percentiles 0, 1, ... 100. */
  readonly percentilesUsd: readonly number[];
}

/** @param sorted ascending net present values, at least one */
export function summariseValues(sorted: Float64Array): ValueSummary {
  const gaining = sorted.findIndex((value) => value >= 0);
  const lossProbability = (gaining < 0 ? sorted.length : gaining) / sorted.length;
  return {
    netPresentValueUsd: spreadOfSorted(sorted),
    lossProbability,
    lossInterval: wilsonInterval(lossProbability, sorted.length),
    worstTwentiethUsd: tailMean(sorted, 0.05),
    percentilesUsd: Array.from({ length: 101 }, (_, percent) => percentileOf(sorted, percent / 100)),
  };
}

/** Median, P10 and P90 of ascending values. */
export function spreadOfSorted(sorted: Float64Array): Spread {
  const [median, p10, p90] = [percentileOf(sorted, 0.5), percentileOf(sorted, 0.1), percentileOf(sorted, 0.9)];
  return { median, p10, p90, count: sorted.length };
}

/** The mean of the first 2, 4, 8 ... futures and of all, each with its interval. Sums are taken around the first value. */
export function followMean(values: Float64Array): readonly Convergence[] {
  const found: Convergence[] = [];
  const [start = 0] = values;
  let [sum, squares, next] = [0, 0, 2];
  for (let i = 0; i < values.length; i += 1) {
    const off = (values[i] as number) - start;
    sum += off;
    squares += off * off;
    const count = i + 1;
    if (count !== next && count !== values.length) continue;
    next = 2 * count;
    const mean = sum / count;
    const error = count > 1 ? Math.sqrt(Math.max(0, squares / count - mean * mean) / (count - 1)) : 0;
    found.push({ count, value: start + mean, low: start + mean - z95 * error, high: start + mean + z95 * error });
  }
  return found;
}

/**
 * The mean of the worst `share` of ascending values (conditional value at risk, expected shortfall), with the interval of
 * Acerbi's estimator: shortfalls below the percentile, averaged over all draws.
 */
export function tailMean(sorted: Float64Array, share: number): Estimate {
  const edge = percentileOf(sorted, share);
  let [sum, squares] = [0, 0];
  for (const value of sorted) {
    if (value >= edge) break;
    sum += edge - value;
    squares += (edge - value) ** 2;
  }
  const count = sorted.length;
  const mean = sum / count;
  const error = Math.sqrt(Math.max(0, squares / count - mean * mean) / Math.max(1, count - 1)) / share;
  const value = edge - mean / share;
  return { value, low: value - z95 * error, high: value + z95 * error };
}

/**
 * Counts ascending values into about `bars` bars of equal width, zero on the edge between two of them; values that are all
 * the same make bars around themselves.
 */
export function countBars(sorted: Float64Array, bars: number): Histogram {
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const width = (first < last ? last - first : Math.max(1, Math.abs(first) / 10)) / bars;
  const low = Math.floor(first / width);
  const counts = new Array<number>(Math.floor(last / width) - low + 1).fill(0);
  for (let i = 0; i < sorted.length; i += 1) {
    const bar = Math.floor((sorted[i] as number) / width) - low;
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { low: low * width, high: (low + counts.length) * width, counts };
}
