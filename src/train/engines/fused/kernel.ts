/**
 * One dispatch before there is a device: its WGSL, what it reads and writes, and how many workgroups. The frame of every
 * shader (bindings, the tick, the entry point) is written here once; an operation writes only the body. Shapes are
 * constants in the text, so kernels of equal shapes are equal texts and share a pipeline.
 */
import type { Memory } from './memory.ts';

export interface Binding {
  /** The variable in the shader. */
  readonly name: string;
  readonly memory: Memory;
  readonly access: 'read' | 'write';
}

export interface Kernel {
  readonly name: string;
  readonly bindings: readonly Binding[];
  readonly groups: readonly [x: number, y: number, z: number];
  readonly code: string;
}

export interface KernelWish {
  readonly name: string;
  readonly reads: Readonly<Record<string, Memory>>;
  /** Read and written. */
  readonly writes: Readonly<Record<string, Memory>>;
  readonly groups: Kernel['groups'];
  /** Threads of a workgroup. */
  readonly size: readonly [x: number, y: number, z: number];
  /** Functions and shared memory, in front of the entry point. */
  readonly declarations?: string;
  /**
   * WGSL inside `main`. It may use `id`, `local`, `block` (the workgroup), `thread` (number within it) and `tick`, the
   * numbers of this step.
   */
  readonly body: string;
}

/** What changes from step to step, one record for each step of a submit: see `ticks.ts`. */
const tickCode = `
struct Tick { slot: u32, first: u32, place: u32, spare: u32, size: f32, offset: f32 }
@group(0) @binding(0) var<uniform> tick: Tick;`;

/** @throws RangeError where the same numbers are read and written under two names, which WebGPU refuses */
export function writeKernel(wish: KernelWish): Kernel {
  const { name, reads, writes, groups, size, declarations = '', body } = wish;
  const bindings: Binding[] = [
    ...Object.entries(reads).map(([own, memory]) => ({ name: own, memory, access: 'read' as const })),
    ...Object.entries(writes).map(([own, memory]) => ({ name: own, memory, access: 'write' as const })),
  ];
  const written = new Set(Object.values(writes));
  const clash = Object.values(reads).find((memory) => written.has(memory));
  if (clash) throw new RangeError(`${name} reads and writes ${clash.name} under two names`);
  const lines = bindings.map(({ name: own, memory, access }, place) => {
    const mode = access === 'read' ? 'read' : 'read_write';
    return `@group(1) @binding(${place}) var<storage, ${mode}> ${own}: array<${memory.type}>;`;
  });
  const code = `${tickCode}
${lines.join('\n')}
${declarations}
@compute @workgroup_size(${size.join(', ')})
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(workgroup_id) block: vec3u,
  @builtin(local_invocation_index) thread: u32,
) {
${body}
}`;
  return { name, bindings, groups, code };
}

/** Threads of a workgroup where each thread does one thing by itself. */
export const plainSize = 64;
/** Workgroups that every device allows along one side. */
const mostGroups = 65_535;

/**
 * A kernel with one thread for each `index` from 0 to `count - 1`.
 * @param wish its body sees `index` and runs only where that is below `count`
 */
export function writeElementKernel(count: number, wish: Omit<KernelWish, 'groups' | 'size'>): Kernel {
  const groups = Math.ceil(count / plainSize);
  const wide = Math.min(groups, mostGroups);
  const body = `  let index = id.x + id.y * ${wide * plainSize}u;
  if (index < ${count}u) {
${wish.body}
  }`;
  return writeKernel({ ...wish, groups: [wide, Math.ceil(groups / wide), 1], size: [plainSize, 1, 1], body });
}
