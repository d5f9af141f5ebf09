/**
 * The best rate at which this GPU multiplies f32 matrices by our own kernels. Sizes grow from tiny by doubling, every
 * tiling is tried at every size that a submit of 50 ms allows, and the fastest pair is then timed in ten or more windows.
 * Ignored on purpose: half precision and matrix units, which training in f32 cannot use.
 */
import type { Spread } from '#datacenter/units/units.ts';
import { findProductError, knownNumbersWgsl } from './known-numbers.ts';
import { spreadOf } from './statistics.ts';
import type { Tiling } from './tilings.ts';
import type { Stopwatch, TimedWindow, TimedWork } from './timing.ts';
import { comparableSeconds, longestSubmitSeconds, planSubmit, ratesOf, timeWindow, timeWindows } from './timing.ts';
import type { Kernel, Workbench } from './workbench.ts';
import { BenchFailure, runKernel } from './workbench.ts';

/** Floating-point operations of an n x n matrix product; a multiply-add is two. */
export function countMatmulFlop(n: number): number {
  return 2 * n ** 3;
}

/** True when a product of size n, growing with n^3 from a `known` one, should stay within the longest submit. */
export function isWithinSubmit(known: { readonly n: number; readonly seconds: number }, n: number): boolean {
  return known.seconds * (n / known.n) ** 3 <= longestSubmitSeconds;
}

/** The winner of a search, with the raw windows its spread was computed from. */
export interface MatmulPeak {
  readonly tiling: string;
  readonly n: number;
  readonly windows: readonly TimedWindow[];
  readonly flopPerSecond: Spread;
}

const sizes = [64, 128, 256, 512, 1024, 2048, 4096] as const;
/** A tiling this much slower than the best at one size is not tried at larger ones. */
const hopelessFactor = 4;
/** f32 sums of n terms err by about sqrt(n) x 6e-8 of the largest entry; 1e-4 is far above that and far below a real mistake. */
const allowedError = 1e-4;
const leftSeed = 1;
const rightSeed = 2;

/** Three matrices of one size on the GPU: A and B known, C to be computed. */
export interface Operands {
  readonly n: number;
  readonly left: GPUBuffer;
  readonly right: GPUBuffer;
  readonly product: GPUBuffer;
  readonly shape: GPUBuffer;
}

/** Makes the known operands of size n; a `BenchFailure` with reason `out-of-memory` when they do not fit. */
export async function createOperands(bench: Workbench, fill: Kernel, n: number): Promise<Operands> {
  return bench.guard(async () => {
    const count = n * n;
    const storage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC;
    const [left, right, product] = [0, 1, 2].map(() => bench.buffer(4 * count, storage)) as [
      GPUBuffer,
      GPUBuffer,
      GPUBuffer,
    ];
    for (const [buffer, seed] of [[left, leftSeed] as const, [right, rightSeed] as const]) {
      const groups = Math.ceil(count / 256);
      const wide = Math.min(groups, 32_768);
      const order = writeShape(bench, [count, seed, wide * 256, 0]);
      const kernel = { pipeline: fill.pipeline, bindings: fill.bind(buffer, order) };
      await runKernel(bench, kernel, [wide, Math.ceil(groups / wide)], 1, 1);
      bench.drop(order);
    }
    return { n, left, right, product, shape: writeShape(bench, [n, 0, 0, 0]) };
  });
}

/** The kernel that fills a buffer with known numbers. */
export function compileFill(bench: Workbench): Promise<Kernel> {
  return bench.compile(knownNumbersWgsl);
}

/** The product of `operands` by one tiling, as work to be timed. The size must be a multiple of the tiling's block. */
export function planProduct(bench: Workbench, kernel: Kernel, tiling: Tiling, operands: Operands): TimedWork {
  const { n, left, right, product, shape } = operands;
  if (!doesFit(tiling, n)) throw new RangeError(`${n} is not a multiple of the block of "${tiling.name}"`);
  const bound = { pipeline: kernel.pipeline, bindings: kernel.bind(left, right, product, shape) };
  const groups = [n / tiling.blockColumns, n / tiling.blockRows] as const;
  return (repeats, submits) => runKernel(bench, bound, groups, repeats, submits);
}

/** True when a matrix of size n can be cut into whole blocks of the tiling. */
export function doesFit(tiling: Tiling, n: number): boolean {
  return n % tiling.blockRows === 0 && n % tiling.blockColumns === 0;
}

/** Largest error of the product now in `operands`, as a share of its largest entry; `checks` entries are recomputed in f64. */
export async function readProductError(bench: Workbench, operands: Operands, checks?: number): Promise<number> {
  const product = await bench.read(operands.product);
  return findProductError(product, operands.n, { leftSeed, rightSeed, ...(checks === undefined ? {} : { checks }) });
}

interface Contender {
  readonly tiling: Tiling;
  readonly kernel: Kernel;
  /** Seconds of one product at the largest size tried, and that size. */
  readonly seconds: number;
  readonly n: number;
}

export interface SearchOptions {
  readonly candidates: readonly Tiling[];
  /** Time for trying tilings and sizes, and then for timing the winner; compilation comes on top. Seconds. */
  readonly searchSeconds: number;
  readonly timingSeconds: number;
  readonly onProgress?: (share: number) => void;
}

/**
 * Searches the candidates and sizes, then times the winner in ten windows or more. Throws `BenchFailure`, with
 * `wrong-results` when a product differs from its f64 reference.
 */
