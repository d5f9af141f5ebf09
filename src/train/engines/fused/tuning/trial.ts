/**
 * A short trial on the device: every product's kernel under each tiling, in rounds, on scratch memory. The largest
 * products come first, so that a trial that ends early has tried what matters most; what it did not reach stays unknown.
 * Ends when its time is up, when nobody wants it any more, or when the device fails it; its buffers are gone at the end.
 */
import type { Kernel } from '../kernel.ts';
import { createMachine, type Machine } from '../machine.ts';
import { alignUp } from '../memory.ts';
import { chooseTiling, fewestRounds, secondsOf } from './choose-tiling.ts';
import { createPassClock, type PassClock, type TimedPass } from './pass-clock.ts';
import type { TilingReport, TriedProduct } from './tiling-report.ts';

export interface TrialProduct {
  readonly key: string;
  /** The rule's tiling, by name. */
  readonly ruled: string;
  readonly kernels: ReadonlyMap<string, Kernel>;
  readonly flop: number;
}

export interface TrialLimits {
  /** For timing, seconds: no round begins that would not end in time. Compiling comes on top. */
  readonly budgetSeconds: number;
  readonly mayGoOn: () => boolean;
  readonly nowSeconds: () => number;
}

export type TrialOutcome = Pick<TilingReport, 'compileSeconds' | 'trialSeconds' | 'clock'> & {
  readonly tried: ReadonlyMap<string, TriedProduct>;
};

/** Kernels that are not compiled by then are left out, seconds; later where the budget is larger. */
const longestCompile = 2;
/** A timed pass lasts about so long, seconds: some steps of a browser’s coarse clock. */
const passSeconds = 5e-4;
const mostRepeats = 128;
/** In the second look at how long a kernel takes, the first being one dispatch. */
const lookRepeats = 8;
const mostRounds = 5;
/** A rival so many times as slow as the fastest gives up. */
const hopeless = 1.5;
/** Products timed together: each reading of the GPU's clock is a round trip. */
const together = { gpu: 4, processor: 1 } as const;
/** Scratch memory of a kernel at most, numbers. */
const mostScratch = 2 ** 25;

interface Runner {
  readonly key: string;
  readonly name: string;
  readonly isRuled: boolean;
  readonly pass: Omit<TimedPass, 'repeats'>;
  repeats: number;
  readonly passes: number[];
}

export async function runTrial(
  device: GPUDevice,
  products: readonly TrialProduct[],
  limits: TrialLimits,
): Promise<TrialOutcome> {
  const { nowSeconds } = limits;
  const filters = ['out-of-memory', 'validation', 'internal'] as const;
  for (const filter of filters) device.pushErrorScope(filter);
  const startedAt = nowSeconds();
  const machine = createMachine(device);
  let clock: PassClock | null = null;
  let compiledAt = startedAt;
  const tried = new Map<string, TriedProduct>();
  try {
    const fitting = products.filter(({ kernels }) => [...kernels.values()].every(isSmall));
    const largestFirst = fitting.toSorted((one, other) => other.flop - one.flop);
    const pipelines = await compileAll(machine, largestFirst, limits);
    compiledAt = nowSeconds();
    clock = createPassClock(device, nowSeconds);
    const deadline = compiledAt + limits.budgetSeconds;
    const size = together[clock.kind];
    for (let from = 0; from < largestFirst.length; from += size) {
      if (!limits.mayGoOn() || nowSeconds() >= deadline) break;
      const group = largestFirst.slice(from, from + size);
      const scratch = createScratch(machine, group, pipelines);
      try {
        await timeRounds(scratch.runners, clock, deadline, limits);
      } finally {
        scratch.close();
      }
      for (const [key, found] of judge(group, scratch.runners)) tried.set(key, found);
    }
  } catch {
    // A device that fails a trial is found out by what comes next; the rule needs no trial.
    tried.clear();
  }
  clock?.close();
  machine.close();
  const errors = await Promise.all(filters.map(() => device.popErrorScope().catch(() => null)));
  if (errors.some((error) => error !== null)) tried.clear();
  const [compileSeconds, trialSeconds] = [compiledAt - startedAt, nowSeconds() - compiledAt];
  return { tried, compileSeconds, trialSeconds, clock: clock?.kind ?? null };
}

const measure = (kernel: Kernel, access: 'read' | 'write') =>
  kernel.bindings.reduce((sum, one) => sum + (one.access === access ? alignUp(one.memory.length) : 0), 0);
const isSmall = (kernel: Kernel) => measure(kernel, 'read') <= mostScratch && measure(kernel, 'write') <= mostScratch;

type Compiled = ReadonlyMap<string, Awaited<ReturnType<Machine['compile']>>>;

