/** What a project costs before tax and debt: by year, and levelised over its hours. */
import type { YearFlow } from './finance.ts';
import { bringToYearEnds, type Discounting } from './flow-timing.ts';
import { levelisedCost } from './present-value.ts';

/** Everything a year costs its owner before tax and debt, as a positive number: all but revenue, tax, loan and balances. */
export function costOf({ revenueUsd, taxUsd, debtUsd, workingCapitalUsd, reserveUsd, netUsd }: YearFlow): number {
  return revenueUsd + taxUsd + debtUsd + workingCapitalUsd + reserveUsd - netUsd;
}

/**
 * What an hour has to earn for `hours` to pay the costs of `flows`, both brought to today, before tax, debt and working
 * capital, USD. Null when no hour is sold.
 */
export function leveliseHour(
  discounting: Discounting,
  flows: readonly YearFlow[],
  hours: readonly number[],
): number | null {
  const sold = flows.map(({ residualUsd, landUsd }) => -residualUsd - landUsd);
  const costs = bringToYearEnds(discounting, flows.map(costOf), sold);
  return levelisedCost(discounting.discountRate, costs, bringToYearEnds(discounting, hours));
}
