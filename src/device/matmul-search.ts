/**
 * The best rate at which this GPU multiplies f32 matrices by our own kernels. First the plainest tiling climbs from tiny
 * sizes, one product each, to the largest whose product stays within a submit of 50 ms: a large GPU is through with small
 * sizes in no time, and timing them would only spend the search. There all tilings race; the near-best then try larger
 * and smaller sizes, and the fastest pair is timed in ten or more windows. Ignored on purpose: half precision and matrix
 * units, which training in f32 cannot use.
 */
import type { Spread } from '#datacenter/units/units.ts';
import type { Operands } from './matmul.ts';
import {
  canHold,
  checkProduct,
  compileFill,
  countMatmulFlop,
  createOperands,
  doesFit,
  dropOperands,
  isWithinSubmit,
  planProduct,
} from './matmul.ts';
import { spreadOf } from './statistics.ts';
import type { Tiling } from './tilings.ts';
import type { Stopwatch, TimedWindow } from './timing.ts';
import { comparableSeconds, planSubmit, ratesOf, timeWindow, timeWindows } from './timing.ts';
import type { Kernel, Workbench } from './workbench.ts';
import { BenchFailure } from './workbench.ts';

/** The winner of a search, with the raw windows its spread was computed from. */
export interface MatmulPeak {
  readonly tiling: string;
  readonly n: number;
  readonly windows: readonly TimedWindow[];
  readonly flopPerSecond: Spread;
}

export interface SearchOptions {
  readonly candidates: readonly Tiling[];
  /** Time for trying tilings and sizes, and then for timing the winner; compilation comes on top. Seconds. */
  readonly searchSeconds: number;
  readonly timingSeconds: number;
  readonly onProgress?: (share: number) => void;
}

const sizes = [64, 128, 256, 512, 1024, 2048, 4096] as const;
/** Every tiling is checked on two of its blocks or more, and on no less than this size. */
const smallestChecked = 128;
/** A tiling this much slower than the best at one size is not tried at others. */
const nearBest = 1.5;

interface Contender {
  readonly tiling: Tiling;
  readonly kernel: Kernel;
}

interface Reading extends Contender {
  readonly n: number;
  /** Of one product. */
  readonly seconds: number;
  /** False where the window was too short for the clock. */
  readonly isComparable: boolean;
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
  const untilSeconds = watch.clock() + searchSeconds;
  const climber = field[0];
  if (!climber) throw new BenchFailure('validation-error', 'no matrix product could be compiled on this device');
  const first = await climb(bench, watch, fill, climber);
  onProgress(0.3);
  const race = createRace(bench, watch, fill, untilSeconds);
  await race(field, first);
  onProgress(0.6);
  const at = sizes.findIndex((size) => size === first);
  for (const n of sizes.slice(at + 1)) {
    if (!(await race(race.leaders(), n))) break;
  }
  for (const n of sizes.slice(0, at).toReversed()) {
    const before = race.best();
    if (!(await race(race.leaders(), n)) || race.best() === before) break;
  }
  onProgress(0.7);
  const best = race.best();
  if (!best) throw new BenchFailure('validation-error', 'no matrix product could be timed on this device');
  const peak = await timeWinner(bench, watch, fill, best, watch.clock() + timingSeconds);
  onProgress(1);
  return peak;
}