/** By text; without those that the device refuses, or is too slow to compile. */
async function compileAll(
  machine: Machine,
  products: readonly TrialProduct[],
  { mayGoOn, nowSeconds, budgetSeconds }: TrialLimits,
): Promise<Compiled> {
  const done = new Map<string, Awaited<ReturnType<Machine['compile']>>>();
  let isOver = false;
  const all = products.flatMap(({ kernels }) =>
    [...kernels.values()].map((kernel) =>
      machine.compile(kernel).then(
        (compiled) => void (isOver || done.set(kernel.code, compiled)),
        () => undefined,
      ),
    ),
  );
  const deadline = nowSeconds() + Math.max(longestCompile, budgetSeconds);
  const watch = async () => {
    while (!isOver && mayGoOn() && nowSeconds() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await Promise.race([Promise.all(all), watch()]);
  isOver = true;
  return done;
}

/** Memory of its own for some products: what they read and write lies anywhere, and holds zeros. */
function createScratch(machine: Machine, products: readonly TrialProduct[], compiled: Compiled) {
  const kernels = products.flatMap((product) =>
    [...product.kernels].map(([name, kernel]) => ({ product, name, kernel })),
  );
  const buffers: GPUBuffer[] = [];
  const largest = (access: 'read' | 'write') => Math.max(...kernels.map(({ kernel }) => measure(kernel, access)));
  const make = (access: 'read' | 'write') => {
    const buffer = machine.makeBuffer(4 * largest(access));
    buffers.push(buffer);
    return buffer;
  };
  const scratch = { read: make('read'), write: make('write') };
  const runners = kernels.flatMap(({ product, name, kernel }): Runner[] => {
    const found = compiled.get(kernel.code);
    if (!found) return [];
    const used = { read: 0, write: 0 };
    const entries: GPUBindGroupEntry[] = kernel.bindings.map(({ memory, access }, binding) => {
      const offset = 4 * used[access];
      used[access] += alignUp(memory.length);
      return { binding, resource: { buffer: scratch[access], offset, size: 4 * memory.length } };
    });
    if (kernel.sizes) {
      const sizes = machine.makeSizes(Uint32Array.from(kernel.sizes));
      buffers.push(sizes);
      entries.push({ binding: entries.length, resource: { buffer: sizes, size: 4 * kernel.sizes.length } });
    }
    const group = machine.device.createBindGroup({ layout: found.layout, entries });
    const pass = { pipeline: found.pipeline, ticks: machine.tickGroup, group, groups: kernel.groups };
    return [{ key: product.key, name, isRuled: name === product.ruled, pass, repeats: 1, passes: [] }];
  });
  return {
    runners,
    close() {
      for (const buffer of buffers) machine.dropBuffer(buffer);
    },
  };
}

/** Fills in how long passes took, until the rounds or the time are over. */
async function timeRounds(
  all: readonly Runner[],
  clock: PassClock,
  deadline: number,
  { mayGoOn, nowSeconds }: TrialLimits,
): Promise<void> {
  const mayTime = () => mayGoOn() && nowSeconds() < deadline;
  const time = (some: readonly Runner[]) => clock.time(some.map(({ pass, repeats }) => ({ ...pass, repeats })));
  // The rule's kernels by themselves say how long a product takes: where its rounds would not end in time, none begins.
  const ruled = all.filter(({ isRuled }) => isRuled);
  const seconds = await time(ruled);
  let left = deadline - nowSeconds();
  const fitting = new Set<string>();
  ruled.forEach(({ key }, at) => {
    const rivals = all.filter((one) => one.key === key).length;
    const taken = (fewestRounds + 1) * rivals * Math.max(seconds[at] ?? Infinity, passSeconds / 2);
    if (taken > left) return;
    left -= taken;
    fitting.add(key);
  });
  let racing = all.filter(({ key }) => fitting.has(key));
  if (racing.length === 0 || !mayTime()) return;
  // The first look touches memory for the first time, and any look may be held up: the shorter of two is right.
  const first = await time(racing);
  if (!mayTime()) return;
  for (const one of racing) one.repeats = lookRepeats;
  const short = racing.filter((_, at) => (first[at] ?? 0) < lookRepeats * passSeconds);
  const again = await time(short);
  racing.forEach((one, at) => {
    const second = (again[short.indexOf(one)] ?? Infinity) / lookRepeats;
    const each = Math.max(Math.min(first[at] ?? Infinity, second), passSeconds / mostRepeats);
    one.repeats = Math.max(1, Math.ceil(passSeconds / each));
  });
  for (let round = 0; round < mostRounds && mayTime(); round++) {
    const begun = nowSeconds();
    // Another one is first in each round, so that none is always behind the same one.
    const turn = round % Math.max(1, racing.length);
    const order = [...racing.slice(turn), ...racing.slice(0, turn)];
    const told = await time(order);
    order.forEach((one, at) => one.passes.push(told[at] ?? NaN));
    if (2 * nowSeconds() - begun > deadline) return;
    // One pass may have been held up; not both.
    const fastest = new Map([...fitting].map((key) => [key, bestOf(racing, key)]));
    if (round > 0)
      racing = racing.filter((one) => one.isRuled || best(one) <= hopeless * (fastest.get(one.key) ?? Infinity));
  }
}

const best = ({ passes, repeats }: Runner) => Math.min(...passes) / repeats;
const bestOf = (runners: readonly Runner[], key: string) =>
  Math.min(...runners.filter((one) => one.key === key).map(best));

function judge(group: readonly TrialProduct[], runners: readonly Runner[]): (readonly [string, TriedProduct])[] {
  return group.flatMap(({ key }) => {
    const own = runners.filter((one) => one.key === key);
    const ruled = own.find(({ isRuled }) => isRuled);
    const chosen =
      ruled &&
      chooseTiling(
        ruled,
        own.filter((one) => one !== ruled),
      );
    // Too short for the clock: that is an answer too, and need not be asked for again.
    if (!chosen)
      return ruled && ruled.passes.length >= fewestRounds ? [[key, { best: ruled.name, seconds: {} }] as const] : [];
    const seconds = Object.fromEntries(
      own.flatMap((one) => {
        const median = secondsOf(one);
        return median === null ? [] : [[one.name, median] as const];
      }),
    );
    return [[key, { best: chosen, seconds }] as const];
  });
}
