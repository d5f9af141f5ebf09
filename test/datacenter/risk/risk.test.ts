/** Futures and swings: repeatable, centred where they must be, with signs that make sense. */
import { describe, expect, it } from 'vitest';
import { findSource } from '#datacenter/catalog/citations.ts';
import { findTurningPoints, rankInputs, sampleFutures, type Futures, wilsonInterval } from '#datacenter/risk/risk.ts';
import { spreadInputs } from '#datacenter/risk/spreads.ts';
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
  it('hold the scenario’s own value as their mode and name a source', () => {
    for (const { scenario } of presets) {
      const { cluster } = simulate(scenario, calibrationOf());
      if (cluster.kind !== 'cluster') throw new Error(cluster.reason);
      for (const { field, spread, source } of spreadInputs(scenario, cluster)) {
        expect(spread.low).toBeLessThanOrEqual(spread.mode);
        expect(spread.mode).toBeLessThanOrEqual(spread.high);
        expect(findSource(source)).not.toBeNull();
        const chosen = readField(scenario, field);
        if (chosen !== null) expect(spread.mode).toBe(chosen);
      }
    }
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
    const better = ['finance.rentUsdPerHour', 'finance.occupancy'];
    for (const { scenario } of presets) {
      for (const { field, low, high, atLowUsd, atHighUsd } of swings(scenario)) {
        if (low === high) continue;
        const isBetter = atHighUsd > atLowUsd;
        // A delay can be good only for a business that loses money by renting at all.
        if (field !== 'finance.buildMonths') expect(isBetter, field).toBe(better.includes(field));
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