/** A tiling that some driver refuses, say for its registers, is left out: the roof is the best of those that run. */
async function compileAll(bench: Workbench, candidates: readonly Tiling[]): Promise<readonly Contender[]> {
  const compiled = await Promise.allSettled(
    candidates.map(async (tiling) => ({ tiling, kernel: await bench.compile(tiling.wgsl) })),
  );
  return compiled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

/** The largest size at which one product of the climber stays within a submit. */
async function climb(bench: Workbench, watch: Stopwatch, fill: Kernel, climber: Contender): Promise<number> {
  let reached: number = sizes[0];
  for (const n of sizes) {
    const operands = await tryOperands(bench, fill, n);
    if (!operands) break;
    reached = n;
    const work = planProduct(bench, climber.kernel, climber.tiling, operands);
    // The first run also finishes the driver's compilation.
    await bench.guard(() => work(1, 1));
    const { seconds } = await timeWindow(work, watch, 1);
    dropOperands(bench, operands);
    if (!isWithinSubmit({ n, seconds }, 2 * n)) break;
  }
  return reached;
}

/** Called with contenders and a size, tries them one by one while there is time; false when none could be. */
interface Race {
  (field: readonly Contender[], n: number): Promise<boolean>;
  best(): Reading | null;
  /** Those near the best at the size last raced. */
  leaders(): readonly Reading[];
}

function createRace(bench: Workbench, watch: Stopwatch, fill: Kernel, untilSeconds: number): Race {
  let best: Reading | null = null;
  let leaders: readonly Reading[] = [];
  const checked = new Set<Tiling>();
  const race = async (field: readonly Contender[], n: number): Promise<boolean> => {
    const operands = await tryOperands(bench, fill, n);
    if (!operands) return false;
    const readings: Reading[] = [];
    for (const contender of field) {
      if (best && watch.clock() > untilSeconds) break;
      if (!doesFit(contender.tiling, n) || ('n' in contender && !isWithinSubmit(contender as Reading, n))) continue;
      if (!checked.has(contender.tiling)) await checkSmall(bench, fill, contender);
      checked.add(contender.tiling);
      const reading = await timeTiling(bench, watch, contender, operands);
      readings.push(reading);
      if (reading.isComparable && (!best || rateOf(reading) > rateOf(best))) best = reading;
    }
    dropOperands(bench, operands);
    if (readings.length === 0) return false;
    const fastest = Math.min(...readings.map(({ seconds }) => seconds));
    leaders = readings.filter(({ seconds }) => seconds <= nearBest * fastest);
    return true;
  };
  return Object.assign(race, { best: () => best, leaders: () => leaders });
}

function rateOf({ n, seconds }: Reading): number {
  return countMatmulFlop(n) / seconds;
}

/** Null when the device has no room for this size. */
async function tryOperands(bench: Workbench, fill: Kernel, n: number): Promise<Operands | null> {
  if (!canHold(bench.device, n)) return null;
  return createOperands(bench, fill, n).catch((error: unknown) => {
    if (error instanceof BenchFailure && error.reason === 'out-of-memory') return null;
    throw error;
  });
}

/** Multiplies a small pair and compares it with the reference; also finishes the driver's compilation. */
async function checkSmall(bench: Workbench, fill: Kernel, { tiling, kernel }: Contender): Promise<void> {
  const n = Math.max(smallestChecked, 2 * tiling.blockRows, 2 * tiling.blockColumns);
  const operands = await createOperands(bench, fill, n);
  await bench.guard(() => planProduct(bench, kernel, tiling, operands)(1, 1));
  await checkProduct(bench, tiling, operands);
  dropOperands(bench, operands);
}

async function timeTiling(
  bench: Workbench,
  watch: Stopwatch,
  { tiling, kernel }: Contender,
  operands: Operands,
): Promise<Reading> {
  const work = planProduct(bench, kernel, tiling, operands);
  await bench.guard(() => work(1, 1));
  const plan = await planSubmit(work, watch, { maxRepeats: 1024 });
  const again = await timeWindow(work, watch, plan.repeats);
  const shorter = Math.min(plan.seconds, again.seconds);
  const isComparable = shorter >= comparableSeconds;
  return { tiling, kernel, n: operands.n, seconds: shorter / plan.repeats, isComparable };
}

async function timeWinner(
  bench: Workbench,
  watch: Stopwatch,
  fill: Kernel,
  { tiling, kernel, n }: Reading,
  untilSeconds: number,
): Promise<MatmulPeak> {
  const operands = await createOperands(bench, fill, n);
  const work = planProduct(bench, kernel, tiling, operands);
  await bench.guard(() => work(1, 1));
  await checkProduct(bench, tiling, operands);
  const plan = await planSubmit(work, watch);
  const windows = await timeWindows(work, watch, plan, { untilSeconds });
  dropOperands(bench, operands);
  const rates = ratesOf(windows, countMatmulFlop(n));
  // Other work on the device can make the waits longer than the windows from which they are taken off.
  if (rates.length === 0) throw new BenchFailure('validation-error', 'the device was too busy to be timed');
  return { tiling: tiling.name, n, windows, flopPerSecond: spreadOf(rates) };
}
