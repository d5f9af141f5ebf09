/**
 * Measures of a priced project beyond the headline: before and after debt, cost per accelerator-hour, cover of the loan.
 * Apart from the front door because only who shows them needs them.
 */
import type { FacilityOutcome } from '../facility/facility.ts';
import { weighCapitalCost } from './capital-cost.ts';
import { layOutFlows, rentedHours } from './cash-flow.ts';
import { leveliseHour } from './costs.ts';
import { coverRatios, lifeCover, type CoverRatios, type LifeCover } from './cover.ts';
import type { FinanceChoice, FinanceOutcome } from './finance.ts';
import type { FlowMeasures } from './flow-measures.ts';
import { valueFlows } from './value-flows.ts';
import { measureYears } from './measure-years.ts';
import { settleProject, type PricedCluster } from './settle.ts';

export interface ProjectMeasures {
  /** Of the owner's flows, after debt and tax. */
  readonly owner: FlowMeasures;
  /** Of the same project if the owner paid for all of it: no loan, and so no interest that saves tax (unlevered). */
  readonly project: FlowMeasures;
  /** Net present value of that project at `capitalCost`, USD. */
  readonly projectAtCapitalCostUsd: number;
  /** What interest has saved in tax, brought to today at the discount rate, USD. */
  readonly shieldUsd: number;
  /** Discounted costs before tax and debt over discounted delivered hours, USD per hour; null when no hour is sold. */
  readonly levelisedUsdPerHour: number | null;
  readonly deliveredHours: number;
  readonly loanUsd: number;
  /** Null without a loan. */
  readonly cover: CoverRatios | null;
  readonly lifeCover: LifeCover | null;
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
  const owner = measureYears(flows, choice.flowTiming, rates);
  const unlevered = layOutFlows({ ...settled.project, debtShare: 0 });
  const project = measureYears(unlevered, choice.flowTiming, rates);
  if (owner.kind === 'infeasible' || project.kind === 'infeasible') return null;
  const loanUsd = flows.reduce((sum, { drawnUsd }) => sum + drawnUsd, 0);
  // What the year's hours bring in: all but tax, purchases, sales and the loan with its reserve.
  const cash = flows.map(
    (flow) => flow.netUsd - flow.taxUsd - flow.capexUsd - flow.lastDayUsd + flow.workingCapitalUsd,
  );
  const loan = flows.map(({ drawnUsd, debtUsd, owedUsd }) => ({ serviceUsd: drawnUsd - debtUsd, drawnUsd, owedUsd }));
  const service = loan.map(({ serviceUsd }) => serviceUsd);
  const capitalCost = weighCapitalCost({
    equityShare: 1 - loanUsd / finance.capexUsd,
    equityRate: choice.discountRate,
    debtRateAfterTax: choice.debtRate * (1 - choice.taxRate),
  });
  return {
    owner,
    project,
    projectAtCapitalCostUsd: valueFlows({ ...choice, discountRate: capitalCost }, unlevered, 'netUsd'),
    shieldUsd: valueFlows(choice, flows, 'taxUsd') - valueFlows(choice, unlevered, 'taxUsd'),
    levelisedUsdPerHour: leveliseHour(choice, flows, hours),
    deliveredHours: hours.reduce((sum, one) => sum + one, 0),
    loanUsd,
    cover: coverRatios(cash, service),
    lifeCover: lifeCover(choice.debtRate, cash, loan),
    capitalCost,
  };
}
