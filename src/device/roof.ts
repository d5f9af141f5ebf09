/**
 * The roof: what this GPU can do at best, in about a second and a half on any device. The order is from harmless to
 * heavy, so that the waits are known before anything is timed with them. Nothing is left on the device afterwards.
 * Ignored on purpose: heat. A roof of seconds is a burst; `steady.ts` tells what lasts.
 */
import type { Roof } from '#datacenter/calibration/measurement.ts';
import { measureCopy } from './copy.ts';
import type { Gpu } from './gpu.ts';
import { measureDispatch, measureReadback } from './launch.ts';
import { measureMatmulPeak } from './matmul-search.ts';
import type { Tiling } from './tilings.ts';
import { tilings } from './tilings.ts';
import type { Clock, Stopwatch } from './timing.ts';
import { wallClock } from './timing.ts';
import type { Workbench } from './workbench.ts';
import { createWorkbench } from './workbench.ts';

export interface RoofOptions {
  /** Called with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  /** Time to spend, seconds; 1.25 by default. Compilation and a slow device may add to it. */
  readonly budgetSeconds?: number;
}

/** Shares of the budget; the launch costs take what they need, a few tenths of a second. */
const copyShare = 0.2;
const searchShare = 0.4;
const timingShare = 0.25;

/**
 * Peak f32 matrix product, copy bandwidth and launch costs of `gpu`, each as a spread of ten windows or more. Rejects
 * with `BenchFailure` (its `reason` says why) when the device is lost or computes wrong, and with the signal's reason
 * when aborted. No other work may run on the device meanwhile: it would slow this down and mix up the error scopes.
 */
export async function measureRoof(gpu: Gpu, options: RoofOptions = {}): Promise<Roof> {
  const { onProgress = () => undefined, signal, clock = wallClock, budgetSeconds = 1.25 } = options;
  signal?.throwIfAborted();
  const bench = stopOnAbort(createWorkbench(gpu.device), signal);
  try {
    const readbackSeconds = await measureReadback(bench, clock);
    const watch: Stopwatch = { clock, emptyWaitSeconds: readbackSeconds.median };
    onProgress(0.05);
    const dispatchSeconds = await measureDispatch(bench, watch);
    onProgress(0.15);
    const copy = await measureCopy(bench, watch, {
      untilSeconds: clock() + copyShare * budgetSeconds,
      onProgress: (share) => onProgress(0.15 + 0.2 * share),
    });
    const peak = await measureMatmulPeak(bench, watch, {
      candidates: chooseTilings(gpu),
      searchSeconds: searchShare * budgetSeconds,
      timingSeconds: timingShare * budgetSeconds,
      onProgress: (share) => onProgress(0.35 + 0.65 * share),
    });
    return {
      peakFlopPerSecond: peak.flopPerSecond,
      copyBytesPerSecond: copy.bytesPerSecond,
      dispatchSeconds,
      readbackSeconds,
      maxBufferBytes: gpu.device.limits.maxBufferSize,
    };
  } finally {
    bench.free();
  }
}

/** On a CPU that imitates a GPU, shared memory only adds copies, and kernels with barriers take seconds to compile. */
function chooseTilings(gpu: Gpu): readonly Tiling[] {
  return gpu.isSoftware ? tilings.filter(({ isShared }) => !isShared) : tilings;
}

/** The same bench, whose every wait for the queue ends with the signal's reason once the measurement is aborted. */
function stopOnAbort(bench: Workbench, signal: AbortSignal | undefined): Workbench {
  const finish = async () => {
    await bench.finish();
    signal?.throwIfAborted();
  };
  return { ...bench, finish };
}
