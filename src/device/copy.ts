/**
 * How fast this device moves numbers through its memory: bytes read plus bytes written per second, by the better of our
 * own streaming kernel and the buffer copy of WebGPU. The buffers grow until one copy takes 4 ms or 128 MiB are reached,
 * since a small buffer would measure a cache. Ignored on purpose: the bus between CPU and GPU.
 */
import type { Spread } from '#datacenter/units/units.ts';
import { spreadOf } from './statistics.ts';
import type { Stopwatch, TimedWindow, TimedWork } from './timing.ts';
import { planSubmit, ratesOf, timeWindow, timeWindows } from './timing.ts';
import type { Kernel, Workbench } from './workbench.ts';
import { BenchFailure, runKernel } from './workbench.ts';

/** The winner of the two ways to copy, with the raw windows its spread was computed from. */
export interface CopyRate {
  readonly way: 'kernel' | 'buffer-copy';
  /** Size of the source; a copy moves twice as much. */
  readonly bytes: number;
  readonly windows: readonly TimedWindow[];
  readonly bytesPerSecond: Spread;
}

const firstBytes = 2 ** 20;
const lastBytes = 2 ** 27;
/** One copy this long is surely limited by memory and not by launching, seconds. */
const longCopySeconds = 0.004;
/** A way that is so much slower than the other, and long by itself, is not followed to larger buffers. */
const hopelessFactor = 4;

const groupThreads = 256;
const quadsPerThread = 4;
const groupBytes = groupThreads * quadsPerThread * 16;

/** Neighbouring threads touch neighbouring quads, so that each wave reads whole lines of memory. */
const streamWgsl = /* wgsl */ `
@group(0) @binding(0) var<storage, read> source: array<vec4f>;
@group(0) @binding(1) var<storage, read_write> destination: array<vec4f>;

@compute @workgroup_size(${groupThreads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let start = group.x * ${groupThreads * quadsPerThread}u + thread;
  for (var i = 0u; i < ${quadsPerThread}u; i++) {
    let place = start + i * ${groupThreads}u;
    destination[place] = source[place];
  }
}
`;

/** Measures both ways, ten windows or more each, until `untilSeconds` on the watch's clock. Throws `BenchFailure`. */
export async function measureCopy(
  bench: Workbench,
  watch: Stopwatch,
  { untilSeconds, onProgress = () => undefined }: { untilSeconds: number; onProgress?: (share: number) => void },
): Promise<CopyRate> {
  const kernel = await bench.compile(streamWgsl);
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const makePair = (bytes: number) =>
    bench.guard(async (): Promise<Pair> => ({ from: bench.buffer(bytes, usage), to: bench.buffer(bytes, usage) }));

  const ceiling = Math.min(
    bench.device.limits.maxBufferSize,
    bench.device.limits.maxStorageBufferBindingSize,
    lastBytes,
  );
  let pair = await makePair(firstBytes);
  let ways: readonly CopyRate['way'][] = ['kernel', 'buffer-copy'];
  for (;;) {
    const works = planWays(bench, kernel, pair);
    const times: { way: CopyRate['way']; seconds: number }[] = [];
    for (const way of ways) {
      await bench.guard(() => works[way](1, 1));
      times.push({ way, seconds: (await timeWindow(works[way], watch, 1)).seconds });
    }
    const fastest = Math.min(...times.map(({ seconds }) => seconds));
    // Dropping the hopeless way keeps the submits of the growing copy short.
    const tolerable = Math.max(longCopySeconds, hopelessFactor * fastest);
    ways = times.filter(({ seconds }) => seconds <= tolerable).map(({ way }) => way);
    if (fastest >= longCopySeconds || 2 * pair.from.size > ceiling) break;
    const larger = await makePair(2 * pair.from.size).catch((error: unknown) => {
      if (error instanceof BenchFailure && error.reason === 'out-of-memory') return null;
      throw error;
    });
    if (!larger) break;
    dropPair(bench, pair);
    pair = larger;
  }
  onProgress(0.4);

  const works = planWays(bench, kernel, pair);
  const rates: CopyRate[] = [];
  for (const [index, way] of ways.entries()) {
    const plan = await planSubmit(works[way], watch);
    const now = watch.clock();
    const share = now + (untilSeconds - now) / (ways.length - index);
    const windows = await timeWindows(works[way], watch, plan, { untilSeconds: share });
    const each = ratesOf(windows, 2 * pair.from.size);
    if (each.length > 0) rates.push({ way, bytes: pair.from.size, windows, bytesPerSecond: spreadOf(each) });
  }
  dropPair(bench, pair);
  onProgress(1);
  const [best] = rates.toSorted((a, b) => b.bytesPerSecond.median - a.bytesPerSecond.median);
  if (!best) throw new BenchFailure('validation-error', 'no copy could be timed on this device');
  return best;
}

interface Pair {
  readonly from: GPUBuffer;
  readonly to: GPUBuffer;
}

function dropPair(bench: Workbench, { from, to }: Pair): void {
  bench.drop(from);
  bench.drop(to);
}

function planWays(bench: Workbench, kernel: Kernel, { from, to }: Pair): Readonly<Record<CopyRate['way'], TimedWork>> {
  const bound = { pipeline: kernel.pipeline, bindings: kernel.bind(from, to) };
  const groups = [from.size / groupBytes, 1] as const;
  return {
    kernel: (repeats, submits) => runKernel(bench, bound, groups, repeats, submits),
    'buffer-copy': planBufferCopy(bench, from, to),
  };
}

function planBufferCopy(bench: Workbench, from: GPUBuffer, to: GPUBuffer): TimedWork {
  return async (repeats, submits) => {
    for (let submit = 0; submit < submits; submit += 1) {
      const encoder = bench.device.createCommandEncoder();
      for (let repeat = 0; repeat < repeats; repeat += 1) encoder.copyBufferToBuffer(from, 0, to, 0, from.size);
      bench.device.queue.submit([encoder.finish()]);
    }
    await bench.finish();
  };
}
