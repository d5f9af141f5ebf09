/** Futures and swings: repeatable, centred where they must be, with signs that make sense. */
import { describe, expect, it } from 'vitest';
import { findSource } from '#datacenter/catalog/citations.ts';
import { gridIntensitySpread } from '#datacenter/risk/grid-intensity.ts';
import { rangeOf, scaleShape } from '#datacenter/risk/shapes.ts';
import { prepareBase, valueWith } from '#datacenter/risk/repricing.ts';
import { compareFutures, sampleFutures, type Futures, wilsonInterval } from '#datacenter/risk/risk.ts';
import { findTurningPoints, rankInputs } from '#datacenter/risk/sensitivity.ts';
import { explainVariance } from '#datacenter/risk/variance.ts';
import { readField, writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulate } from '#datacenter/simulate.ts';
import { calibrationOf } from '#support/calibrations.ts';

const sample = (scenario: Scenario, count = 1000, seed = 1): Futures => {
  const result = sampleFutures(scenario, calibrationOf(), { count, seed });
  if (result.kind === 'infeasible') throw new Error(result.reason);
  return result;
};
const swings = (scenario: Scenario) => {
  const result = rankInputs(scenario, calibrationOf());
  if ('kind' in result) throw new Error(result.reason);
  return result;
};

describe('futures', () => {
  const futures = sample(defaultScenario);

  it('are the same for the same seed and others for another', () => {
    expect(sample(defaultScenario)).toEqual(futures);
    expect(sample(defaultScenario, 1000, 2).netPresentValuesUsd).not.toEqual(futures.netPresentValuesUsd);
  });

  it('order their percentiles, and count losses with their sampling error', () => {
    const { p10, median, p90, count } = futures.netPresentValueUsd;
    expect(p10).toBeLessThan(median);
    expect(median).toBeLessThan(p90);
    expect(count).toBe(1000);
    const losses = futures.netPresentValuesUsd.filter((value) => value < 0).length;
    expect(futures.lossProbability).toBe(losses / 1000);
    expect(futures.lossInterval).toEqual(wilsonInterval(futures.lossProbability, 1000));
  });

  it('never claim certainty: the interval of a share is as in published tables, also for none and all', () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I, Wilson's method without continuity correction.
    const cases = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [losses, count, low, high] of cases) {
      const interval = wilsonInterval(losses / count, count);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
    expect(wilsonInterval(1, 2000).low).toBeLessThan(1);
  });

  it('of two seeds agree on the share of losses within four standard errors', () => {
    const even = writeField(defaultScenario, 'finance.rentUsdPerHour', 4.3);
    const [one, other] = [sample(even, 2000, 1), sample(even, 2000, 2)];
    expect(one.lossProbability).toBeGreaterThan(0.1);
    expect(one.lossProbability).toBeLessThan(0.9);
    const errorOf = (p: number) => Math.sqrt((p * (1 - p)) / 2000);
    const error = Math.hypot(errorOf(one.lossProbability), errorOf(other.lossProbability));
    expect(Math.abs(one.lossProbability - other.lossProbability)).toBeLessThan(4 * error);
  });

  it('have a band of cumulative money that holds the median and starts at the payment', () => {
    expect(futures.cumulative[0]?.year).toBe(0);
    for (const { p10Usd, medianUsd, p90Usd } of futures.cumulative) {
      expect(p10Usd).toBeLessThanOrEqual(medianUsd);
      expect(medianUsd).toBeLessThanOrEqual(p90Usd);
    }
    expect(futures.cumulative[0]?.p90Usd).toBeLessThan(0);
  });

  it('of every preset are finite', () => {
    for (const { id, scenario } of presets) {
      expect(sample(scenario, 50).netPresentValuesUsd.every(Number.isFinite), id).toBe(true);
    }
  });

  it('of an impossible scenario are no futures, with the reason', () => {
    const impossible = writeField(defaultScenario, 'facility.pue', 0.5);
    expect(sampleFutures(impossible, null, { count: 10, seed: 1 })).toMatchObject({ reason: 'pue-below-one' });
    expect(rankInputs(impossible, null)).toMatchObject({ reason: 'pue-below-one' });
    expect(findTurningPoints(impossible, null)).toMatchObject({ reason: 'pue-below-one' });
    const unmeasured = presets.find(({ id }) => id === 'my-classroom')!.scenario;
    expect(sampleFutures(unmeasured, null, { count: 10, seed: 1 })).toMatchObject({ reason: 'not-measured' });
  });
});

