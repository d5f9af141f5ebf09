/** A made-up sweep with cells of each kind, as a worker would hand it over. */
import { spreadOf } from '#device/statistics.ts';
import type { SweepResult } from '#train/sweep/sweep-result.ts';

const windows = [3180, 3195, 3200, 3201, 3205, 3210, 3190, 3185, 3220, 3199];
const tail = [3000, 2900, 2880, 2875];
const conditions = {
  takenAt: '2026-01-01T00:00:00.000Z',
  backend: 'webgpu',
  vendor: 'acme',
  architecture: 'one',
  isSoftware: false,
  browser: 'Chromium 156',
} as const;

export const madeSweep: SweepResult = {
  format: 3,
  takenAt: '2026-01-01T00:00:00.000Z',
  browser: 'Chromium 156',
  choice: {
    models: ['mnist-mlp'],
    batches: [32],
    arms: ['webgpu', 'wasm'],
    secondsPerCell: 6,
    tailSeconds: 20,
    measuresRoof: true,
    statedWatts: 250,
    seed: 1,
  },
  isComplete: true,
  seconds: 40,
  cells: [
    {
      kind: 'measured',
      model: 'mnist-mlp',
      batch: 32,
      backend: 'webgpu',
      engine: 'tfjs',
      conditions,
      parameters: 50_890,
      flopPerSample: 304_896,
      bytesPerStep: 2_600_000,
      compileSeconds: 0.4,
      windows,
      samplesPerSecond: spreadOf(windows),
      isSteady: true,
      voidWindows: 1,
      anatomy: {
        scriptSeconds: 0.004,
        gpuBusySeconds: 0.007,
        readbackSeconds: 0.001,
        stepSeconds: 0.01,
        dispatches: 96,
        submits: 7,
      },
      tail: { windows: tail, samplesPerSecond: spreadOf(tail.slice(2)), change: -0.1 },
    },
    {
      kind: 'refused',
      model: 'mnist-mlp',
      batch: 32,
      backend: 'wasm',
      engine: 'tfjs',
      reason: 'wasm-not-allowed',
      detail: "needs 'wasm-unsafe-eval'",
      conditions: null,
    },
  ],
  roofs: [
    {
      backend: 'webgpu',
      roof: {
        peakFlopPerSecond: spreadOf([1e12, 1.1e12]),
        copyBytesPerSecond: null,
        dispatchSeconds: null,
        readbackSeconds: spreadOf([1e-4]),
        maxBufferBytes: 2 ** 31,
      },
    },
  ],
};
