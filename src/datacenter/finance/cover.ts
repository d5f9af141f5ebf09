/** Debt service cover: how many times over a year's cash pays what the lender is owed that year (DSCR). */

export interface CoverRatios {
  readonly least: number;
  readonly average: number;
}

/**
 * Least and average cover over the years in which something is owed. `cashUsd` and `serviceUsd` are one each a year, both
 * positive. Null when nothing is ever owed.
 */
export function coverRatios(cashUsd: readonly number[], serviceUsd: readonly number[]): CoverRatios | null {
  const ratios = serviceUsd.flatMap((owed, year) => (owed > 0 ? [(cashUsd[year] ?? 0) / owed] : []));
  if (ratios.length === 0) return null;
  return { least: Math.min(...ratios), average: ratios.reduce((sum, one) => sum + one, 0) / ratios.length };
}
