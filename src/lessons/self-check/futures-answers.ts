/**
 * What the risk room answers to the golden cases of whole projects: drawn futures whose distribution is known in closed
 * form, single inputs that swing a project of one line, and the shares of a variance.
 */
import { annuityPresentValue } from '#datacenter/finance/annuity.ts';
import { createDrawer } from '#datacenter/risk/draw.ts';
import { createColumns, flowInputs } from '#datacenter/risk/flow-kernel.ts';
import { normalQuantile, normalTailMean } from '#datacenter/risk/normal.ts';
import { percentileOf, type Shape } from '#datacenter/risk/shapes.ts';
import { estimateSobol } from '#datacenter/risk/sobol-indices.ts';
import { followMean, tailMean } from '#datacenter/risk/statistics.ts';
import { findTurn, rankSwings } from '#datacenter/risk/swings.ts';
import { readNumber as read, type Answers } from './golden-case.ts';
import { knownFunctions } from './sobol-functions.ts';

/** Draws of one spread, in the order drawn, through the drawer that the futures of a scenario go through. */
function drawOne(shape: Shape, count: number): Float64Array {
  const [field] = flowInputs;
  const point = flowInputs.map(() => Number.NaN);
  const columns = createColumns(point, count);
  createDrawer(point, [{ field, shape }], []).draw(columns, 7, 0, count);
  return columns[0] ?? new Float64Array(0);
}

function deviationOf(values: Float64Array): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
}

/** What can be asked of drawn values. */
const summaries: Readonly<Record<string, (values: Float64Array) => number | undefined>> = {
  mean: (values) => followMean(values).at(-1)?.value,
  sd: deviationOf,
  prob_negative: (values) => values.filter((value) => value < 0).length / values.length,
  p05: (values) => percentileOf(values.toSorted(), 0.05),
  p95: (values) => percentileOf(values.toSorted(), 0.95),
  cvar05_mean_of_worst_5pct: (values) => tailMean(values.toSorted(), 0.05).value,
};

/** Even shares made values of a spread by the drawer. */
function evenly(shape: Shape, count: number): Float64Array {
  const [field] = flowInputs;
  const columns = createColumns([], count);
  const [column = new Float64Array(0)] = columns;
  for (let row = 0; row < count; row += 1) column[row] = (row + 0.5) / count;
  createDrawer([], [{ field, shape }], []).shape(columns, count);
  return column;
}

function shapeOf(name: unknown, args: Readonly<Record<string, unknown>>): Shape | null {
  const [a, b, c, m] = [args['a'], args['b'], args['c'], args['m']].map(read);
  const [low = NaN, high = NaN, mode = NaN] = [a, b, name === 'pert' ? m : c];
  if (name === 'triangular' || name === 'pert') return { kind: name, low, mode, high };
  if (name !== 'lognormal') return null;
  return { kind: 'lognormal', median: Math.exp(read(args['mu'])), sigma: read(args['sigma']) };
}

/** The project of one line: capital against equal yearly surpluses. */
function lineProject(given: unknown) {
  const base = given as Readonly<Record<string, number>>;
  const fields = ['capex', 'rev', 'opex', 'rate'] as const;
  const valueAt = (field: (typeof fields)[number] | null, value: number) => {
    const changed: typeof base = field ? { ...base, [field]: value } : base;
    const { capex = NaN, rev = NaN, opex = NaN, rate = NaN, years = NaN } = changed;
    return (annuityPresentValue(rate, years, opex - rev) ?? NaN) - capex;
  };
  return { base, fields, valueAt };
}

export const futuresAnswers: Answers = {
  mc_npv: ({ capex, quantity, years, rate, sigma, paths, answer }) => {
    const surplus = -(annuityPresentValue(read(rate), read(years), read(quantity)) ?? NaN);
    const prices = drawOne({ kind: 'lognormal', median: 1, sigma: read(sigma) }, read(paths));
    return summaries[String(answer)]?.(prices.map((price) => surplus * price - read(capex)));
  },
  moments: ({ dist, count, ...args }) => {
    const shape = shapeOf(dist, args);
    const values = shape && evenly(shape, read(count));
    return values && { mean: values.reduce((sum, one) => sum + one, 0) / values.length, sd: deviationOf(values) };
  },
  var_cvar: ({ level }) => ({ var: normalQuantile(read(level)), cvar: -normalTailMean(1 - read(level)) }),
  tornado: ({ base: given, swing }) => {
    const { base, fields, valueAt } = lineProject(given);
    const span = (factor: number) => (field: (typeof fields)[number]) => (base[field] ?? NaN) * factor;
    const spans = fields.map((field) => {
      return { field, low: span(1 - read(swing))(field), high: span(1 + read(swing))(field) };
    });
    const swings = rankSwings(spans, valueAt);
    const ends = swings.map(({ field, atLowUsd, atHighUsd }) => [
      field,
      [Math.min(atLowUsd, atHighUsd), Math.max(atLowUsd, atHighUsd)],
    ]);
    return { ...Object.fromEntries(ends), base: valueAt(null, 0), order: swings.map(({ field }) => field) };
  },
  breakeven: ({ base }) => findTurn({ low: 0, high: 1000 }, (rev) => lineProject(base).valueAt('rev', rev)),
  sobol_indices: ({ id, points }) => {
    const known = knownFunctions[String(id)];
    if (!known) return null;
    const { first, total } = estimateSobol({ ...known, points: read(points), seed: 1, resamples: 2 });
    return { S1: first.map(({ share }) => share), ST: total.map(({ share }) => share) };
  },
};
