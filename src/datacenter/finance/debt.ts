/**
 * Debt: how much a lender gives on the cash that a project earns, and how it is paid back. Sized by cover, as project
 * finance does: in each year of the loan, debt service is the year's operating cash (before tax) over the required cover
 * ratio (DSCR), and the loan is what those payments are worth today at the lender's rate; where less is wanted, all
 * payments shrink alike, so that cover is the same in every year. While nothing is earned, interest is added to the loan.
 * Ignored on purpose: fees, borrowing for land or again for later purchases, and interest on what is kept in reserve.
 */
import type { Project } from './cash-flow.ts';

/** The loan in one year, USD: what is drawn; that less service; interest, a part of service or of what is still owed. */
export interface DebtYear {
  readonly drawnUsd: number;
  readonly debtUsd: number;
  readonly interestUsd: number;
  readonly owedUsd: number;
}

export const noLoan: DebtYear = { drawnUsd: 0, debtUsd: 0, interestUsd: 0, owedUsd: 0 };

/**
 * The loan of every year, year 0 first, in USD. `paidUsd`: what of the first purchases is paid in each year, of which the
 * lender gives the same share each time. `earnedUsd`: operating cash.
 */
export function sculptDebt(
  { debtShare, debtRate, debtYears, debtCover }: Project,
  paidUsd: readonly number[],
  earnedUsd: readonly number[],
): readonly DebtYear[] {
  const today = (list: readonly number[]) => list.reduce((sum, usd, year) => sum + usd / (1 + debtRate) ** year, 0);
  const payable = earnedUsd.map((usd, year) => (year > 0 && year <= debtYears ? Math.max(0, usd) / debtCover : 0));
  const [mostUsd, worthUsd] = [today(payable), today(paidUsd)];
  const lent = mostUsd > 0 ? Math.min(debtShare, mostUsd / worthUsd) : 0;
  const share = (lent * worthUsd) / mostUsd || 0;
  let owedUsd = 0;
  return payable.map((usd, year) => {
    const interestUsd = owedUsd * debtRate;
    const drawnUsd = lent * (paidUsd[year] ?? 0);
    const debtUsd = drawnUsd - usd * share;
    owedUsd += interestUsd + debtUsd;
    return { drawnUsd, debtUsd, interestUsd, owedUsd };
  });
}

/**
 * The debt service reserve account (DSRA): at each year's end so many months of the next year's service lie in it, first at
 * the end of the year before service begins. What each year takes out of it less what it puts in, year 0 first, USD.
 */
export function reserveService({ reserveMonths }: Project, debts: readonly DebtYear[]): readonly number[] {
  const keptUsd = (year: number) => {
    const { drawnUsd, debtUsd } = debts[year + 1] ?? noLoan;
    return ((drawnUsd - debtUsd) * reserveMonths) / 12;
  };
  return debts.map((_, year) => (year ? keptUsd(year - 1) : 0) - keptUsd(year));
}
