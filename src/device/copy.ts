/**
 * How fast this device moves numbers through its memory: bytes read plus bytes written per second, by the better of our
 * own streaming kernel and the buffer copy of WebGPU. The buffers grow until one copy takes 4 ms or 256 MiB are reached,
 * since a small buffer would measure a cache. Ignored on purpose: the bus between CPU and GPU.
 */
import type { Spread } from '#datacenter/units/units.ts';
import { spreadOf } from './statistics.ts';
import type { Stopwatch, TimedWindow, TimedWork } from './timing.ts';
import { longestSubmitSeconds, planSubmit, ratesOf, timeWindow, timeWindows } from './timing.ts';
import type { Workbench } from './workbench.ts';
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
const lastBytes = 2 ** 28;
/** One copy this long is surely limited by memory and not by launching, seconds. */
const longCopySeconds = 0.004;

const groupThreads = 256;
const quadsPerThread = 4;
const groupBytes = groupThreads * quadsPerThread * 16;

/** Neighbouring threads touch neighbouring quads, so that each wave reads whole lines of memory. */
const streamWgsl = /* wgsl */ `
@group(0) @binding(0) var<storage, read> source: array<vec4f>;
@group(0) @binding(1) var<storage, read_write> target_: array<vec4f>;

@compute @workgroup_size(${groupThreads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let start = group.x * ${groupThreads * quadsPerThread}u + thread;
  for (var i = 0u; i < ${quadsPerThread}u; i++) {
    let place = start + i * ${groupThreads}u;
    target_[place] = source[place];
  }
}
`;

/** Measures both ways, ten windows or more each, until `untilSeconds` on the watch's clock. Throws `BenchFailure`. */
export async function measureCopy(
  bench: Workbench,
  watch: Stopwatch,
  { untilSeconds, onProgress }: { untilSeconds: number; onProgress?: (share: number) => void },
): Promise<CopyRate> {
  const kernel = await bench.compile(streamWgsl);
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const makePair = (bytes: number) =>
    bench.guard(async () => ({ from: bench.buffer(bytes, usage), to: bench.buffer(bytes, usage) }));

  const planWays = ({ from, to }: { from: GPUBuffer; to: GPUBuffer }) => {
    const bound = { pipeline: kernel.pipeline, bindings: kernel.bind(from, to) };
    const byKernel: TimedWork = (repeats, submits) =>
      runKernel(bench, bound, [from.size / groupBytes, 1], repeats, submits);
    return { kernel: byKernel, 'buffer-copy': planBufferCopy(bench, from, to) } as const;
  };

  const ceiling = Math.min(
    bench.device.limits.maxBufferSize,
    bench.device.limits.maxStorageBufferBindingSize,
    lastBytes,
  );
  let pair = await makePair(firstBytes);
  for (;;) {
    const work = planWays(pair).kernel;
    await bench.guard(() => work(1, 1));
    const { seconds } = await timeWindow(work, watch, 1);
    const bytes = 2 * pair.from.size;
    if (seconds >= longCopySeconds || 4 * seconds > longestSubmitSeconds || bytes > ceiling) break;
    const larger = await makePair(bytes).catch((error: unknown) => {
      if (error instanceof BenchFailure && error.reason === 'out-of-memory') return null;
      throw error;
    });
    if (!larger) break;
    bench.drop(pair.from);
    bench.drop(pair.to);
    pair = larger;
  }
  onProgress?.(0.4);

  const { from, to } = pair;
  const ways = planWays(pair);
  const rates: CopyRate[] = [];
  for (const way of ['kernel', 'buffer-copy'] as const) {
    const plan = await planSubmit(ways[way], watch);
    if (!plan) continue;
    const share = rates.length === 0 ? (watch.clock() + untilSeconds) / 2 : untilSeconds;
    const windows = await timeWindows(ways[way], watch, plan, { untilSeconds: share });
    const bytesPerSecond = spreadOf(ratesOf(windows, 2 * from.size));
    rates.push({ way, bytes: from.size, windows, bytesPerSecond });
    onProgress?.(0.4 + 0.3 * rates.length);
  }
  bench.drop(from);
  bench.drop(to);
  const [first, ...others] = rates.toSorted((a, b) => b.bytesPerSecond.median - a.bytesPerSecond.median);
  if (!first) throw new BenchFailure('validation-error', `no copy could be timed, of ${1 + others.length} ways`);
  return first;
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
