/** The measures of a priced project's years, whenever in its year a flow counts; rates are a year's in all cases. */
import type { Infeasible } from '../units/units.ts';
import type { YearFlow } from './finance.ts';
import { measureFlows, type FlowMeasures, type FlowRates } from './flow-measures.ts';
import { compound, gridFlows } from './internal-rate.ts';
import type { FlowTiming } from './options.ts';

/**
 * As `measureFlows`, on a grid of half years where flows count in the middle of theirs; paybacks are then of whole flows at
 * those moments. The profitability index is per dollar of year 0. Infeasible in the same cases.
 */
export function measureYears(
  flows: readonly YearFlow[],
  timing: FlowTiming,
  { discountRate, financeRate, reinvestRate }: FlowRates,
): FlowMeasures | Infeasible {
  const { amounts, perYear } = gridFlows(timing, flows);
  const perStep = (rate: number) => (perYear === 1 ? rate : (1 + rate) ** (1 / perYear) - 1);
  const found = measureFlows(amounts, {
    discountRate: perStep(discountRate),
    financeRate: perStep(financeRate),
    reinvestRate: perStep(reinvestRate),
  });
  if (found.kind === 'infeasible') return found;
  const { modifiedRateOfReturn: modified, paybackYears, discountedPaybackYears } = found;
  const paidUsd = -(flows[0]?.netUsd ?? 0);
  return {
    ...found,
    internalRatesOfReturn: found.internalRatesOfReturn.map((rate) => compound(rate, perYear)),
    modifiedRateOfReturn: modified === null ? null : compound(modified, perYear),
    paybackYears: paybackYears === null ? null : paybackYears / perYear,
    discountedPaybackYears: discountedPaybackYears === null ? null : discountedPaybackYears / perYear,
    profitabilityIndex: paidUsd > 0 ? 1 + found.netPresentValueUsd / paidUsd : null,
  };
}
