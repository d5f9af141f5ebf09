/** From what an hour has to earn back to what has to be asked for what it makes. */
import type { FinanceChoice } from './finance.ts';
import { earnHour } from './revenue.ts';

/**
 * The price at which a sold hour earns `usdPerHour`, in the terms of the chosen model: rent of the hour, USD per million
 * tokens, or USD of a fully used year. Null where no price would do, as for tokens of which none are served.
 */
export function priceForHour(choice: FinanceChoice, accelerators: number, usdPerHour: number): number | null {
  const unitUsd = earnHour({ ...choice, tokenUsd: 1, valueUsdPerYear: 1 }, accelerators, 1);
  return unitUsd > 0 ? usdPerHour / unitUsd : null;
}
