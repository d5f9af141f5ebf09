/** Drawn futures: links between inputs, tables in the place of formulas, the same luck for everybody. */
import { describe, expect, it } from 'vitest';
import { linkInputs } from '#datacenter/risk/correlation.ts';
import { quantileOf, shapeOf, type Distribution } from '#datacenter/risk/distributions.ts';
import { createDrawer, type Link, type Spreading } from '#datacenter/risk/draw.ts';
import { createColumns, flowInputs } from '#datacenter/risk/flow-kernel.ts';
import { normalShare } from '#datacenter/risk/normal.ts';

const point = flowInputs.map(() => 1);
const triangle = { kind: 'triangular', low: 0, mode: 1, high: 3 } as const;
const rent: Spreading = { field: 'finance.rentUsdPerHour', shape: triangle };
const sold: Spreading = { field: 'finance.occupancy', shape: triangle };
const linked = (correlation: number): Link => {
  const link = linkInputs(['finance.rentUsdPerHour', 'finance.occupancy'], [[1, correlation], [correlation, 1]]); // prettier-ignore
  if ('kind' in link) throw new Error(link.reason);
  return link;
};

function draw(inputs: readonly Spreading[], links: readonly Link[], count = 20_000, seed = 4) {
  const drawer = createDrawer(point, inputs, links);
  const columns = createColumns(point, count);
  drawer.draw(columns, seed, 0, count);
  return (field: (typeof flowInputs)[number]) => columns[flowInputs.indexOf(field)] ?? new Float64Array();
}

/** Spearman's correlation: that of the ranks. */
function rankCorrelation(one: Float64Array, other: Float64Array): number {
  const ranks = [one, other].map((values) => {
    const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const rank = new Float64Array(values.length);
    for (const [at, row] of order.entries()) rank[row] = at / (values.length - 1) - 0.5;
    return rank;
  });
  const product = (a = new Float64Array(), b = new Float64Array()) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  return product(ranks[0], ranks[1]) / product(ranks[0], ranks[0]);
}

describe('linked inputs', () => {
  it.each([0, 0.5, 0.8, -0.6])('with a correlation of %d have the rank correlation that follows', (correlation) => {
    const of = draw([rent, sold], [linked(correlation)]);
    const ranks = rankCorrelation(of('finance.rentUsdPerHour'), of('finance.occupancy'));
    expect(Math.abs(ranks - (6 / Math.PI) * Math.asin(correlation / 2))).toBeLessThan(4 / Math.sqrt(20_000));
  });

  it('at 100 % are one input in two columns', () => {
    const of = draw([rent, sold], [linked(1)]);
    const [one, other] = [of('finance.rentUsdPerHour'), of('finance.occupancy')];
    for (const [row, value] of one.entries()) expect(Math.abs(value - (other[row] ?? NaN))).toBeLessThan(1e-7);
  });

  it('keep their own spread: the linked one is still a triangle', () => {
    const of = draw([rent, sold], [linked(0.8)]);
    const sorted = of('finance.occupancy').toSorted();
    for (const share of [0.1, 0.5, 0.9]) {
      expect(Math.abs((sorted[share * 20_000] ?? NaN) - quantileOf(triangle, share))).toBeLessThan(0.05);
    }
  });

  it('that cannot be linked so are refused, and a link to an input without spread is void', () => {
    const fields = ['finance.rentUsdPerHour', 'finance.occupancy'] as const;
    expect(linkInputs(fields, [[1, 1.2], [1.2, 1]])).toMatchObject({ reason: 'correlations-contradict' }); // prettier-ignore
    expect(draw([sold], [linked(0.8)])('finance.occupancy')).toEqual(draw([sold], [])('finance.occupancy'));
  });
});

describe('luck', () => {
  it('of an input does not depend on who else is uncertain', () => {
    const [alone, together] = [draw([sold], []), draw([rent, sold], [])];
    expect(alone('finance.occupancy')).toEqual(together('finance.occupancy'));
    expect(new Set(alone('finance.rentUsdPerHour'))).toEqual(new Set([1]));
  });
});

describe('tables', () => {
  const cases: readonly Distribution[] = [
    { kind: 'pert', low: 1, mode: 1.2, high: 1.9 },
    { kind: 'lognormal', median: 1, sigma: 0.4 },
    { kind: 'normal', mean: 2, deviation: 0.1 },
    { kind: 'empirical', values: [1, 2, 2.5, 7] },
  ];

  it.each(cases)('of a $kind distribution give its quantiles', (distribution) => {
    const drawer = createDrawer(point, [{ field: 'facility.pue', shape: shapeOf(distribution) }], []);
    const columns = createColumns(point, 99);
    const column = columns[flowInputs.indexOf('facility.pue')] ?? new Float64Array();
    for (let row = 0; row < 99; row += 1) column[row] = (row + 1) / 100;
    drawer.shape(columns, 99);
    for (let row = 0; row < 99; row += 1) {
      expect((column[row] ?? NaN) / quantileOf(distribution, (row + 1) / 100)).toBeCloseTo(1, 4);
    }
  });

  it('of discrete values give these values and none between them', () => {
    const outcomes = [3, 5, 6].map((value) => ({ value, weight: 1 }));
    const of = draw([{ field: 'finance.serverLifeYears', shape: shapeOf({ kind: 'discrete', outcomes }) }], []);
    const counts = [3, 5, 6].map((life) => of('finance.serverLifeYears').filter((value) => value === life).length);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(20_000);
    for (const count of counts) expect(Math.abs(count / 20_000 - 1 / 3)).toBeLessThan(0.015);
  });

  it('reach the normals a little beyond four deviations', () => {
    expect(normalShare(-4.3)).toBeGreaterThan(2 ** -17);
  });
});
