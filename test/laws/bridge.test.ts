/**
 * The bridge, the point of the whole: change what was measured on the visitor's machine, and every number down the chain
 * moves in the direction and by the ratio that follows.
 */
import { describe, expect, it } from 'vitest';
import { calibrate } from '#datacenter/calibration/calibration.ts';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import { priceTraining } from '#datacenter/finance/finance.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { readField, writeField } from '#datacenter/scenario/all-fields.ts';
import { findPreset } from '#datacenter/scenario/presets.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulate } from '#datacenter/simulate.ts';
import { measurementOf } from '#support/calibrations.ts';

const presetOf = (id: string): Scenario => {
  const preset = findPreset(id);
  if (!preset) throw new Error(`no preset ${id}`);
  return preset.scenario;
};
const alone = writeField(presetOf('my-classroom'), 'cluster.accelerators', 1);
const thousand = presetOf('my-gpu-1000');

/** The measured rate of training times `factor`; the peak stays. */
function fasterBy(factor: number): Measurement {
  const measured = measurementOf();
  const { throughput } = measured;
  if (!throughput) throw new Error('nothing measured');
  const rate = throughput.samplesPerSecond;
  const samplesPerSecond = {
    ...rate,
    median: rate.median * factor,
    p10: rate.p10 * factor,
    p90: rate.p90 * factor,
  };
  return { ...measured, throughput: { ...throughput, samplesPerSecond } };
}

function answerOf(scenario: Scenario, measurement: Measurement) {
  const outcome: Outcome = simulate(scenario, calibrate(measurement));
  const { cluster, facility, finance } = outcome;
  if (cluster.kind !== 'cluster' || facility.kind !== 'facility' || finance.kind !== 'finance')
    throw new Error('a room has no answer');
  const training = priceTraining(cluster, facility, finance);
  const revenueUsd = finance.flows.reduce((sum, flow) => sum + flow.revenueUsd, 0);
  return { cluster, facility, finance, training, revenueUsd };
}

describe('twice the measured training rate, at the same peak', () => {
  it.each([0.5, 2, 3])('times %d: time, energy, carbon and hours of the training go by the inverse', (factor) => {
    const [before, after] = [answerOf(alone, fasterBy(1)), answerOf(alone, fasterBy(factor))];
    const ratio = (read: (answer: ReturnType<typeof answerOf>) => number) => read(after) / read(before);
    expect(ratio(({ cluster }) => cluster.trainingSeconds)).toBeCloseTo(1 / factor, 9);
    expect(ratio(({ cluster }) => cluster.acceleratorHours)).toBeCloseTo(1 / factor, 9);
    expect(ratio(({ cluster }) => cluster.modelFlopUtilization)).toBeCloseTo(factor, 9);
    expect(ratio(({ facility }) => facility.trainingEnergyKwh)).toBeCloseTo(1 / factor, 9);
    expect(ratio(({ facility }) => facility.trainingCarbonTonnes)).toBeCloseTo(1 / factor, 9);
    expect(ratio(({ training }) => training?.usd ?? NaN)).toBeCloseTo(1 / factor, 9);
    expect(ratio(({ training }) => training?.energyUsd ?? NaN)).toBeCloseTo(1 / factor, 9);
  });

  it('leaves alone what does not hang on it: power, the year’s energy, capex, the rent of an hour', () => {
    const [before, after] = [answerOf(alone, fasterBy(1)), answerOf(alone, fasterBy(2))];
    expect(after.facility.facilityPowerW).toBe(before.facility.facilityPowerW);
    expect(after.facility.energyKwhPerYear).toBe(before.facility.energyKwhPerYear);
    expect(after.finance.capexUsd).toBe(before.finance.capexUsd);
    expect(after.finance.netPresentValueUsd).toBe(before.finance.netPresentValueUsd);
  });
});

describe('twice the whole machine, peak and rate', () => {
  const [before, after] = [answerOf(alone, measurementOf(1)), answerOf(alone, measurementOf(2))];

  it('halves time, energy and carbon of the training, and keeps the share of the peak', () => {
    expect(after.cluster.trainingSeconds / before.cluster.trainingSeconds).toBeCloseTo(0.5, 9);
    expect(after.facility.trainingEnergyKwh / before.facility.trainingEnergyKwh).toBeCloseTo(0.5, 9);
    expect(after.facility.trainingCarbonTonnes / before.facility.trainingCarbonTonnes).toBeCloseTo(0.5, 9);
    expect(after.cluster.modelFlopUtilization / before.cluster.modelFlopUtilization).toBeCloseTo(1, 9);
  });

  it('doubles rent and revenue, so the value rises by the difference and the break-even rent stays', () => {
    expect(readField(alone, 'finance.rentUsdPerHour')).toBeNull();
    expect(after.finance.prices.rentUsdPerHour / before.finance.prices.rentUsdPerHour).toBeCloseTo(2, 9);
    expect(after.revenueUsd / before.revenueUsd).toBeCloseTo(2, 9);
    expect(after.finance.netPresentValueUsd).toBeGreaterThan(before.finance.netPresentValueUsd);
    expect(after.finance.breakEvenRentUsdPerHour).toBeCloseTo(before.finance.breakEvenRentUsdPerHour ?? NaN, 9);
  });
});

describe('a thousand of them', () => {
  it('train faster where one does, but by less than its ratio, because they also wait for each other', () => {
    const [before, after] = [answerOf(thousand, fasterBy(1)), answerOf(thousand, fasterBy(2))];
    const ratio = before.cluster.trainingSeconds / after.cluster.trainingSeconds;
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThanOrEqual(2 + 1e-9);
  });

  it('earn more with each doubling of the machine, in proportion to it', () => {
    const values = [1, 2, 4].map((speed) => answerOf(thousand, measurementOf(speed)));
    const [one, two, four] = values.map(({ revenueUsd }) => revenueUsd);
    expect((two ?? NaN) / (one ?? NaN)).toBeCloseTo(2, 9);
    expect((four ?? NaN) / (one ?? NaN)).toBeCloseTo(4, 9);
    const worth = values.map(({ finance }) => finance.netPresentValueUsd);
    expect([...worth].sort((a, b) => a - b)).toEqual(worth);
  });
});
