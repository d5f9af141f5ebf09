/** The roofline: bytes and arithmetic of a step, and what is drawn. */
import { describe, expect, it } from 'vitest';
import { sampleModels } from '#datacenter/calibration/calibration.ts';
import type { ImageModelId, Throughput } from '#datacenter/calibration/measurement.ts';
import { sweepOf } from '#support/figure-cases.ts';
import { measurementOf } from '#support/calibrations.ts';
import { countBytesOf, countStepBytes, intensityOf } from '#view/figures/roofline/intensity.ts';
import { seriesOfRoofline } from '#view/figures/roofline/series.ts';
import { en } from '#text/en.ts';
import { findFigureId } from '#view/figures/figure-names.ts';

function throughputOf(model: ImageModelId, batch: number): Throughput {
  const { trainingFlopPerSample: flopPerSample } = sampleModels[model];
  const samplesPerSecond = { median: 1000, p10: 1000, p90: 1000, count: 10 };
  return { model, batch, samplesPerSecond, flopPerSample, compileSeconds: 1, isSteady: true };
}

describe('the roofline', () => {
  it('counts the bytes of the MLP by hand', () => {
    const batch = 128;
    const first = 2 * (batch * (784 + 64) + 50_240) + 7 * 50_240;
    const second = 3 * (batch * (64 + 10) + 650) + 7 * 650;
    expect(countStepBytes('mnist-mlp', batch)).toBe(4 * (first + second));
    const counted = { ...throughputOf('mnist-mlp', batch), bytesPerStep: 12 };
    expect(countBytesOf(counted)).toBe(12);
  });

  it('has more arithmetic per byte in a larger batch, since weights are read once for all of it', () => {
    expect(intensityOf(throughputOf('mnist-mlp', 256))).toBeGreaterThan(
      intensityOf(throughputOf('mnist-mlp', 64)) ?? NaN,
    );
    expect(intensityOf(throughputOf('mnist-cnn', 256))).toBeGreaterThan(
      intensityOf(throughputOf('mnist-cnn', 64)) ?? NaN,
    );
  });

  it('draws a model only where it was measured', () => {
    expect(seriesOfRoofline({ ...measurementOf(), throughput: null }, null).machines).toEqual([]);
  });

  it('draws every model and batch of a sweep once', () => {
    const own = measurementOf().throughput;
    const cells = seriesOfRoofline(measurementOf(), own, [...sweepOf(), ...sweepOf()]).machines;
    expect(cells.map(({ model, batch }) => `${model} ${batch}`)).toEqual([
      'mnist-cnn 128',
      ...sweepOf().map(({ throughput: { model, batch } }) => `${model} ${batch}`),
    ]);
  });

  it('draws a model and batch of a sweep once for each engine that trained it', () => {
    const rates = sweepOf();
    const both = [...rates, ...rates.map(({ throughput }) => ({ throughput, engine: 'fused' as const }))];
    const { machines } = seriesOfRoofline({ ...measurementOf(), throughput: null }, null, both);
    expect(machines.map(({ engine }) => engine)).toEqual([...rates.map(() => 'tfjs'), ...rates.map(() => 'fused')]);
  });

  it('holds a point above a roof that it has beaten', () => {
    const { roof, throughput } = measurementOf();
    const peakFlopPerSecond = { median: 1e9, p10: 9e8, p90: 1.1e9, count: 12 };
    const { machines, speeds } = seriesOfRoofline(
      { ...measurementOf(), roof: { ...roof, peakFlopPerSecond } },
      throughput,
    );
    expect(machines[0]?.share).toBeGreaterThan(100);
    expect(speeds[1]).toBeGreaterThan(machines[0]?.flopPerSecond.median ?? NaN);
  });

  it('opens under the name it once had', () => {
    expect(['device-roofline', 'roofline', 'roof', 'toString'].map((name) => findFigureId(name, en.figures))).toEqual([
      'roofline',
      'roofline',
      null,
      null,
    ]);
  });
});
