/** What capital costs: owners by the market's price of risk, owners and lenders together by their shares. */

/** The capital asset pricing model: the riskless rate and so many times the premium that shares pay over it. */
export function priceEquity(risklessRate: number, beta: number, riskPremium: number): number {
  return risklessRate + beta * riskPremium;
}

export interface CapitalShares {
  /** Share of the capital that is the owner's, 0 to 1; the rest is borrowed. */
  readonly equityShare: number;
  readonly equityRate: number;
  readonly debtRateAfterTax: number;
}

/** The weighted average cost of capital (WACC) after tax. */
export function weighCapitalCost({ equityShare, equityRate, debtRateAfterTax }: CapitalShares): number {
  return equityShare * equityRate + (1 - equityShare) * debtRateAfterTax;
}