describe('spreads', () => {
  it('hold the scenario’s own value in their middle and name a source', () => {
    for (const { scenario } of presets) {
      const base = prepareBase(scenario, calibrationOf());
      if ('kind' in base) throw new Error(base.reason);
      expect(base.inputs.length).toBeGreaterThanOrEqual(12);
      for (const { field, shape, source } of base.inputs) {
        const { low, high } = rangeOf(shape);
        const centre = rangeOf(scaleShape(shape, 0)).low;
        expect(low).toBeLessThanOrEqual(centre);
        expect(centre).toBeLessThanOrEqual(high);
        expect(findSource(source)).not.toBeNull();
        const chosen = field === 'measured.speed' ? 1 : readField(scenario, field);
        if (chosen !== null) expect(centre).toBe(chosen);
      }
    }
  });

  it('hold the measured speed where the scenario stands on the measurement, and nowhere else', () => {
    const fieldsOf = (scenario: Scenario) => {
      const base = prepareBase(scenario, calibrationOf());
      return 'kind' in base ? [] : base.inputs.filter(({ field }) => field === 'measured.speed');
    };
    expect(fieldsOf(defaultScenario)).toEqual([]);
    const [speed] = fieldsOf(writeField(defaultScenario, 'cluster.stack', 'measured-share'));
    expect(speed?.how).toBe('measured');
    const { low, high } = speed ? rangeOf(speed.shape) : { low: NaN, high: NaN };
    // The measurement of the tests runs from 5 % below to 5 % above its median.
    expect(high / low).toBeCloseTo(1.05 / 0.95, 9);
  });

  it('of speed move revenue in proportion: one timed a tenth faster earns a tenth more', () => {
    const scenario = writeField(defaultScenario, 'cluster.stack', 'measured-share');
    const base = prepareBase(scenario, calibrationOf());
    if ('kind' in base) throw new Error(base.reason);
    const dearer = writeField(scenario, 'finance.rentUsdPerHour', 2.75);
    const { finance } = simulate(dearer, calibrationOf());
    if (finance.kind !== 'finance') throw new Error(finance.reason);
    expect(valueWith(base, [['measured.speed', 1.1]]) / finance.netPresentValueUsd).toBeCloseTo(1, 12);
  });
});

describe('carbon per kilowatt-hour', () => {
  const priced = writeField(
    writeField(defaultScenario, 'finance.carbonUsdPerTonne', 80),
    'facility.site',
    'us-ashburn',
  );
  const account = gridIntensitySpread('us-ashburn');
  const swingOf = (scenario: Scenario) => swings(scenario).find(({ field }) => field === 'facility.carbonKgPerKwh');

  it('is uncertain from the lowest account of the grid to the highest once carbon has a price, and moves nothing before', () => {
    const swing = swingOf(priced);
    expect(account?.accounts).toBeGreaterThan(1);
    expect([swing?.low, swing?.high]).toEqual([account?.shape.low, account?.shape.high]);
    expect(swing?.atLowUsd).toBeGreaterThan(swing?.atHighUsd ?? Infinity);
    expect(swingOf(defaultScenario)).toBeUndefined();
    const base = prepareBase(defaultScenario, null);
    if ('kind' in base) throw new Error(base.reason);
    expect(valueWith(base, [['facility.carbonKgPerKwh', 1]])).toBe(valueWith(base, []));
  });

  it('costs price times energy times intensity: by hand, for the fast kernel and for finance itself', () => {
    const { facility } = simulate(priced, null);
    if (facility.kind !== 'facility') throw new Error(facility.reason);
    for (const scenario of [priced, writeField(priced, 'finance.debtShare', 0.4)]) {
      const base = prepareBase(scenario, null);
      if ('kind' in base) throw new Error(base.reason);
      // A tenth of a kilogram more costs as much as power that is 80 x 0.1 / 1000 USD dearer.
      const more = facility.carbonKgPerKwh.median + 0.1;
      const [carbon, power] = [
        valueWith(base, [['facility.carbonKgPerKwh', more]]),
        valueWith(base, [['facility.usdPerKwh', facility.usdPerKwh + 0.008]]),
      ];
      expect(carbon / power).toBeCloseTo(1, 10);
    }
  });

  it('takes its share of the variance beside the others', () => {
    const shares = explainVariance(priced, null, { points: 256, seed: 1 });
    if (shares.kind === 'infeasible') throw new Error(shares.reason);
    expect(shares.inputs.find(({ field }) => field === 'facility.carbonKgPerKwh')?.total.share).toBeGreaterThan(0);
  });
});

describe('no spread at all', () => {
  it('is the point estimate itself in every future, exactly', () => {
    for (const { scenario } of [{ scenario: defaultScenario }, ...presets]) {
      const { finance } = simulate(scenario, calibrationOf());
      const result = sampleFutures(scenario, calibrationOf(), { count: 100, seed: 3, spread: 0 });
      if (finance.kind !== 'finance' || result.kind !== 'futures') throw new Error('no answer');
      const { netPresentValueUsd: point } = finance;
      expect(new Set(result.netPresentValuesUsd)).toEqual(new Set([point]));
      expect(result.netPresentValueUsd).toEqual({ median: point, p10: point, p90: point, count: 100 });
      expect([0, 1]).toContain(result.lossProbability);
      expect(result.convergence.at(-1)).toEqual({ count: 100, value: point, low: point, high: point });
    }
  });
});

