/**
 * Risk: how sure the money is. (Front door; verbs `sampleFutures` and `compareFutures`. What decides it stands in
 * `sensitivity.ts`: `rankInputs`, `traceInputs`, `mapPair`, `findTurningPoints`; and in
 * `variance.ts`: `explainVariance`.)
 *
 * A future is the scenario with every uncertain input drawn once from its spread (`spreads.ts`). None of these inputs
 * touches the time on the cluster, and hours are sold whatever they compute, so only facility and finance are asked.
 * Ignored on purpose: surprises outside the spreads, and that a good owner would react.
 */
import type { Calibration } from '../calibration/calibration.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Infeasible, Spread } from '../units/units.ts';
import { isCertain } from './shapes.ts';
import { createDrawer } from './draw.ts';
import { createColumns, maxYears } from './flow-kernel.ts';
import { isPlain, prepareBase, priceRows, type Base } from './repricing.ts';
import {
  countBars,
  followMean,
  spreadOfSorted,
  summariseValues,
  wilsonInterval,
  type Convergence,
  type Estimate,
  type Histogram,
  type ValueSummary,
} from './statistics.ts';
import { spreadOut, type FutureWays } from './ways.ts';

export { wilsonInterval, type Convergence, type Estimate, type Histogram };

export interface FutureChoice extends FutureWays {
  /**
   * How many futures; 100,000 take some tens of milliseconds. At most 4,000 of a project that the kernel does not know
   * (`isPlain`): the summary says how many were drawn.
   */
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

/** What the futures of a scenario say together. Money is net present value, USD. */
export interface FutureSummary extends ValueSummary {
  readonly kind: 'futures';
  readonly seed: number;
  readonly count: number;
  /** Of the scenario itself. */
  readonly pointUsd: number;
  /** Share of futures in which the money comes back, not counting what waiting costs. */
  readonly paidBackShare: number;
  /** The mean over the first 2, 4, 8 ... futures; the last entry is that over all. */
  readonly convergence: readonly Convergence[];
  readonly histogram: Histogram;
  readonly cumulative: readonly CumulativeBand[];
}

export interface Futures extends FutureSummary {
  /** One net present value per future, in the order drawn, USD. */
  readonly netPresentValuesUsd: Float64Array;
}

/** Futures priced at a time: their columns stay in a fast cache. */
const block = 1024;
/** Bands of yearly money are drawn from the first of the futures alone; sorting each year of all takes longer than pricing. */
const bandCount = 4096;
const bars = 60;
/** Of a project that only finance itself can price, some fifty times slower. */
const slowCount = 4000;

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
  const drawn = drawFutures(base, choice);
  return 'kind' in drawn ? drawn : { ...summarise(base, choice, drawn), netPresentValuesUsd: drawn.values };
}

/** The same without the single futures: what a worker hands to a page. */
export function summariseFutures(
  scenario: Scenario,
  calibration: Calibration | null,
  choice: FutureChoice,
): FutureSummary | Infeasible {
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return base;
  const drawn = drawFutures(base, choice);
  return 'kind' in drawn ? drawn : summarise(base, choice, drawn);
}

interface Drawn {
  readonly values: Float64Array;
  readonly paybackYears: Float64Array;
  /** Of the first `bandCount` futures. */
  readonly cumulative: Float64Array;
}

function drawFutures(base: Base, { count: wanted, seed, ...ways }: FutureChoice): Drawn | Infeasible {
  const count = Math.min(Math.max(1, Math.floor(wanted)), isPlain(base.scenario) ? Infinity : slowCount);
  const { inputs, links } = spreadOut(base.inputs, ways);
  const drawer = createDrawer(base.point, inputs, links);
  const rows = Math.min(block, count);
  const columns = createColumns(base.point, rows);
  const values = new Float64Array(count);
  const paybackYears = new Float64Array(count);
  const cumulative = new Float64Array(Math.min(bandCount, count) * (maxYears + 1));
  for (let from = 0; from < count; from += rows) {
    const here = Math.min(rows, count - from);
    drawer.draw(columns, seed, from, here);
    const isBand = from + here <= cumulative.length / (maxYears + 1);
    priceRows(
      base,
      columns,
      here,
      { netPresentValueUsd: values, paybackYears, cumulativeUsd: isBand ? cumulative : null },
      from,
    );
  }
  // Nothing is uncertain: the point estimate itself, to the last digit.
  if (inputs.every(({ shape }) => isCertain(shape))) values.fill(base.pointUsd);
  return { values, paybackYears, cumulative };
}

