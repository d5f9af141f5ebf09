/**
 * What one accelerator-hour costs, by part: every cost brought to today over every delivered hour brought to today, the
 * levelised cost that energy finance uses. Before tax and debt, which belong to the owner and not to the hour. All parts
 * sum to it.
 */
import type { FacilityOutcome } from '../facility/facility.ts';
import type { Infeasible } from '../units/units.ts';
import { layOutFlows, rentedHours } from './cash-flow.ts';
import { leveliseHour } from './costs.ts';
import type { FinanceChoice, YearFlow } from './finance.ts';
import { worthEarly } from './flow-timing.ts';
import { listPurchases, paidShare, yearOf, type CapexKey } from './purchases.ts';
import { settleProject, type PricedCluster } from './settle.ts';

const runningKeys = ['energy', 'maintenance', 'staff', 'insurance', 'software', 'network', 'carbon'] as const;
/** In the order of a stack: what is bought, less what it is sold for, then what is run. */
export const hourParts = ['servers', 'fabric', 'facility', 'shell', 'land', ...runningKeys] as const;
export type HourPart = (typeof hourParts)[number];

export interface HourCost {
  readonly kind: 'hour-cost';
  /** USD per delivered hour, in the order of `hourParts`. */
  readonly parts: readonly number[];
  /** Their sum. */
  readonly usdPerHour: number;
  /** What a delivered hour earns, USD: rents brought to today over the same hours. */
  readonly earnedUsdPerHour: number;
  /** Delivered hours over the whole life, and the same brought to today. */
  readonly hours: number;
  readonly discountedHours: number;
}

/** Infeasible where the project is, and (`no-hours`) where no hour is sold. */
export function stackHourCost(
  choice: FinanceChoice,
  cluster: PricedCluster,
  facility: FacilityOutcome,
): HourCost | Infeasible {
  const settled = settleProject(choice, cluster, facility);
  if ('kind' in settled) return settled;
  const { project } = settled;
  const rate = choice.discountRate;
  const flows = layOutFlows(project);
  const hours = flows.map(({ year }) => rentedHours(project, year));
  const usdPerHour = leveliseHour(project, flows, hours);
  const early = worthEarly(project);
  /** What falls on a last day, and what runs through the year. */
  const today = (usd: number, year: number) => usd / (1 + rate) ** year;
  const soon = (usd: number, year: number) => today(year ? usd * early : usd, year);
  const discountedHours = hours.reduce((sum, one, year) => sum + soon(one, year), 0);
  if (usdPerHour === null || !discountedHours) {
    // One hour in a hundred is the least that the field tells from none.
    const numbers = { low: 0.01, high: 1 };
    return { kind: 'infeasible', reason: 'no-hours', numbers, nearest: { field: 'finance.occupancy', value: 0.8 } };
  }
  const purchases = listPurchases(project);
  const paidToday = (usd: number, paidInYear: number) =>
    flows.reduce((sum, { year }) => sum + soon(usd * paidShare(project, paidInYear, year), year), 0);
  const bought = (part: CapexKey) =>
    purchases
      .filter((one) => one.part === part)
      .reduce(
        (sum, { usd, paidInYear, soldUsd, toYears }) =>
          sum + paidToday(usd, paidInYear) - today(soldUsd, yearOf(toYears)),
        0,
      );
  const run = (key: (typeof runningKeys)[number]) =>
    flows.reduce((sum, flow) => sum - soon(flow[`${key}Usd` satisfies keyof YearFlow], flow.year), 0);
  const landUsd = flows.reduce((sum, flow) => sum - today(flow.landUsd, flow.year), 0);
  const capital = (['servers', 'fabric', 'facility', 'shell'] as const).map(bought);
  return {
    kind: 'hour-cost',
    parts: [...capital, landUsd, ...runningKeys.map(run)].map((usd) => usd / discountedHours),
    usdPerHour,
    earnedUsdPerHour: flows.reduce((sum, { revenueUsd, year }) => sum + soon(revenueUsd, year), 0) / discountedHours,
    hours: hours.reduce((sum, one) => sum + one, 0),
    discountedHours,
  };
}
