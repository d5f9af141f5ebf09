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

export interface LifeCover {
  /** Loan life cover ratio (LLCR): of the years of service; and of all years to the project's end (PLCR). */
  readonly loanLife: number;
  readonly projectLife: number;
}

/**
 * How many times over the cash still to come pays what is lent, both brought at the lender's rate to the end of the year
 * before service begins. Lists have one amount a year, year 0 first: cash, service, what is drawn, and what is owed at the
 * year's end, USD. Without the reserve. Null when nothing is ever owed.
 */
export function lifeCover(
  debtRate: number,
  cashUsd: readonly number[],
  loan: readonly { readonly serviceUsd: number; readonly drawnUsd: number; readonly owedUsd: number }[],
): LifeCover | null {
  const start = loan.findIndex(({ serviceUsd }) => serviceUsd > 0) - 1;
  const end = loan.findLastIndex(({ serviceUsd }) => serviceUsd > 0);
  if (start < 0) return null;
  const worth = (list: readonly number[], until = list.length) =>
    list.slice(start + 1, until).reduce((sum, usd, year) => sum + usd / (1 + debtRate) ** (year + 1), 0);
  const lentUsd = (loan[start]?.owedUsd ?? 0) + worth(loan.map(({ drawnUsd }) => drawnUsd));
  return { loanLife: worth(cashUsd, end + 1) / lentUsd, projectLife: worth(cashUsd) / lentUsd };
}
