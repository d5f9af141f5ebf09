/**
 * The roof of backends that cannot run our kernels. `measurePeakWith` times any provider of matrix products, such as the
 * one of a training engine on WebGL; `measureScriptRoof` times plain JavaScript, the roof of the cpu backend: one thread,
 * f32 arrays, no vector instructions, because that is all that backend has.
 */
import type { Roof } from '#datacenter/calibration/measurement.ts';
import type { Spread } from '#datacenter/units/units.ts';
import { knownNumber } from './known-numbers.ts';
import { countMatmulFlop, isWithinSubmit } from './matmul.ts';
import { multiplyInScript } from './script-matmul.ts';
import { spreadOf } from './statistics.ts';
import type { Clock, TimedWork } from './timing.ts';
import { comparableSeconds, measureEmptyWait, planSubmit, ratesOf, timeWindows, wallClock } from './timing.ts';

/**
 * Multiplies n x n f32 matrices `repeats` times and resolves when the last product is finished on the device. With zero
 * repeats it only waits for the device, so that the cost of waiting can be measured and subtracted. How the products
 * are shared among submits is up to the provider.
 */
export type Multiply = (n: number, repeats: number) => Promise<void>;

export interface PeakOptions {
  readonly clock?: Clock;
  /** Time to spend, seconds; 1 by default. */
  readonly budgetSeconds?: number;
  readonly sizes?: readonly number[];
  readonly signal?: AbortSignal;
}

/**
 * FLOP/s of the best size among those at which one product stays within 50 ms, growing from the smallest; ten windows or
 * more. Whatever `multiply` rejects with is passed on; so is the signal's reason. Null when the clock sees no time pass.
 */
export async function measurePeakWith(multiply: Multiply, options: PeakOptions = {}): Promise<Spread | null> {
  const { clock = wallClock, budgetSeconds = 1, sizes = [64, 128, 256, 512, 1024, 2048], signal } = options;
  const start = clock();
  const workAt =
    (n: number): TimedWork =>
    async (repeats, submits) => {
      signal?.throwIfAborted();
      await multiply(n, repeats * submits);
    };
  const smallest = sizes[0] ?? 64;
  await multiply(smallest, 1);
  const watch = { clock, emptyWaitSeconds: await measureEmptyWait(workAt(smallest), clock) };

  let best: { n: number; repeats: number; seconds: number; rate: number } | null = null;
  let known = { n: smallest, seconds: 0 };
  for (const n of sizes) {
    const isLate = clock() - start > budgetSeconds / 2;
    if ((isLate && best) || !isWithinSubmit(known, n)) break;
    await multiply(n, 1);
    const plan = await planSubmit(workAt(n), watch, { maxRepeats: 1024 });
    if (plan.seconds === 0) continue;
    known = { n, seconds: plan.seconds / plan.repeats };
    const rate = countMatmulFlop(n) / known.seconds;
    if (plan.seconds >= comparableSeconds && (!best || rate > best.rate)) best = { n, ...plan, rate };
  }
  if (!best) return null;
  const windows = await timeWindows(workAt(best.n), watch, best, { untilSeconds: start + budgetSeconds });
  const rates = ratesOf(windows, countMatmulFlop(best.n));
  return rates.length > 0 ? spreadOf(rates) : null;
}

/** The roof of plain JavaScript on one thread. Dispatches and readbacks do not exist there, hence null. */
export async function measureScriptRoof(options: PeakOptions = {}): Promise<Roof> {
  const sizes = options.sizes ?? [64, 128, 256];
  const peak = await measurePeakWith(createScriptMultiply(), { ...options, sizes });
  if (!peak) throw new RangeError('the clock stood still');
  return {
    peakFlopPerSecond: peak,
    copyBytesPerSecond: await measureScriptCopy(options.clock ?? wallClock),
    dispatchSeconds: null,
    readbackSeconds: null,
    maxBufferBytes: null,
  };
}

/** Products of known matrices in plain JavaScript, giving way to other tasks after each call. */
function createScriptMultiply(): Multiply {
  const operands = new Map<number, readonly [Float32Array, Float32Array, Float32Array]>();
  const make = (n: number, seed: number) =>
    Float32Array.from({ length: n * n }, (_, index) => knownNumber(index, seed));
  return async (n, repeats) => {
    const known = operands.get(n) ?? ([make(n, 1), make(n, 2), new Float32Array(n * n)] as const);
    operands.set(n, known);
    for (let repeat = 0; repeat < repeats; repeat += 1) multiplyInScript(...known, n);
    await yieldToOthers();
  };
}

/** Source and target of the copy, bytes each: more than most caches hold. */
const copyBytes = 2 ** 24;

/** Bytes read plus written per second by the array copy of JavaScript. */
async function measureScriptCopy(clock: Clock): Promise<Spread | null> {
  const from = new Float32Array(copyBytes / 4).fill(1);
  const to = new Float32Array(copyBytes / 4);
  const work: TimedWork = async (repeats, submits) => {
    for (let repeat = 0; repeat < repeats * submits; repeat += 1) to.set(from);
    await yieldToOthers();
  };
  await work(1, 1);
  const watch = { clock, emptyWaitSeconds: await measureEmptyWait(work, clock) };
  const plan = await planSubmit(work, watch);
  const rates = ratesOf(await timeWindows(work, watch, plan, { untilSeconds: clock() }), 2 * copyBytes);
  return rates.length > 0 ? spreadOf(rates) : null;
}

/** Lets the thread answer others. A message comes back at once, whereas browsers hold repeated timers for 4 ms. */
function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
