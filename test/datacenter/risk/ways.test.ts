/** Other ways to be unsure of the same numbers: any distribution, any link, and none of it without spread. */
import { describe, expect, it } from 'vitest';
import { prepareBase } from '#datacenter/risk/repricing.ts';
import { sampleFutures, type FutureChoice } from '#datacenter/risk/risk.ts';
import { isCertain, percentileOf, rangeOf } from '#datacenter/risk/shapes.ts';
import { readWays, retell, spreadOut, tellings } from '#datacenter/risk/ways.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { answerRisk } from '../../../src/state/risk-answer.ts';

const base = prepareBase(defaultScenario, null);
if ('kind' in base) throw new Error(base.reason);
const draw = (ways: Partial<FutureChoice>) => {
  const futures = sampleFutures(defaultScenario, null, { count: 4000, seed: 2, ...ways });
  if (futures.kind !== 'futures') throw new Error(futures.reason);
  return futures;
};
const widthOf = ({ netPresentValueUsd: { p10, p90 } }: ReturnType<typeof draw>) => p90 - p10;

describe('telling the same three numbers otherwise', () => {
  const rent = { field: 'finance.rentUsdPerHour', shape: { kind: 'triangular', low: 2, mode: 3, high: 5 } } as const;

  it('keeps the likely value in the middle of what it was made of, and the ends', () => {
    expect(retell(rent, 'pert')).toEqual({ kind: 'pert', low: 2, mode: 3, high: 5 });
    const log = rangeOf(retell(rent, 'lognormal'));
    expect(log.high / log.low).toBeCloseTo(5 / 2, 12);
    for (const as of ['discrete', 'empirical'] as const) {
      const shape = retell(rent, as);
      const values = shape.kind === 'table' ? shape.values : [];
      expect([values[0], percentileOf(values, 0.5), values.at(-1)]).toEqual([2, 3, 5]);
    }
  });

  it('leaves an input alone that a log-normal would carry beyond its limits: no more hours are sold than there are', () => {
    const sold = base.inputs.find(({ field }) => field === 'finance.occupancy');
    if (!sold) throw new Error('hours sold are not uncertain');
    expect(retell(sold, 'lognormal')).toBe(sold.shape);
  });

  it.each(tellings)('as %s draws other futures, and without spread the scenario itself', (as) => {
    const told = { of: 'all', as } as const;
    expect(draw({ told }).netPresentValuesUsd.every(Number.isFinite)).toBe(true);
    expect(draw({ told }).netPresentValuesUsd).not.toEqual(draw({}).netPresentValuesUsd);
    expect(new Set(draw({ told, spread: 0 }).netPresentValuesUsd)).toEqual(new Set([base.pointUsd]));
    for (const { shape } of spreadOut(base.inputs, { told, spread: 0 }).inputs) expect(isCertain(shape)).toBe(true);
  });

  it('of one input alone leaves the others as they are', () => {
    const { inputs } = spreadOut(base.inputs, { told: { of: 'finance.rentUsdPerHour', as: 'discrete' } });
    const changed = inputs
      .filter(({ shape }, at) => shape.kind !== base.inputs[at]?.shape.kind)
      .map(({ field }) => field);
    expect(changed).toEqual(['finance.rentUsdPerHour']);
  });
});

describe('the link of rent and hours sold', () => {
  it('widens the futures the more they rise and fall together, up to 100 %', () => {
    const widths = [-1, 0, 0.5, 1].map((correlation) => widthOf(draw({ correlation })));
    expect(widths).toEqual([...widths].sort((one, other) => one - other));
  });

  it('is assumed to be a half where nothing is said', () => {
    expect(draw({ correlation: 0.5 }).netPresentValuesUsd).toEqual(draw({}).netPresentValuesUsd);
  });
});

describe('ways in a link', () => {
  it('are read where they make sense, and else are as published', () => {
    expect(readWays({ 'f.spread': '1.5', 'f.link': '-0.2', 'f.told': 'pert', 'f.of': 'facility.pue' })).toEqual({
      ...{ spread: 1.5, correlation: -0.2, told: { of: 'facility.pue', as: 'pert' } },
    });
    expect(readWays({ 'f.told': 'pert' })).toMatchObject({ told: { of: 'all', as: 'pert' } });
    expect(readWays({ 'f.spread': '9', 'f.link': '1.2', 'f.told': 'cauchy', 'f.of': 'x' })).toEqual({});
    expect(readWays({})).toEqual({ spread: 1, correlation: 0.5 });
  });

  it('change the answer of the worker', () => {
    const ask = (own: Readonly<Record<string, string>>) =>
      answerRisk({ scenario: defaultScenario, calibration: null, count: 500, own }).futures;
    expect(ask({ 'f.link': '1' })).not.toEqual(ask({}));
    expect(ask({ 'f.swing': 'map' })).toEqual(ask({}));
  });
});
