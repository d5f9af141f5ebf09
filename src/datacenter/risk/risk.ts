/**
 * Risk: how sure the money is, and what decides it. (Front door; verbs `sampleFutures`, `rankInputs`,
 * `findTurningPoints`.)
 *
 * A future is the scenario with every uncertain input drawn once from its triangle (`spreads.ts`). None of these inputs
 * touches the time on the cluster, so the cluster runs once and only facility and finance are asked again. Ignored on
 * purpose: links between inputs, surprises outside the spreads, and that a good owner would react.
 */
import type { Calibration } from '../calibration/calibration.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Infeasible, Spread } from '../units/units.ts';
import { createRandom } from '../units/random.ts';
import { prepareBase, repriceFlows, valueOf } from './repricing.ts';
import { limitsOf, type UncertainInput } from './spreads.ts';
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
  /** Share of futures that lose money (net present value below zero). */
  readonly lossProbability: number;
  /** Where that share lies with 95 % confidence, from the number drawn alone; never empty, also when none or all lose. */
  readonly lossInterval: { readonly low: number; readonly high: number };
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

/** The value of one input at which the project just breaks even, all others as in the scenario. */
export interface TurningPoint {
  readonly field: UncertainInput;
  /** Null: no value inside the limits of the field turns the verdict. */
  readonly value: number | null;
}

/**
 * `count` futures of `scenario`. Infeasible where the scenario itself is.
 * The share of losing futures carries the interval that so many draws allow (`wilsonInterval`).
 */
export function sampleFutures(
  scenario: Scenario,
  calibration: Calibration | null,
  choice: FutureChoice,
): Futures | Infeasible {
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return base;
  const random = createRandom(choice.seed);
  const count = Math.max(1, Math.floor(choice.count));
  const values: number[] = [];
  const cumulative: (readonly number[])[] = [];
  for (let i = 0; i < count; i += 1) {
    const drawn = base.inputs.map(({ spread }) => triangularQuantile(spread, random.next()));
    const flows = repriceFlows(base, base.inputs, drawn);
    values.push(valueOf(flows));
    cumulative.push(flows.map((flow) => flow.cumulativeUsd));
  }
  const lossProbability = values.filter((value) => value < 0).length / count;
  return {
    kind: 'futures',
    seed: choice.seed,
    netPresentValuesUsd: values,
    netPresentValueUsd: spreadOf(values),
    lossProbability,
    lossInterval: wilsonInterval(lossProbability, count),
    cumulative: bandOf(cumulative),
  };
}

/**
 * The 95 % interval of a share seen in `count` independent draws: Wilson's score interval (Journal of the American
 * Statistical Association 22, 1927). Unlike share plus or minus its standard error it stays inside 0 to 1 and does not
 * claim certainty after seeing all or none.
 */
export function wilsonInterval(share: number, count: number): { readonly low: number; readonly high: number } {
  const z = 1.959964;
  const weight = 1 + z ** 2 / count;
  const centre = share + z ** 2 / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + (z / (2 * count)) ** 2);
  return { low: Math.max(0, (centre - reach) / weight), high: Math.min(1, (centre + reach) / weight) };
}

/** The uncertain inputs by how far each alone swings the net present value, the widest first. */
export function rankInputs(scenario: Scenario, calibration: Calibration | null): readonly InputSwing[] | Infeasible {
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return base;
  const swings = base.inputs.map((input): InputSwing => {
    const { low, high } = input.spread;
    const valueAt = (value: number) => valueOf(repriceFlows(base, [input], [value]));
    return { field: input.field, low, high, atLowUsd: valueAt(low), atHighUsd: valueAt(high) };
  });
  const width = ({ atLowUsd, atHighUsd }: InputSwing) => Math.abs(atHighUsd - atLowUsd);
  return swings.sort((a, b) => width(b) - width(a));
}

/**
 * For each uncertain input, what it alone would have to be for the verdict to turn: the net present value is zero
 * there. Sought over the whole limits of the field, not only its spread, by halving.
 */
export function findTurningPoints(
  scenario: Scenario,
  calibration: Calibration | null,
): readonly TurningPoint[] | Infeasible {
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return base;
  return base.inputs.map((input) => {
    const isGain = (value: number) => valueOf(repriceFlows(base, [input], [value])) >= 0;
    let { low, high } = limitsOf(input.field);
    const gainsAtLow = isGain(low);
    if (gainsAtLow === isGain(high)) return { field: input.field, value: null };
    for (let round = 0; round < 50; round += 1) {
      const middle = (low + high) / 2;
      if (isGain(middle) === gainsAtLow) low = middle;
      else high = middle;
    }
    return { field: input.field, value: (low + high) / 2 };
  });
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
