/**
 * Measures of a list of flows, one a year and the first one today: everything an investor asks of it, and a plain word
 * where a measure misleads. Several internal rates of return are all given, with a warning, since none of them is then
 * the return; flows of one sign have none.
 */
import type { Infeasible } from '../units/units.ts';
import { internalRatesOfReturn } from './internal-rate.ts';
import { countSignChanges, modifiedRateOfReturn } from './modified-rate.ts';
import { paybackYears } from './payback.ts';
import { netPresentValue } from './present-value.ts';

/** A life of months, fifty years long: more flows than that are a slip of the clipboard. */
export const mostFlows = 600;

/** Larger amounts than this are a slip of the keyboard: ten times what the world produces in a year, USD. */
export const mostUsd = 1e15;

export interface FlowRates {
  readonly discountRate: number;
  /** At which outflows are borrowed and inflows put to use, for the modified rate. */
  readonly financeRate: number;
  readonly reinvestRate: number;
}

export interface FlowMeasures {
  readonly kind: 'measures';
  readonly netPresentValueUsd: number;
  /** Every internal rate of return above -100 %, ascending. */
  readonly internalRatesOfReturn: readonly number[];
  /** `several-rates`: none of them alone is the return. `one-sign`: only costs or only income, so there is no rate. */
  readonly warning: 'several-rates' | 'one-sign' | null;
  readonly signChanges: number;
  readonly modifiedRateOfReturn: number | null;
  /** Years after the first flow; null: never. */
  readonly paybackYears: number | null;
  readonly discountedPaybackYears: number | null;
  /** What comes back for each dollar put in on the first day, both of today's worth; null where nothing is put in then. */
  readonly profitabilityIndex: number | null;
}

/**
 * All measures of `flows`. Infeasible, with the nearest value that works, for no flows or more than `mostFlows` (how many
 * there are to be), for one that is no number or beyond `mostUsd`, and for a rate of -100 % or less.
 */
export function measureFlows(flows: readonly number[], rates: FlowRates): FlowMeasures | Infeasible {
  const { length } = flows;
  if (length === 0 || length > mostFlows) {
    const reason = length ? 'flows-too-many' : 'flows-empty';
    return refuse(reason, { value: length, low: 1, high: mostFlows }, 'flows', length ? mostFlows : 1);
  }
  for (const [year, usd] of flows.entries()) {
    if (Math.abs(usd) <= mostUsd) continue;
    const nearest = Number.isNaN(usd) ? 0 : Math.sign(usd) * mostUsd;
    return refuse('input-out-of-range', { value: usd, low: -mostUsd, high: mostUsd }, `flows.${year}`, nearest);
  }
  for (const [name, rate] of Object.entries(rates) as readonly [string, number][]) {
    if (rate > -1 && rate <= 100) continue;
    const nearest = rate > 100 ? 100 : rate <= -1 ? -0.99 : 0;
    return refuse('input-out-of-range', { value: rate, low: -0.99, high: 100 }, `flows.${name}`, nearest);
  }
  const netPresentValueUsd = netPresentValue(rates.discountRate, flows) ?? 0;
  const found = internalRatesOfReturn(flows);
  const signChanges = countSignChanges(flows);
  const paidUsd = -(flows[0] ?? 0);
  return {
    kind: 'measures',
    netPresentValueUsd,
    internalRatesOfReturn: found,
    warning: found.length > 1 ? 'several-rates' : signChanges === 0 ? 'one-sign' : null,
    signChanges,
    modifiedRateOfReturn: modifiedRateOfReturn(flows, rates.financeRate, rates.reinvestRate),
    paybackYears: paybackYears(flows),
    discountedPaybackYears: paybackYears(flows, rates.discountRate),
    profitabilityIndex: paidUsd > 0 ? 1 + netPresentValueUsd / paidUsd : null,
  };
}

function refuse(reason: string, numbers: Infeasible['numbers'], field: string, value: number): Infeasible {
  return { kind: 'infeasible', reason, numbers, nearest: { field, value } };
}
