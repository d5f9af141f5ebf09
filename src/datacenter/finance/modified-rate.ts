/** What is asked of flows beside their internal rates: how often they turn, and the modified rate, of which there is one. */

/** How often the sign of the flows changes: the most roots there can be (Descartes). Zeros are skipped. */
export function countSignChanges(flows: readonly number[]): number {
  const signs = flows.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

/**
 * Modified internal rate of return: outflows financed at one rate, inflows reinvested at another, so there is at most
 * one answer. Null when the flows do not hold both a positive and a negative one.
 */
export function modifiedRateOfReturn(
  flows: readonly number[],
  financeRate: number,
  reinvestRate: number,
): number | null {
  const periods = flows.length - 1;
  if (!(financeRate > -1) || !(reinvestRate > -1)) return null;
  let [spent, earned] = [0, 0];
  for (const [i, flow] of flows.entries()) {
    if (flow < 0) spent -= flow / (1 + financeRate) ** i;
    else earned += flow * (1 + reinvestRate) ** (periods - i);
  }
  return spent > 0 && earned > 0 ? (earned / spent) ** (1 / periods) - 1 : null;
}
