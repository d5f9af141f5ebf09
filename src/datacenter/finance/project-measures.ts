/**
 * Measures of a priced project beyond the headline: before and after debt, cost per accelerator-hour, cover of the loan.
 * Apart from the front door because only who shows them needs them.
 */
import type { FacilityOutcome } from '../facility/facility.ts';
import { weighCapitalCost } from './capital-cost.ts';
import { rentedHours } from './cash-flow.ts';
import { coverRatios, type CoverRatios } from './cover.ts';
import { costOf, type FinanceChoice, type FinanceOutcome } from './finance.ts';
import { measureFlows, type FlowMeasures } from './flow-measures.ts';
import { levelisedCost } from './present-value.ts';
import { settleProject, type PricedCluster } from './settle.ts';

export interface ProjectMeasures {
  /** Of the owner's flows, after debt and tax. */
  readonly owner: FlowMeasures;
  /** Of the same project without its loan; interest has still saved tax. */
  readonly project: FlowMeasures;
  /** Discounted costs before tax and debt over discounted delivered hours, USD per hour; null when no hour is sold. */
  readonly levelisedUsdPerHour: number | null;
  readonly deliveredHours: number;
  readonly loanUsd: number;
  /** Null without a loan. */
  readonly cover: CoverRatios | null;
  /** What the capital costs after tax, the owner's discount rate and the lender's by their shares of the first capex. */
  readonly capitalCost: number;
}

/**
 * The measures of `finance`, which is the answer to `choice` on `cluster` and `facility`. Null for flows so large that
 * they measure nothing, which choices inside their limits do not bring about.
 */
export function measureProject(
  finance: FinanceOutcome,
  choice: FinanceChoice,
  cluster: PricedCluster,
  facility: FacilityOutcome,
): ProjectMeasures | null {
  const settled = settleProject(choice, cluster, facility);
  if ('kind' in settled) return null;
  const { flows } = finance;
  const hours = flows.map(({ year }) => rentedHours(settled.project, year));
  const rates = {
    discountRate: choice.discountRate,
    financeRate: choice.debtRate,
    reinvestRate: choice.discountRate,
  };
  const owner = measureFlows(
    flows.map(({ netUsd }) => netUsd),
    rates,
  );
  const project = measureFlows(
    flows.map(({ netUsd, debtUsd }) => netUsd - debtUsd),
    rates,
  );
  if (owner.kind === 'infeasible' || project.kind === 'infeasible') return null;
  const loanUsd = flows.reduce((sum, { drawnUsd }) => sum + drawnUsd, 0);
  const operating = flows
    .slice(1)
    .map((flow) => flow.netUsd - flow.taxUsd - flow.capexUsd - flow.residualUsd - flow.debtUsd);
  const service = flows.slice(1).map(({ drawnUsd, debtUsd }) => drawnUsd - debtUsd);
  return {
    owner,
    project,
    levelisedUsdPerHour: levelisedCost(choice.discountRate, flows.map(costOf), hours),
    deliveredHours: hours.reduce((sum, one) => sum + one, 0),
    loanUsd,
    cover: coverRatios(operating, service),
    capitalCost: weighCapitalCost({
      equityShare: 1 - loanUsd / finance.capexUsd,
      equityRate: choice.discountRate,
      debtRateAfterTax: choice.debtRate * (1 - choice.taxRate),
    }),
  };
}
