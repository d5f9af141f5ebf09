import { describe, expect, it } from 'vitest';
import {
  calibrate,
  findOfferedProfile,
  findStack,
  sampleModels,
  stackProfiles,
} from '#datacenter/calibration/calibration.ts';
import { findProfile, fittedProfiles } from '#datacenter/calibration/every-profile.ts';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import { offeredAnswers, offeredProfiles } from '#datacenter/calibration/offered-profiles.ts';
import { profileTable } from '#datacenter/calibration/stack-profiles.ts';
import { accelerators } from '#datacenter/catalog/accelerators.ts';

const measurement: Measurement = {
  provenance: 'here',
  conditions: {
    takenAt: '2026-01-02',
    backend: 'webgpu',
    vendor: '',
    architecture: '',
    isSoftware: false,
    browser: 'Chromium 156',
  },
  roof: {
    peakFlopPerSecond: { median: 4e12, p10: 3e12, p90: 5e12, count: 20 },
    copyBytesPerSecond: null,
    dispatchSeconds: null,
    readbackSeconds: null,
    maxBufferBytes: 2 ** 31,
  },
  throughput: {
    model: 'mnist-cnn',
    batch: 128,
    samplesPerSecond: { median: 10_000, p10: 9000, p90: 11_000, count: 10 },
    flopPerSample: sampleModels['mnist-cnn'].trainingFlopPerSample,
    compileSeconds: 1,
    isSteady: true,
  },
};

describe('sample models', () => {
  it('MLP 784-64-10: 784 x 64 + 64 + 64 x 10 + 10 = 50,890 parameters, 50,816 multiply-adds', () => {
    expect(sampleModels['mnist-mlp']).toMatchObject({ parameters: 50_890, forwardMultiplyAdds: 50_816 });
  });

  it('CNN: 26 x 26 x 32 x 9 + 5,408 x 64 + 64 x 10 = 541,440 multiply-adds, 347,146 parameters', () => {
    expect(26 * 26 * 32 * 9 + 5408 * 64 + 64 * 10).toBe(541_440);
    expect(sampleModels['mnist-cnn']).toMatchObject({ parameters: 347_146, forwardMultiplyAdds: 541_440 });
  });

  it('pools 26 x 26 to 13 x 13 and flattens it to 5,408 numbers', () => {
    const sides = sampleModels['mnist-cnn'].layers.map(({ outputSide, outputChannels }) => [
      outputSide,
      outputChannels,
    ]);
    expect(sides).toEqual([
      [26, 32],
      [13, 32],
      [1, 5408],
      [1, 64],
      [1, 10],
    ]);
  });

  it('a training image costs three forward passes of two FLOP a multiply-add', () => {
    expect(sampleModels['mnist-mlp'].trainingFlopPerSample).toBe(304_896);
    expect(sampleModels['mnist-cnn'].trainingFlopPerSample).toBe(3_248_640);
  });
});

const spreadAround = (median: number) => ({ median, p10: median * 0.9, p90: median * 1.1, count: 12 });

describe('calibrate', () => {
  it('10,000 images a second of the CNN are 32.5e9 FLOP/s, 0.8 % of a peak of 4e12', () => {
    const { trainingFlopPerSecond, shareOfPeak } = calibrate(measurement);
    expect(trainingFlopPerSecond?.median).toBe(32_486_400_000);
    expect(shareOfPeak?.median).toBeCloseTo(0.0081216, 12);
  });

  it('pairs slow training with fast peak, so that the interval errs wide', () => {
    const { shareOfPeak } = calibrate(measurement);
    expect(shareOfPeak!.p10).toBeCloseTo((9000 * 3_248_640) / 5e12, 12);
    expect(shareOfPeak!.p90).toBeCloseTo((11_000 * 3_248_640) / 3e12, 12);
  });

  it('knows no share of a peak that training has beaten beyond both spreads: it was none', () => {
    const fast = { ...measurement, roof: { ...measurement.roof, peakFlopPerSecond: spreadAround(2e10) } };
    expect(calibrate(fast)).toMatchObject({ shareOfPeak: null, isPeakBeaten: true });
    expect(calibrate(fast).trainingFlopPerSecond?.median).toBe(32_486_400_000);
    expect(calibrate(measurement).isPeakBeaten).toBe(false);
  });

  it('calls training that is a little faster than the peak, within their spreads, all of the peak', () => {
    const close = { ...measurement, roof: { ...measurement.roof, peakFlopPerSecond: spreadAround(3.1e10) } };
    const { shareOfPeak, isPeakBeaten } = calibrate(close);
    expect([shareOfPeak?.median, shareOfPeak?.p90, isPeakBeaten]).toEqual([1, 1, false]);
    expect(shareOfPeak?.p10).toBeLessThan(1);
  });

  it('knows no share before a training run', () => {
    const { trainingFlopPerSecond, shareOfPeak } = calibrate({ ...measurement, throughput: null });
    expect([trainingFlopPerSecond, shareOfPeak]).toEqual([null, null]);
  });
});

describe('stacks', () => {
  it('of the page use their chips no better than the best measured matrix product', () => {
    for (const { id } of stackProfiles)
      for (const { id: chip } of accelerators) {
        const { fit } = findProfile(id, chip, '16');
        for (const share of [fit.matmul, fit.attention, fit.memory, fit.network])
          expect(share, id).toBeLessThanOrEqual(1);
      }
  });

  it('carry the rows of the whole table that answer for some stack and chip of the page, and no others', () => {
    const asked = stackProfiles.flatMap(({ id }) => accelerators.map((chip) => findProfile(id, chip.id, '16')));
    const answers = new Set(asked.map(({ stack, chip, kind }) => `${stack} ${chip} ${kind} `));
    const lines = profileTable.trim().split('\n');
    expect(lines).toHaveLength(fittedProfiles.length);
    const needed = lines.filter((line) => [...answers].some((start) => line.startsWith(start)));
    expect(offeredProfiles.trim().split('\n')).toEqual(needed);
    const letters = { own: 'o', 'same-stack': 's', 'same-chip': 'c', 'spec-sheet': 'd' };
    const listed = stackProfiles.map(({ id }) => {
      const rows = accelerators.flatMap((chip) => {
        const { stack, chip: of, kind, nearness } = findProfile(id, chip.id, '16');
        const row = needed.findIndex((line) => line.startsWith(`${stack} ${of} ${kind} `));
        return row < 0 ? [] : [`${chip.id}:${letters[nearness]}${row}`];
      });
      return [id, rows.join(' ')];
    });
    expect(offeredAnswers).toEqual(listed);
  });

  it('answer from those rows as from the whole table', () => {
    for (const { id } of stackProfiles)
      for (const chip of accelerators)
        expect(findOfferedProfile(id, chip.id), `${id} ${chip.id}`).toEqual(findProfile(id, chip.id, '16'));
  });

  it('are found by id, and by nothing else', () => {
    expect(findStack('nemo-2025')?.year).toBe(2025);
    expect(findStack('toString')).toBeNull();
  });
});