describe('what many futures say', () => {
  const many = sample(defaultScenario, 20_000);

  it('gets no better in the tail: the worst twentieth lies below P10, inside its interval', () => {
    const { value, low, high } = many.worstTwentiethUsd;
    expect(value).toBeLessThan(many.netPresentValueUsd.p10);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    const worst = many.netPresentValuesUsd.toSorted().slice(0, 1000);
    const mean = worst.reduce((sum, one) => sum + one, 0) / worst.length;
    expect(value / mean).toBeCloseTo(1, 3);
  });

  it('narrows: the mean over four times the futures has half the interval', () => {
    const widthOf = (count: number) => {
      const found = many.convergence.find((one) => one.count === count);
      return found ? found.high - found.low : Number.NaN;
    };
    expect(widthOf(16_384) / widthOf(4096)).toBeCloseTo(0.5, 1);
    expect(many.convergence.at(-1)?.count).toBe(20_000);
  });

  it('fills its bars with every future, and its percentiles ascend', () => {
    expect(many.histogram.counts.reduce((sum, one) => sum + one, 0)).toBe(20_000);
    expect([...many.percentilesUsd].sort((a, b) => a - b)).toEqual(many.percentilesUsd);
    expect(many.percentilesUsd[50]).toBe(many.netPresentValueUsd.median);
  });
});

describe('two scenarios under the same luck', () => {
  const choice = { count: 10_000, seed: 5 };
  const other = writeField(defaultScenario, 'facility.pue', 1.1);
  const difference = compareFutures(defaultScenario, other, null, choice);
  if (difference.kind !== 'difference') throw new Error(difference.reason);

  it('differ by what was chosen, an interval many times narrower than with separate luck', () => {
    const { meanUsd, halfWidthApartUsd } = difference;
    expect(meanUsd.value).toBeGreaterThan(0);
    expect(halfWidthApartUsd / (meanUsd.high - meanUsd.value)).toBeGreaterThan(10);
  });

  it('agree with the difference of their means, and a scenario differs from itself by nothing', () => {
    const [a, b] = [defaultScenario, other].map((scenario) => {
      const drawn = sampleFutures(scenario, null, choice);
      return drawn.kind === 'futures' ? (drawn.convergence.at(-1)?.value ?? NaN) : NaN;
    });
    expect(difference.meanUsd.value / ((b ?? NaN) - (a ?? NaN))).toBeCloseTo(1, 9);
    const none = compareFutures(defaultScenario, defaultScenario, null, choice);
    expect(none).toMatchObject({ meanUsd: { value: 0, low: 0, high: 0 }, betterShare: 0 });
  });
});

describe('swings', () => {
  it('are sorted by width, and rent is worth more than power here', () => {
    const rows = swings(defaultScenario);
    const widths = rows.map(({ atLowUsd, atHighUsd }) => Math.abs(atHighUsd - atLowUsd));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    const order = rows.map(({ field }) => field);
    expect(order.indexOf('finance.rentUsdPerHour')).toBeLessThan(order.indexOf('facility.usdPerKwh'));
  });

  it('point the right way: rent and occupancy up is better, decline, prices and delay up is worse', () => {
    const better = ['finance.rentUsdPerHour', 'finance.occupancy', 'measured.speed'];
    // Which of the two wins depends on the project: later rents are lower, and longer lives cost more upkeep.
    const either = ['finance.buildMonths', 'finance.serverLifeYears'];
    for (const { scenario } of presets) {
      for (const { field, low, high, atLowUsd, atHighUsd } of swings(scenario)) {
        if (low === high) continue;
        const isBetter = atHighUsd > atLowUsd;
        if (!either.includes(field)) expect(isBetter, field).toBe(better.includes(field));
      }
    }
  });

  it('hold the scenario itself between their ends', () => {
    const { finance } = simulate(defaultScenario, null);
    if (finance.kind !== 'finance') throw new Error(finance.reason);
    for (const { atLowUsd, atHighUsd } of swings(defaultScenario)) {
      expect(Math.min(atLowUsd, atHighUsd)).toBeLessThanOrEqual(finance.netPresentValueUsd);
      expect(Math.max(atLowUsd, atHighUsd)).toBeGreaterThanOrEqual(finance.netPresentValueUsd);
    }
  });
});

describe('turning points', () => {
  it('are where the value is zero, and the rent is the break-even rent', () => {
    const points = findTurningPoints(defaultScenario, null);
    const { finance } = simulate(defaultScenario, null);
    if ('kind' in points || finance.kind !== 'finance') throw new Error('the default scenario has no answer');
    for (const { field, value } of points) {
      if (value === null) continue;
      const turned = simulate(writeField(defaultScenario, field, value), null).finance;
      if (turned.kind !== 'finance') throw new Error(turned.reason);
      expect(Math.abs(turned.netPresentValueUsd / turned.capexUsd), field).toBeLessThan(1e-9);
    }
    const rent = points.find(({ field }) => field === 'finance.rentUsdPerHour');
    expect(rent?.value).toBeCloseTo(finance.breakEvenRentUsdPerHour ?? Number.NaN, 9);
  });

  it('of power are none here: not even free power makes the default project pay', () => {
    const points = findTurningPoints(defaultScenario, null);
    if ('kind' in points) throw new Error(points.reason);
    expect(points.find(({ field }) => field === 'facility.usdPerKwh')?.value).toBeNull();
  });
});