export async function measureMatmulPeak(
  bench: Workbench,
  watch: Stopwatch,
  { candidates, searchSeconds, timingSeconds, onProgress = () => undefined }: SearchOptions,
): Promise<MatmulPeak> {
  const fill = await compileFill(bench);
  const field = await compileAll(bench, candidates);
  onProgress(0.2);
  const winner = await findFastest(bench, watch, fill, field, {
    untilSeconds: watch.clock() + searchSeconds,
    onSize: (share) => onProgress(0.2 + 0.5 * share),
  });
  const peak = await timeWinner(bench, watch, fill, winner, watch.clock() + timingSeconds);
  onProgress(1);
  return peak;
}

/** A tiling that some driver refuses, say for its registers, is left out: the roof is the best of those that run. */
async function compileAll(bench: Workbench, candidates: readonly Tiling[]): Promise<readonly Contender[]> {
  const compiled = await Promise.allSettled(
    candidates.map(async (tiling) => ({ tiling, kernel: await bench.compile(tiling.wgsl), seconds: 0, n: 0 })),
  );
  return compiled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

/** The tiling and size with the best rate. Larger sizes are tried while there is time, room, and a submit below 50 ms. */
async function findFastest(
  bench: Workbench,
  watch: Stopwatch,
  fill: Kernel,
  contenders: readonly Contender[],
  { untilSeconds, onSize }: { untilSeconds: number; onSize: (share: number) => void },
): Promise<Contender> {
  let field = contenders;
  let best: Contender | null = null;
  for (const [index, n] of sizes.entries()) {
    const operands = canHold(bench.device, n) ? await tryOperands(bench, fill, n) : null;
    if (!operands) break;
    const tried: Contender[] = [];
    for (const contender of field) {
      if (best && watch.clock() > untilSeconds) break;
      const reading = await tryTiling(bench, watch, contender, operands);
      if (!reading) continue;
      const result = { ...contender, seconds: reading.seconds, n };
      tried.push(result);
      if (reading.isComparable && (!best || rateOf(result) > rateOf(best))) best = result;
    }
    dropOperands(bench, operands);
    if (tried.length === 0) break;
    const fastest = Math.min(...tried.map(({ seconds }) => seconds));
    const waiting = field.filter(({ tiling }) => !doesFit(tiling, n));
    field = [...tried.filter(({ seconds }) => seconds <= hopelessFactor * fastest), ...waiting];
    onSize((index + 1) / sizes.length);
  }
  if (!best) throw new BenchFailure('validation-error', 'no matrix product could be timed on this device');
  return best;
}

function rateOf({ n, seconds }: Contender): number {
  return countMatmulFlop(n) / seconds;
}

/** Null when the device has no room for this size. */
function tryOperands(bench: Workbench, fill: Kernel, n: number): Promise<Operands | null> {
  return createOperands(bench, fill, n).catch((error: unknown) => {
    if (error instanceof BenchFailure && error.reason === 'out-of-memory') return null;
    throw error;
  });
}

/**
 * Checks one tiling at one size against the reference, then times it. Null when it does not fit that size, or when
 * growing from its last size, at eight times the work, could pass 50 ms.
 */
async function tryTiling(
  bench: Workbench,
  watch: Stopwatch,
  { tiling, kernel, seconds, n }: Contender,
  operands: Operands,
): Promise<{ readonly seconds: number; readonly isComparable: boolean } | null> {
  if (!doesFit(tiling, operands.n)) return null;
  if (n > 0 && !isWithinSubmit({ n, seconds }, operands.n)) return null;
  const work = planProduct(bench, kernel, tiling, operands);
  // The first run also finishes the driver's compilation, so it is checked and not timed.
  await bench.guard(() => work(1, 1));
  if (n === 0) await check(bench, tiling, operands);
  const plan = await planSubmit(work, watch, { maxRepeats: 1024 });
  const again = await timeWindow(work, watch, plan.repeats);
  const shorter = Math.min(plan.seconds, again.seconds);
  return { seconds: shorter / plan.repeats, isComparable: shorter >= comparableSeconds };
}

async function timeWinner(
  bench: Workbench,
  watch: Stopwatch,
  fill: Kernel,
  { tiling, kernel, n }: Contender,
  untilSeconds: number,
): Promise<MatmulPeak> {
  const operands = await createOperands(bench, fill, n);
  const work = planProduct(bench, kernel, tiling, operands);
  await bench.guard(() => work(1, 1));
  await check(bench, tiling, operands);
  const plan = await planSubmit(work, watch);
  const windows = await timeWindows(work, watch, plan, { untilSeconds });
  dropOperands(bench, operands);
  const rates = ratesOf(windows, countMatmulFlop(n));
  return { tiling: tiling.name, n, windows, flopPerSecond: spreadOf(rates) };
}

async function check(bench: Workbench, tiling: Tiling, operands: Operands): Promise<void> {
  const error = await readProductError(bench, operands);
  if (error <= allowedError) return;
  const message = `tiling "${tiling.name}" at n = ${operands.n} is off by ${error} of the largest entry`;
  throw new BenchFailure('wrong-results', message);
}

function canHold(device: GPUDevice, n: number): boolean {
  const bytes = 4 * n * n;
  return bytes <= device.limits.maxBufferSize && bytes <= device.limits.maxStorageBufferBindingSize;
}

function writeShape(bench: Workbench, words: readonly [number, number, number, number]): GPUBuffer {
  const shape = bench.buffer(16, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST);
  bench.device.queue.writeBuffer(shape, 0, new Uint32Array(words));
  return shape;
}

function dropOperands(bench: Workbench, { left, right, product, shape }: Operands): void {
  for (const buffer of [left, right, product, shape]) bench.drop(buffer);
}
