/** Calibrations for tests: a machine of round numbers, as fast as asked. */
import { calibrate, type Calibration } from '#datacenter/calibration/calibration.ts';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import type { Spread } from '#datacenter/units/units.ts';

const spread = (median: number): Spread => ({ median, p10: median * 0.95, p90: median * 1.05, count: 12 });

/** A measurement of 2 TFLOP/s peak and 100,000 images/s of the CNN, both times `speed`. */
export function measurementOf(speed = 1): Measurement {
  return {
    provenance: 'here',
    conditions: {
      takenAt: '2026-03-01T12:00:00Z',
      backend: 'webgpu',
      vendor: 'acme',
      architecture: 'road-runner',
      isSoftware: false,
      browser: 'Chromium 156',
    },
    roof: {
      peakFlopPerSecond: spread(2e12 * speed),
      copyBytesPerSecond: spread(8e10),
      dispatchSeconds: null,
      readbackSeconds: null,
      maxBufferBytes: 2 ** 32,
    },
    throughput: {
      model: 'mnist-cnn',
      batch: 128,
      samplesPerSecond: spread(1e5 * speed),
      flopPerSample: 3_248_640,
      compileSeconds: 1.25,
      isSteady: true,
    },
  };
}

/** What `measurementOf` gives to the simulator. */
export function calibrationOf(speed = 1): Calibration {
  return calibrate(measurementOf(speed));
}
