/** Money from where to where: every source into one pool, and out of it to every use. */
import {
  balanceMoney,
  moneySources,
  moneyUses,
  type MoneySource,
  type MoneyUse,
} from '#datacenter/finance/money-balance.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import type { SankeyLink, SankeyNode } from '#view/charts/place/sankey.ts';

export type FlowEnd = MoneySource | MoneyUse;
/** Between the two sides. */
export const pool = 'pool';

export const moneyNodes: readonly SankeyNode[] = [
  ...moneySources.map((id) => ({ id, column: 0 })),
  { id: pool, column: 1 },
  ...moneyUses.map((id) => ({ id, column: 2 })),
];

export interface MoneyFlow extends SankeyLink {
  /** The end that is not the pool; the pool is in between. */
  readonly end: FlowEnd;
  readonly isSource: boolean;
}

export interface MoneyFlowSeries {
  /** Those of nothing left out; sources first. `value` in USD. */
  readonly flows: readonly MoneyFlow[];
  readonly usd: number;
  /** Null: all years. */
  readonly year: number | null;
}

/** The flows of one year of the outcome's project, or of its life. Null where it has no finance answer. */
export function seriesOfFlow({ scenario, finance, facility }: Outcome, year: number | null): MoneyFlowSeries | null {
  if (finance.kind === 'infeasible' || facility.kind === 'infeasible') return null;
  const balance = balanceMoney(scenario.finance, finance.cluster, facility, year);
  if (!balance) return null;
  const flows = [
    ...moneySources.map((end) => ({ end, isSource: true, from: end, to: pool, value: balance.sources[end] })),
    ...moneyUses.map((end) => ({ end, isSource: false, from: pool, to: end, value: balance.uses[end] })),
  ];
  // What is nothing but for rounding has no ribbon.
  return { flows: flows.filter(({ value }) => value > balance.usd * 1e-12), usd: balance.usd, year };
}

/** The largest flow of one side; undefined where there is none. */
export function largestFlow({ flows }: MoneyFlowSeries, isSource: boolean): MoneyFlow | undefined {
  return flows
    .filter((flow) => flow.isSource === isSource)
    .reduce<MoneyFlow | undefined>((best, flow) => (flow.value > (best?.value ?? 0) ? flow : best), undefined);
}
