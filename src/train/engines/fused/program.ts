/**
 * A schedule on a device: shelves made, pipelines compiled, every bind group made once. To run a step is then to set
 * pipelines and groups and dispatch, nothing else.
 */
import type { Kernel } from './kernel.ts';
import type { Machine } from './machine.ts';
import type { Memory } from './memory.ts';
import { planMemory, type MemoryPlan } from './memory-plan.ts';
import type { Phase, Scheduled } from './schedule.ts';
import { tickStride } from './ticks.ts';

/** Bytes of a buffer. */
export interface Span {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  readonly bytes: number;
}

export interface Program {
  /** Records the kernels of some phases for the tick at `index`. */
  encode(pass: GPUComputePassEncoder, phases: readonly Phase[], index: number): void;
  /** Dispatches of such a recording. */
  countDispatches(phases: readonly Phase[]): number;
  find(memory: Memory): Span;
  /** Frees the shelves. */
  close(): void;
}

/**
 * @param kept numbers that are read from outside after the forward kernels
 * @throws RunFailure `out-of-memory`, `validation-error`
 */
export async function buildProgram(
  machine: Machine,
  kernels: readonly Scheduled[],
  kept: readonly Memory[],
): Promise<Program> {
  const { device } = machine;
  const largest = Math.min(device.limits.maxBufferSize, device.limits.maxStorageBufferBindingSize) / 4;
  const keptUntil = kernels.findLastIndex(({ phase }) => phase === 'forward');
  const plan = planMemory(
    kernels.map(({ kernel }) => kernel),
    kept,
    keptUntil,
    largest,
  );
  const shelves = plan.shelves.map((length) => machine.makeBuffer(4 * length));
  const find = (memory: Memory) => findSpan(machine, plan, shelves, memory);
  const steps = await Promise.all(
    kernels.map(async ({ kernel, phase }) => {
      const { pipeline, layout } = await machine.compile(kernel);
      const group = device.createBindGroup({ layout, entries: listEntries(kernel, find) });
      return { pipeline, group, groups: kernel.groups, phase };
    }),
  );
  return {
    encode(pass, phases, index) {
      pass.setBindGroup(0, machine.tickGroup, [index * tickStride]);
      for (const { pipeline, group, groups, phase } of steps) {
        if (!phases.includes(phase)) continue;
        pass.setPipeline(pipeline);
        pass.setBindGroup(1, group);
        pass.dispatchWorkgroups(...groups);
      }
    },
    countDispatches: (phases) => steps.filter(({ phase }) => phases.includes(phase)).length,
    find,
    close() {
      for (const shelf of shelves) machine.dropBuffer(shelf);
    },
  };
}

function listEntries({ bindings }: Kernel, find: (memory: Memory) => Span): GPUBindGroupEntry[] {
  return bindings.map(({ memory }, binding) => {
    const { buffer, offset, bytes } = find(memory);
    return { binding, resource: { buffer, offset, size: bytes } };
  });
}

function findSpan(machine: Machine, plan: MemoryPlan, shelves: readonly GPUBuffer[], memory: Memory): Span {
  const { home, length } = memory;
  const bytes = 4 * length;
  if (home.kind === 'buffer') return { buffer: machine.findBuffer(home.buffer), offset: 4 * home.offset, bytes };
  const place = plan.places.get(memory);
  const buffer = place && shelves[place.shelf];
  if (!buffer) throw new RangeError(`${memory.name} has no place in the memory plan`);
  return { buffer, offset: 4 * place.offset, bytes };
}
