/**
 * Which inputs of the money are uncertain, and how far: lowest, most likely, highest. Prices and rents take the spread of
 * the catalog row they follow; where a reader has set a value, the same spread in proportion stands around it. Inputs
 * vary independently of each other, which is not so in life: rent and occupancy fall together in a glut.
 */
import { findRent, findServerPrice } from '../catalog/market.ts';
import { findSite, type CitedRange } from '../catalog/sites.ts';
import type { ClusterOutcome } from '../cluster/cluster.ts';
import { facilityFields } from '../facility/fields.ts';
import { financeFields } from '../finance/fields.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { HowKnown } from '../units/units.ts';
import type { Triangle } from './triangular.ts';

export type UncertainInput =
  | 'finance.rentUsdPerHour'
  | 'finance.rentDeclinePerYear'
  | 'finance.occupancy'
  | 'finance.serverUsd'
  | 'facility.usdPerKwh'
  | 'finance.buildMonths';

/** One uncertain input of a scenario. `field` is the id of the field it varies. */
export interface UncertainRow {
  readonly field: UncertainInput;
  readonly spread: Triangle;
  readonly how: HowKnown;
  /** A key of `catalog/sources.ts`. */
  readonly source: string;
}

/**
 * The uncertain inputs around `scenario`, whose cluster is `cluster`. The mode is always the scenario's own value, so
 * that no spread means the scenario itself. An input whose price nobody knows is left out.
 */
export function spreadInputs({ finance, facility }: Scenario, cluster: ClusterOutcome): readonly UncertainRow[] {
  const rent = findRent(cluster.accelerator, cluster.peakFlopPerSecond);
  const server = findServerPrice(cluster.accelerator);
  const energy = findSite(facility.site)?.usdPerKwh;
  return [
    around('finance.rentUsdPerHour', finance.rentUsdPerHour, rent),
    // 5 % is the fall of H100 rents from mid-2025 to May 2026, 31 % that from mid-2024: see the field.
    plusMinus('finance.rentDeclinePerYear', finance.rentDeclinePerYear, 0.1, 0.16, 'accelerator-rents-2026'),
    plusMinus('finance.occupancy', finance.occupancy, 0.3, 0.15, 'assumption'),
    ...(server ? [around('finance.serverUsd', finance.serverUsd, server)] : []),
    ...(energy ? [around('facility.usdPerKwh', facility.usdPerKwh, energy)] : []),
    // Half as long again when all lead times coincide (48 weeks and more), three months less when the hall stands already.
    plusMinus('finance.buildMonths', finance.buildMonths, 3, 9, 'cushman-2025'),
  ];
}

/** The spread of a catalog row, moved in proportion to where the reader has set the value. */
function around(
  field: UncertainInput,
  chosen: number | null,
  { low, typical, high, source }: CitedRange,
): UncertainRow {
  const mode = chosen ?? typical;
  const factor = mode / typical;
  return { field, spread: cut(field, { low: low * factor, mode, high: high * factor }), how: 'published', source };
}

/** So much below and above the chosen value. */
function plusMinus(field: UncertainInput, mode: number, below: number, above: number, source: string): UncertainRow {
  return { field, spread: cut(field, { low: mode - below, mode, high: mode + above }), how: 'assumed', source };
}

/** A spread without what lies outside the limits of its field. */
function cut(field: UncertainInput, { low, mode, high }: Triangle): Triangle {
  const limits = limitsOf(field);
  return { low: Math.min(mode, Math.max(limits.low, low)), mode, high: Math.max(mode, Math.min(limits.high, high)) };
}

/** The limits of an uncertain input: those of its field. */
export function limitsOf(id: UncertainInput): { readonly low: number; readonly high: number } {
  const field = [...facilityFields, ...financeFields].find((one) => one.id === id);
  return field?.kind === 'number' ? field : { low: 0, high: Number.POSITIVE_INFINITY };
}
