/**
 * Working capital: what customers owe for hours already sold, less what is owed to suppliers for what was already used.
 * Balances are struck at year ends: what a year has earned, or used, in its last so many days, taken as even over the part
 * of the year that runs. All is settled by the end of the last year. Tax does not wait: it follows the bill, not the payment.
 * Ignored on purpose: stocks of spare parts, staff and insurance (paid when due), and customers who pay ahead or never.
 */
import { daysPerYear } from '../units/units.ts';
import type { Project } from './cash-flow.ts';
import type { YearFlow } from './finance.ts';

type Operation = Pick<YearFlow, 'revenueUsd' | 'energyUsd' | 'maintenanceUsd' | 'softwareUsd' | 'networkUsd'>;

/** What each year's change of these balances adds to its money, year 0 first, USD; the changes of a life sum to zero. */
export function tieCapital(
  { receivableDays, payableDays }: Project,
  operations: readonly Operation[],
  runningShare: (year: number) => number,
): readonly number[] {
  let before = 0;
  return operations.map((operation, year) => {
    const { revenueUsd, energyUsd, maintenanceUsd, softwareUsd, networkUsd } = operation;
    const running = runningShare(year);
    const shareOf = (days: number) => Math.min(running, days / daysPerYear) / running || 0;
    const owed = revenueUsd * shareOf(receivableDays);
    const owing = -(energyUsd + maintenanceUsd + softwareUsd + networkUsd) * shareOf(payableDays);
    const balance = year === operations.length - 1 ? 0 : owed - owing;
    const change = before - balance;
    before = balance;
    return change;
  });
}
