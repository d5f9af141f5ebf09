/**
 * The value of being allowed to wait: a call option on a project, by Black and Scholes (Journal of Political Economy 81,
 * 1973). Prices move by a geometric random walk and nothing is paid out meanwhile, which real projects only come near.
 */

/** The share of a standard normal distribution below `x`, to about 15 digits. */
export function normalShareBelow(x: number): number {
  if (x < 0) return 1 - normalShareBelow(-x);
  if (x > 8) return 1;
  // The series x + x^3/3 + x^5/(3·5) + ..., all terms positive.
  let [term, sum] = [x, x];
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

export interface CallOption {
  /** Today's worth of what would be had, and what would be paid for it then. */
  readonly worthUsd: number;
  readonly priceUsd: number;
  readonly rate: number;
  /** Standard deviation of the worth's logarithm over a year. */
  readonly volatility: number;
  readonly years: number;
}

/** What the right to buy at `priceUsd` after `years` is worth today, USD. Null where one of its numbers is not above zero. */
export function callValue({ worthUsd, priceUsd, rate, volatility, years }: CallOption): number | null {
  if (!(worthUsd > 0 && priceUsd > 0 && volatility > 0 && years > 0)) return null;
  const reach = volatility * Math.sqrt(years);
  const upper = (Math.log(worthUsd / priceUsd) + rate * years) / reach + reach / 2;
  const laterUsd = priceUsd * Math.exp(-rate * years);
  return worthUsd * normalShareBelow(upper) - laterUsd * normalShareBelow(upper - reach);
}
