/**
 * Risk: how sure the money is, and what decides it. (Front door; verbs `sampleFutures`, `rankInputs`.)
 *
 * A future is the scenario with every uncertain input drawn once from its triangle (`spreads.ts`). None of these inputs
 * touches the time on the cluster, so the cluster runs once and only facility and finance are asked again. Ignored on
 * purpose: links between inputs, surprises outside the spreads, and that a good owner would react.
 */
import type { Calibration } from '../calibration/calibration.ts';
import type { ClusterOutcome } from '../cluster/cluster.ts';
import { powerFacility } from '../facility/facility.ts';
import { projectFlows, type YearFlow } from '../finance/finance.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate.ts';
import type { Infeasible, Spread } from '../units/units.ts';
import { createRandom } from './random.ts';
import { spreadInputs, type UncertainInput, type UncertainRow } from './spreads.ts';
import { triangularQuantile } from './triangular.ts';

export interface FutureChoice {
  /** How many futures; 1,000 take some tens of milliseconds. */
  readonly count: number;
  /** A whole number below 2^32. Same seed, same futures. */
  readonly seed: number;
}

/** Cumulative net flow at the end of a year over all futures, USD. A project that has ended keeps its last value. */
export interface CumulativeBand {
  readonly year: number;
  readonly p10Usd: number;
  readonly medianUsd: number;
  readonly p90Usd: number;
}

export interface Futures {
  readonly kind: 'futures';
  readonly seed: number;
  /** One net present value per future, in the order drawn, USD. */
  readonly netPresentValuesUsd: readonly number[];
  readonly netPresentValueUsd: Spread;
  /** Share of futures that lose money (net present value below zero), and the standard error of that share. */
  readonly lossProbability: number;
  readonly lossStandardError: number;
  readonly cumulative: readonly CumulativeBand[];
}

/** What one uncertain input alone does to the net present value, all others as in the scenario. */
export interface InputSwing {
  readonly field: UncertainInput;
  /** The ends of its spread. */
  readonly low: number;
  readonly high: number;
  /** Net present value at those ends, USD. */
  readonly atLowUsd: number;
  readonly atHighUsd: number;
}

/**
 * `count` futures of `scenario`. Infeasible where the scenario itself is.
 * The share of losing futures carries its own sampling error, sqrt(p (1 - p) / count).
 */
export function sampleFutures(
  scenario: Scenario,
  calibration: Calibration | null,
  { count, seed }: FutureChoice,
): Futures | Infeasible {
  const base = prepare(scenario, calibration);
  if ('kind' in base) return base;
  const random = createRandom(seed);
  const values: number[] = [];
  const cumulative: (readonly number[])[] = [];
  for (let i = 0; i < count; i += 1) {
    const drawn = base.inputs.map(({ spread }) => triangularQuantile(spread, random.next()));
    const flows = flowsOf(setInputs(scenario, base.inputs, drawn), base.cluster);
    values.push(valueOf(flows));
    cumulative.push(flows.map((flow) => flow.cumulativeUsd));
  }
  const lossProbability = values.filter((value) => value < 0).length / count;
  return {
    kind: 'futures',
    seed,
    netPresentValuesUsd: values,
    netPresentValueUsd: spreadOf(values),
    lossProbability,
    lossStandardError: Math.sqrt((lossProbability * (1 - lossProbability)) / count),
    cumulative: bandOf(cumulative),
  };
}

/** The uncertain inputs by how far each alone swings the net present value, the widest first. */
export function rankInputs(scenario: Scenario, calibration: Calibration | null): readonly InputSwing[] | Infeasible {
  const base = prepare(scenario, calibration);
  if ('kind' in base) return base;
  const swings = base.inputs.map((input): InputSwing => {
    const { low, high } = input.spread;
    const valueAt = (value: number) => valueOf(flowsOf(setInputs(scenario, [input], [value]), base.cluster));
    return { field: input.field, low, high, atLowUsd: valueAt(low), atHighUsd: valueAt(high) };
  });
  const width = ({ atLowUsd, atHighUsd }: InputSwing) => Math.abs(atHighUsd - atLowUsd);
  return swings.sort((a, b) => width(b) - width(a));
}

function prepare(
  scenario: Scenario,
  calibration: Calibration | null,
): { readonly cluster: ClusterOutcome; readonly inputs: readonly UncertainRow[] } | Infeasible {
  const { cluster, finance } = simulate(scenario, calibration);
  if (cluster.kind === 'infeasible') return cluster;
  if (finance.kind === 'infeasible') return finance;
  return { cluster, inputs: spreadInputs(scenario, cluster) };
}

function setInputs(scenario: Scenario, inputs: readonly UncertainRow[], values: readonly number[]): Scenario {
  const set = { finance: { ...scenario.finance }, facility: { ...scenario.facility } };
  for (const [i, { field }] of inputs.entries()) {
    const [room, name] = field.split('.') as ['finance' | 'facility', string];
    Object.assign(set[room], { [name]: values[i] });
  }
  return { ...scenario, ...set };
}

/** Spreads lie inside the limits of their fields, so a feasible scenario has feasible futures; no flows would be a bug. */
function flowsOf(scenario: Scenario, cluster: ClusterOutcome): readonly YearFlow[] {
  const facility = powerFacility(scenario.facility, cluster);
  if (facility.kind === 'infeasible') return [];
  const flows = projectFlows(scenario.finance, cluster, facility);
  return 'kind' in flows ? [] : flows;
}

/** The discounted cumulative flow at the end is the net present value. */
function valueOf(flows: readonly YearFlow[]): number {
  return flows.at(-1)?.discountedCumulativeUsd ?? Number.NaN;
}

function bandOf(futures: readonly (readonly number[])[]): readonly CumulativeBand[] {
  const years = Math.max(0, ...futures.map((usd) => usd.length));
  return Array.from({ length: years }, (_, year) => {
    const { median, p10, p90 } = spreadOf(futures.map((usd) => usd[year] ?? usd.at(-1) ?? Number.NaN));
    return { year, p10Usd: p10, medianUsd: median, p90Usd: p90 };
  });
}

/** Percentiles by linear interpolation between order statistics. */
function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: at(0.5), p10: at(0.1), p90: at(0.9), count: values.length };
}