function summarise(base: Base, { seed }: FutureChoice, { values, paybackYears, cumulative }: Drawn): FutureSummary {
  const sorted = values.slice().sort();
  const count = values.length;
  return {
    kind: 'futures',
    seed,
    count,
    pointUsd: base.pointUsd,
    ...summariseValues(sorted),
    paidBackShare: paybackYears.filter((years) => years >= 0).length / count,
    convergence: followMean(values),
    histogram: countBars(sorted, bars),
    cumulative: bandOf(cumulative),
  };
}

/** What choosing `other` instead of `one` changes, future by future under the same luck. */
export interface FutureDifference {
  readonly kind: 'difference';
  /** Net present value of the other minus that of the one: the mean with its interval, and the spread over futures. */
  readonly meanUsd: Estimate;
  readonly differenceUsd: Spread;
  /** Share of futures in which the other is the better choice. */
  readonly betterShare: number;
  readonly betterInterval: { readonly low: number; readonly high: number };
  /** The half-width that the mean's interval would have with luck drawn separately for each. */
  readonly halfWidthApartUsd: number;
}

/**
 * The difference between two scenarios over futures in which every input that both share has the same luck (common
 * random numbers), so that what differs is the choice and not the draw. Infeasible where either scenario is.
 */
export function compareFutures(
  one: Scenario,
  other: Scenario,
  calibration: Calibration | null,
  choice: FutureChoice,
): FutureDifference | Infeasible {
  const sides = [one, other].map((scenario) => {
    const base = prepareBase(scenario, calibration);
    return 'kind' in base ? base : drawFutures(base, choice);
  });
  const [a, b] = sides;
  if (!a || !b) throw new RangeError('two sides are compared');
  if ('kind' in a) return a;
  if ('kind' in b) return b;
  const gains = b.values.map((value, future) => value - (a.values[future] ?? Number.NaN));
  const betterShare = gains.filter((gain) => gain > 0).length / gains.length;
  const halfWidth = (values: Float64Array) => {
    const last = followMean(values).at(-1);
    return last ? last.high - last.value : Number.NaN;
  };
  const mean = followMean(gains).at(-1);
  return {
    kind: 'difference',
    meanUsd: { value: mean?.value ?? NaN, low: mean?.low ?? NaN, high: mean?.high ?? NaN },
    differenceUsd: spreadOfSorted(gains.slice().sort()),
    betterShare,
    betterInterval: wilsonInterval(betterShare, gains.length),
    halfWidthApartUsd: Math.hypot(halfWidth(a.values), halfWidth(b.values)),
  };
}

/** Years until the last of the futures has ended, each with its band. */
function bandOf(cumulative: Float64Array): readonly CumulativeBand[] {
  const width = maxYears + 1;
  const futures = cumulative.length / width;
  let last = 0;
  for (let place = 1; place < cumulative.length; place += 1) {
    const year = place % width;
    if (year > last && cumulative[place] !== cumulative[place - 1]) last = year;
  }
  return Array.from({ length: last + 1 }, (_, year) => {
    const column = new Float64Array(futures);
    for (let future = 0; future < futures; future += 1) column[future] = cumulative[future * width + year] as number;
    const { median, p10, p90 } = spreadOfSorted(column.sort());
    return { year, p10Usd: p10, medianUsd: median, p90Usd: p90 };
  });
}
