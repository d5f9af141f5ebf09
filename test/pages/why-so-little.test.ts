import { expect, it } from 'vitest';
import { calibrate } from '#datacenter/calibration/calibration.ts';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import { measurementOf } from '#support/calibrations.ts';
import { explainSpeed } from '../../src/view/pages/why-so-little.ts';

const spread = (median: number) => ({ median, p10: median, p90: median, count: 12 });

/** A machine of this peak and copy speed that trains so many images of the CNN per second. */
function explain(peak: number, copy: number | null, imagesPerSecond: number) {
  const base = measurementOf();
  const measurement: Measurement = {
    ...base,
    roof: { ...base.roof, peakFlopPerSecond: spread(peak), copyBytesPerSecond: copy === null ? null : spread(copy) },
    throughput: base.throughput && { ...base.throughput, samplesPerSecond: spread(imagesPerSecond) },
  };
  return explainSpeed(measurement, calibrate(measurement));
}

it('a step at nine tenths of the peak computes most of its time', () => {
  expect(explain(3_248_640 * 1e5, null, 0.9e5)).toBe('compute');
});

it('a step far from both roofs is neither computing nor copying most of its time', () => {
  expect(explain(1e13, 1e12, 1e4)).toBe('launch');
});

it('a step near the copy roof and far from the peak moves bytes most of its time', () => {
  // The CNN keeps 28,018 numbers per image: three touches of four bytes are about 0.34 MB an image, 3.4 GB/s at 1e4.
  expect(explain(1e13, 4.5e9, 1e4)).toBe('bandwidth');
});

it('says nothing before a run', () => {
  const measurement = { ...measurementOf(), throughput: null };
  expect(explainSpeed(measurement, calibrate(measurement))).toBeNull();
});
