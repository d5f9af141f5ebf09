/**
 * Payback: when the money spent has come back. Between two known points of cumulative money the flow is taken as even,
 * so the answer falls inside a year. Discounted payback does the same with discounted money.
 */
import { crossingYears } from './crossing.ts';
import { discountFlows } from './spreadsheet-value.ts';

/**
 * Years until the cumulative flow is no longer below zero, the first flow at t = 0 and the rest evenly within each year.
 * `rate` 0 is the simple payback. Null when it never happens.
 */
export function paybackYears(flows: readonly number[], rate = 0): number | null {
  return crossingYears(accumulate(discountFlows(rate, flows)).map((usd, years) => ({ years, usd })));
}

/** Running total. */
function accumulate(flows: readonly number[]): readonly number[] {
  let total = 0;
  return flows.map((flow) => (total += flow));
}
