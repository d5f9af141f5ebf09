/**
 * Cost per month as operators count it: every asset as the payment that buys it over its own life at the cost of money,
 * and the electricity beside it. (James Hamilton, Overall data center costs, 2010.)
 */
import { annuityPayment } from './annuity.ts';

export interface MonthlyAsset<Part extends string> {
  readonly part: Part;
  readonly usd: number;
  readonly lifeMonths: number;
}

export interface MonthlyCost<Part extends string> {
  readonly totalUsd: number;
  /** USD a month of each part, in the order given. */
  readonly parts: readonly { readonly part: Part; readonly usd: number; readonly share: number }[];
}

/**
 * The monthly cost of `assets` at a yearly cost of money, with further costs that are monthly already. Null for a life
 * that is not above zero.
 */
export function priceMonth<Part extends string>(
  yearlyRate: number,
  assets: readonly MonthlyAsset<Part>[],
  running: readonly { readonly part: Part; readonly usd: number }[],
): MonthlyCost<Part> | null {
  const parts = [...running];
  for (const { part, usd, lifeMonths } of assets.toReversed()) {
    const payment = annuityPayment(yearlyRate / 12, lifeMonths, -usd);
    if (payment === null) return null;
    parts.unshift({ part, usd: payment });
  }
  const totalUsd = parts.reduce((sum, { usd }) => sum + usd, 0);
  return { totalUsd, parts: parts.map(({ part, usd }) => ({ part, usd, share: usd / totalUsd })) };
}
