/**
 * What it costs to ask this GPU for anything at all: one more dispatch in a pass, and one small read back to the CPU.
 * Small models are bound by these two and not by arithmetic.
 */
import type { Spread } from '#datacenter/units/units.ts';
import { spreadOf } from './statistics.ts';
import type { Clock, Stopwatch } from './timing.ts';
import { neededWindows, planSubmit, timeWindow } from './timing.ts';
import type { Workbench } from './workbench.ts';
import { runKernel } from './workbench.ts';

/** Counts to 64 in each of 64 places: real work, but far less than a launch costs. */
const countWgsl = /* wgsl */ `
@group(0) @binding(0) var<storage, read_write> counts: array<u32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  counts[id.x] += 1u;
}
`;

/** The short passes against which the long ones are compared hold this share of their dispatches. */
const shortShare = 1 / 8;

/**
 * Seconds that one more dispatch adds to a pass, from recording to completion: the slope between a long and a short
 * pass, so that the cost of the submit itself drops out. Null where noise hides it.
 */
export async function measureDispatch(bench: Workbench, watch: Stopwatch): Promise<Spread | null> {
  const kernel = await bench.compile(countWgsl);
  const counts = bench.buffer(4 * 64, GPUBufferUsage.STORAGE);
  const bound = { pipeline: kernel.pipeline, bindings: kernel.bind(counts) };
  const work = (repeats: number, submits: number) => runKernel(bench, bound, [1, 1], repeats, submits);
  await bench.guard(() => work(1, 1));
  const plan = await planSubmit(work, watch, { maxRepeats: 8192 });
  const slopes: number[] = [];
  if (plan.repeats * shortShare >= 1) {
    const few = plan.repeats * shortShare;
    while (slopes.length < neededWindows) {
      const long = await timeWindow(work, watch, plan.repeats);
      const short = await timeWindow(work, watch, few);
      slopes.push((long.seconds - short.seconds) / (plan.repeats - few));
    }
  }
  bench.drop(counts);
  const spread = slopes.length > 0 ? spreadOf(slopes) : null;
  return spread && spread.p10 > 0 ? spread : null;
}

/** Least length of one sample of round trips, seconds: twenty ticks of a clock that ticks every 0.1 ms. */
const sampleSeconds = 0.002;

/** Seconds for a read of four bytes to come back from an empty queue: what a program pays to see one number. */
export async function measureReadback(bench: Workbench, clock: Clock): Promise<Spread> {
  await bench.guard(() => bench.finish());
  const samples: number[] = [];
  while (samples.length < neededWindows) {
    const start = clock();
    let trips = 0;
    while (trips === 0 || clock() - start < sampleSeconds) {
      await bench.finish();
      trips += 1;
    }
    samples.push((clock() - start) / trips);
  }
  return spreadOf(samples);
}
