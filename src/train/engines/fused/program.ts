/**
 * A schedule on a device: shelves made, pipelines compiled, every bind group made once. To run a step is then to set
 * pipelines and groups and dispatch, nothing else.
 */
import type { Kernel } from './kernel.ts';
import type { Machine } from './machine.ts';
import type { Memory } from './memory.ts';
import { planShelves, type MemoryPlan } from './memory-plan.ts';
import type { Phase, Scheduled } from './schedule.ts';
import { usual } from './switches.ts';
import { tickStride } from './ticks.ts';

/** Bytes of a buffer. */
export interface Span {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  readonly bytes: number;
}

export interface Program {
  /** Records some phases of steps 0 to `steps - 1`, in passes of its own. */
  record(encoder: GPUCommandEncoder, phases: readonly Phase[], steps: number): void;
  /** Records every kernel once, for kernels that go through the ticks by themselves. */
  recordOnce(encoder: GPUCommandEncoder): void;
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
  switches = usual,
): Promise<Program> {
  const { device } = machine;
  const largest = Math.min(device.limits.maxBufferSize, device.limits.maxStorageBufferBindingSize) / 4;
  const plan = planShelves(kernels, kept, largest, switches.shareMemory);
  const shelves = plan.shelves.map((length) => machine.makeBuffer(4 * length));
  const find = (memory: Memory) => findSpan(machine, plan, shelves, memory);
  const sized = kernels.flatMap(({ kernel }) => (kernel.sizes ? [kernel] : []));
  const sizes = sized.length > 0 ? machine.makeSizes(layOut(sized)) : null;
  const steps = await Promise.all(
    kernels.map(async ({ kernel, phase }) => {
      const { pipeline, layout } = await machine.compile(kernel);
      const entries = listEntries(kernel, find);
      const at = sized.indexOf(kernel);
      if (sizes && at >= 0) {
        const resource = { buffer: sizes, offset: at * tickStride, size: 4 * (kernel.sizes?.length ?? 0) };
        entries.push({ binding: entries.length, resource });
      }
      const makeGroup = () => device.createBindGroup({ layout, entries });
      const kept = switches.keepBindGroups ? makeGroup() : null;
      return { pipeline, findGroup: () => kept ?? makeGroup(), groups: kernel.groups, phase };
    }),
  );
  type Step = (typeof steps)[number];
  const pick = (phases: readonly Phase[]) => steps.filter(({ phase }) => phases.includes(phase));

  function encode(pass: GPUComputePassEncoder, picked: readonly Step[], index: number): void {
    pass.setBindGroup(0, machine.tickGroup, [index * tickStride]);
    dispatch(pass, picked);
  }

  function dispatch(pass: GPUComputePassEncoder, picked: readonly Step[]): void {
    for (const { pipeline, findGroup, groups } of picked) {
      pass.setPipeline(pipeline);
      pass.setBindGroup(1, findGroup());
      pass.dispatchWorkgroups(...groups);
    }
  }

  function encodeAlone(encoder: GPUCommandEncoder, step: Step, index: number): void {
    const pass = encoder.beginComputePass();
    encode(pass, [step], index);
    pass.end();
  }

  return {
    record(encoder, phases, count) {
      const picked = pick(phases);
      const inOnePass = switches.onePass ? encoder.beginComputePass() : null;
      for (let index = 0; index < count; index++) {
        if (inOnePass) encode(inOnePass, picked, index);
        else picked.forEach((step) => encodeAlone(encoder, step, index));
      }
      inOnePass?.end();
    },
    recordOnce(encoder) {
      const pass = encoder.beginComputePass();
      pass.setBindGroup(0, machine.allTicks, [0]);
      dispatch(pass, steps);
      pass.end();
    },
    encode: (pass, phases, index) => encode(pass, pick(phases), index),
    countDispatches: (phases) => pick(phases).length,
    find,
    close() {
      for (const shelf of shelves) machine.dropBuffer(shelf);
      if (sizes) machine.dropBuffer(sizes);
    },
  };
}

/** The sizes of kernels one after another, each where every device can bind them. */
function layOut(kernels: readonly Kernel[]): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array((kernels.length * tickStride) / 4);
  kernels.forEach(({ sizes }, at) => numbers.set(sizes ?? [], (at * tickStride) / 4));
  return numbers;
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
