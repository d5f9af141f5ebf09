/**
 * What a training step asks of the GPU, told from the plan alone: for a page that shows what each optimization is worth,
 * live, on any machine. The counts are those of a run that has warmed up. Ignored on purpose: what is made only when
 * asked for (evaluation, buffers for reading back).
 */
import type { EngineData } from '../engine.ts';
import { mostSteps } from './feed.ts';
import type { Kernel } from './kernel.ts';
import { arenas, bufferBytes, type Memory } from './memory.ts';
import { planShelves } from './memory-plan.ts';
import type { PersistentPlan } from './persistent.ts';
import { planTraining, type PlannedOrder } from './plan-training.ts';
import { stepPhases } from './schedule.ts';
import { tickStride } from './ticks.ts';

export interface StepCount {
  /** Of a step; fractions where several steps share one. */
  readonly dispatches: number;
  readonly passes: number;
  readonly submits: number;
  readonly bindGroups: number;
  /** Reads of results, each a copy with a submit of its own. */
  readonly readbacks: number;
  /** Bytes a step sends to the device. */
  readonly sentBytes: number;
  /** Bytes of arrays that a step's kernels read and write, each array once for every kernel that names it. */
  readonly movedBytes: { readonly weights: number; readonly activations: number };
  /** Bytes of operands that products bring into memory that a workgroup shares. */
  readonly stagedBytes: number;
  /** How often a step's kernels make their workgroups wait, inside a loop counted once. */
  readonly waits: number;
  /** Different kernels compiled, those for looks at gradients included. */
  readonly pipelines: number;
  /** Held as long as the engine lives, samples included. */
  readonly buffers: number;
  readonly heldBytes: number;
  /** Of these, what a step makes and forgets. */
  readonly scratchBytes: number;
}

/** How the steps of a run follow one another. */
export interface StepHabits {
  /** Steps in a submit, where many are allowed. */
  readonly stepsPerSubmit: number;
  /** Steps between two losses that somebody asks for. */
  readonly stepsPerRead: number;
  /** The kernels differ on a device that is a program. */
  readonly isSoftware: boolean;
}

/** Numbers that a buffer holds on every WebGPU device: 128 MiB. */
const largestShelf = 2 ** 25;

const usualHabits: StepHabits = { stepsPerSubmit: mostSteps, stepsPerRead: 10 * mostSteps, isSoftware: false };

/**
 * @param order one without a `findRefusal`; its switches count
 * @param data of a table or text only the sizes are looked at
 */
export function countStep(order: PlannedOrder, data: EngineData, habits: Partial<StepHabits> = {}): StepCount {
  const { stepsPerSubmit, stepsPerRead, isSoftware } = { ...usualHabits, ...habits };
  const plan = planTraining(order, data, isSoftware);
  const { switches, schedule, feed, persistent } = plan;
  const inTurn = schedule.kernels.flatMap(({ kernel, phase }) => (stepPhases.includes(phase) ? [kernel] : []));
  const readEvery = switches.lossRing ? stepsPerRead : 1;
  const together = switches.manySteps ? stepsPerSubmit : 1;
  // A loss that is asked for sends what waits.
  const sends = Math.ceil(readEvery / together) / readEvery;
  const seen = plan.seen.map(({ memory }) => memory);
  const { shelves } = planShelves(schedule.kernels, seen, largestShelf, switches.shareMemory);
  const ofPersistent = persistent?.kernel.bindings.filter(({ memory }) => memory.home.kind === 'shelf') ?? [];
  const scratch = [...shelves, ...ofPersistent.map(({ memory }) => memory.length)].map((length) =>
    bufferBytes(4 * length),
  );
  const sized = schedule.kernels.filter(({ kernel }) => kernel.sizes).length;
  const ofSizes = sized > 0 ? [sized * tickStride] : [];
  const held = [...Object.values(plan.buffers).map(bufferBytes), mostSteps * tickStride, ...ofSizes, ...scratch];
  const dispatches = persistent ? sends : inTurn.length;
  const run = persistent ? [persistent.kernel] : inTurn;
  return {
    dispatches,
    passes: switches.onePass ? sends : dispatches,
    submits: sends + 1 / readEvery,
    bindGroups: switches.keepBindGroups ? 0 : dispatches,
    readbacks: 1 / readEvery,
    sentBytes: 4 * feed.batch + tickStride,
    movedBytes: persistent ? countKept(persistent, sends) : countMoved(inTurn, () => false),
    stagedBytes: sum(run.map(({ stagedBytes = 0 }) => stagedBytes)),
    waits: sum(run.map(countWaits)),
    pipelines: new Set(schedule.kernels.map(({ kernel }) => kernel.code)).size + (persistent ? 1 : 0),
    buffers: held.length,
    heldBytes: sum(held),
    scratchBytes: sum(scratch),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Those in its functions count once for each call. */
function countWaits({ code, source: { declarations } }: Kernel): number {
  const count = (text: string) => text.split('workgroupBarrier();').length - 1;
  const functions = [...declarations.matchAll(/\nfn (\w+)\([^]*?\n\}/g)];
  const called = functions.map(([text, name = '']) => {
    const calls = code.split(`${name}(`).length - 2;
    return count(text) * (calls - 1);
  });
  return count(code) + sum(called);
}

type Moved = StepCount['movedBytes'];

/** @param stays whether a memory is a workgroup's own, and moves nowhere */
function countMoved(kernels: readonly Kernel[], stays: (memory: Memory) => boolean): Moved {
  const moved = kernels.flatMap(({ bindings }) => bindings.map(({ memory }) => memory)).filter((one) => !stays(one));
  const bytesOf = (counts: (memory: Memory) => boolean) => sum(moved.filter(counts).map(({ length }) => 4 * length));
  return { weights: bytesOf(isOfWeights), activations: bytesOf(({ home }) => home.kind === 'shelf') };
}

/** Weights that stay with a workgroup come and go once in a submit. */
function countKept({ phases, keeps }: PersistentPlan, sends: number): Moved {
  const moved = countMoved(phases, keeps);
  const weights = new Map<string, Memory>();
  for (const { memory } of phases.flatMap(({ bindings }) => bindings)) {
    if (memory.home.kind === 'buffer' && memory.home.buffer === 'parameters' && keeps(memory))
      weights.set(String(memory.home.offset), memory);
  }
  return { ...moved, weights: moved.weights + 2 * sends * sum([...weights.values()].map(({ length }) => 4 * length)) };
}

const isOfWeights = ({ home }: Memory) => home.kind === 'buffer' && arenas.some((name) => name === home.buffer);
