/** The cost of an hour by part: of this plan, and of the same plan with one thing changed. */
import type { FinanceChoice } from '#datacenter/finance/finance.ts';
import { hourParts, stackHourCost, type HourCost } from '#datacenter/finance/hour-cost.ts';
import type { Outcome } from '#datacenter/outcome.ts';

export const rowNames = ['plan', 'short', 'long', 'full', 'free'] as const;
export type RowName = (typeof rowNames)[number];

export interface HourRow {
  readonly name: RowName;
  readonly lifeYears: number;
  readonly cost: HourCost;
}

/** Useful lives that owners argue about: sceptics say three, most books say six. */
const changes: Readonly<Record<RowName, Partial<FinanceChoice>>> = {
  plan: {},
  short: { serverLifeYears: 3 },
  long: { serverLifeYears: 6 },
  full: { occupancy: 1 },
  free: {},
};

/** The rows that have an answer, this plan first; none where it has none itself. */
export function rowsOfHour({ scenario, finance, facility }: Outcome): readonly HourRow[] {
  if (finance.kind === 'infeasible' || facility.kind === 'infeasible') return [];
  const rows = rowNames.flatMap((name): HourRow[] => {
    const choice = { ...scenario.finance, ...changes[name] };
    const cost = stackHourCost(
      choice,
      finance.cluster,
      name === 'free' ? { ...facility, energyUsdPerYear: 0 } : facility,
    );
    return cost.kind === 'infeasible' ? [] : [{ name, lifeYears: choice.serverLifeYears, cost }];
  });
  return rows[0]?.name === 'plan' ? rows : [];
}

/** Which parts cost anything in any row, by their place among `hourParts`. */
export function partsWithCost(rows: readonly HourRow[]): readonly number[] {
  return hourParts.flatMap((_, part) => (rows.some(({ cost }) => (cost.parts[part] ?? 0) > 0) ? [part] : []));
}

/** The part that costs most, by its place; 0 where there is none. */
export function largestPart({ cost: { parts } }: HourRow): number {
  return parts.reduce((best, usd, part) => (usd > (parts[best] ?? 0) ? part : best), 0);
}

/** The end of the axis, USD: around all costs and earnings. */
export function longestOfHour(rows: readonly HourRow[]): number {
  return 1.04 * Math.max(0, ...rows.map(({ cost }) => Math.max(cost.usdPerHour, cost.earnedUsdPerHour))) || 1;
}
