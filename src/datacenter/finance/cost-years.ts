/**
 * Costs by kind and year: those of a priced project, and three that it leaves out and somebody else may know: recruiting,
 * storage, labelling of data. Before tax and debt, as paid, not discounted. What things sell for stands apart, below zero.
 */
import { costOf } from './costs.ts';
import type { YearFlow } from './finance.ts';

export const costKinds = [
  'purchase',
  'maintenance',
  'energy',
  'staff',
  'recruiting',
  'software',
  'network',
  'storage',
  'labelling',
  'insurance',
  'carbon',
] as const;
export type CostKind = (typeof costKinds)[number];

/** What the project leaves out. */
export interface FurtherCosts {
  /** Share of a year's staff cost that finding people takes. */
  readonly recruitingShare: number;
  /** TB kept, and what one costs a year, USD. */
  readonly storageTb: number;
  readonly usdPerTbYear: number;
  /** Items labelled in the first year of running, and USD for each. */
  readonly labelledItems: number;
  readonly usdPerItem: number;
}

export interface CostYear {
  readonly year: number;
  /** USD of each kind, none below zero. */
  readonly usd: Readonly<Record<CostKind, number>>;
  /** What is sold in the year, USD, positive. */
  readonly soldUsd: number;
  /** All kinds less what is sold. */
  readonly totalUsd: number;
}

/** One row for each year of `flows`, whose staff costs `staffUsdPerYear` in a whole year before inflation. */
export function listCostYears(
  flows: readonly YearFlow[],
  staffUsdPerYear: number,
  further: FurtherCosts,
): readonly CostYear[] {
  const first = flows.findIndex(({ staffUsd }) => staffUsd < 0);
  return flows.map((flow, place) => {
    // People are paid for the share of the year that is run, at the prices of the year: so is storage.
    const whole = -flow.staffUsd / staffUsdPerYear;
    const added = {
      recruiting: -flow.staffUsd * further.recruitingShare,
      storage: whole * further.storageTb * further.usdPerTbYear,
      labelling: place === first ? further.labelledItems * further.usdPerItem : 0,
    };
    return {
      year: flow.year,
      usd: {
        purchase: positive(flow.capexUsd + Math.min(0, flow.landUsd)),
        maintenance: positive(flow.maintenanceUsd),
        energy: positive(flow.energyUsd),
        staff: positive(flow.staffUsd),
        software: positive(flow.softwareUsd),
        network: positive(flow.networkUsd),
        insurance: positive(flow.insuranceUsd),
        carbon: positive(flow.carbonUsd),
        ...added,
      },
      soldUsd: flow.residualUsd + Math.max(0, flow.landUsd),
      totalUsd: costOf(flow) + added.recruiting + added.storage + added.labelling,
    };
  });
}

/** Sums of all years by kind, the largest first, each with its share of all that is paid; kinds of nothing are left out. */
export function rankCosts(years: readonly CostYear[]) {
  const sums = costKinds.map((kind) => ({ kind, usd: years.reduce((sum, { usd }) => sum + usd[kind], 0) }));
  const paidUsd = sums.reduce((sum, { usd }) => sum + usd, 0);
  return sums
    .filter(({ usd }) => usd > 0)
    .map(({ kind, usd }) => ({ kind, usd, share: usd / paidUsd }))
    .sort((one, other) => other.usd - one.usd);
}

/** A cost as a positive amount, without a negative zero. */
function positive(usd: number): number {
  return usd === 0 ? 0 : -usd;
}
