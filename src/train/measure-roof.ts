/** The roof of an open engine: our own kernels on webgpu, the backend's matrix product on webgl, plain loops on cpu. */
import type { Roof } from '#datacenter/calibration/measurement.ts';
import { measureRoof } from '#device/roof.ts';
import { measurePeakWith, measureScriptRoof } from '#device/script-roof.ts';
import type { OpenedEngine } from './engines/open-engine.ts';

/** @returns null where the clock is too coarse to tell. @throws what the benchmarks throw */
export async function measureRoofOf({ engine, gpu }: OpenedEngine): Promise<Roof | null> {
  if (gpu) return measureRoof(gpu);
  if (engine.backend === 'cpu') return measureScriptRoof();
  const peakFlopPerSecond = await measurePeakWith((n, repeats) => engine.multiply(n, repeats));
  if (!peakFlopPerSecond) return null;
  return {
    peakFlopPerSecond,
    copyBytesPerSecond: null,
    dispatchSeconds: null,
    readbackSeconds: null,
    maxBufferBytes: null,
  };
}
