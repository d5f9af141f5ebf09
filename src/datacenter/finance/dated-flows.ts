/** Flows on dates rather than once a year: each discounted by its days after the first one, over 365, as spreadsheets do. */
import { findRoot } from './root-finding.ts';

export interface DatedFlow {
  /** As 2026-11-23. */
  readonly date: string;
  readonly usd: number;
}

/** What `flows` are worth on the first one's date at a yearly rate. Null at or below -100 %, or for a date that is none. */
export function datedPresentValue(rate: number, flows: readonly DatedFlow[]): number | null {
  if (!(rate > -1)) return null;
  const days = flows.map(({ date }) => Date.parse(date) / 86_400_000);
  const value = flows.reduce(
    (sum, { usd }, i) => sum + usd / (1 + rate) ** (((days[i] ?? 0) - (days[0] ?? 0)) / 365),
    0,
  );
  return Number.isFinite(value) ? value : null;
}

/**
 * A yearly rate at which they are worth nothing, sought from -99.99 % to 1000 %. Null when the ends do not bracket one;
 * flows that change sign more than once may have others.
 */
export function datedRateOfReturn(flows: readonly DatedFlow[]): number | null {
  return findRoot((rate) => datedPresentValue(rate, flows) ?? Number.NaN, -0.9999, 10);
}
