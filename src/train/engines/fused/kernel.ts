/**
 * One dispatch before there is a device: its WGSL, what it reads and writes, and how many workgroups. The frame of every
 * shader (bindings, the tick, the entry point) is written here once; an operation writes only the body. Shapes are
 * constants in the text, so kernels of equal shapes are equal texts and share a pipeline; numbers that come as `sizes` are
 * not in the text, so kernels that differ in nothing else share one too.
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
  /** Whole numbers bound behind all else; none unless given. */
  readonly sizes?: readonly number[];
  /** Bytes that all its workgroups bring into their shared memory to multiply them; 0 unless given. */
  readonly stagedBytes?: number;
  /** What the text is made of, for whoever makes another one of it. */
  readonly source: KernelSource;
  /** Of a matrix product (of two in one kernel the first): the sides by which its tiling was picked. */
  readonly product?: { readonly rows: number; readonly columns: number; readonly depth: number };
}

export interface KernelSource {
  readonly size: KernelWish['size'];
  readonly declarations: string;
  /** The body; where there are several, the workgroup waits between them. */
  readonly pieces: readonly string[];
  readonly sizes: Readonly<Record<string, number>>;
}

/** Parts of WGSL that a device may lack. */
export type Extension = 'f16' | 'subgroups';

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
  /** Whole numbers that the body reads as `sizes.name`. Kernels whose names of sizes are equal may have equal texts. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** What the text uses of WGSL that not every device has; nothing unless given. */
  readonly enables?: readonly Extension[];
  readonly stagedBytes?: number;
  /**
   * WGSL inside `main`. It may use `id`, `local`, `block` (the workgroup), `thread` (number within it) and `tick`, the
   * numbers of this step. Several pieces: the workgroup waits between them, and no variable outlives one.
   */
  readonly body: string | readonly string[];
}

/** What changes from step to step, one record for each step of a submit: see `ticks.ts`. */
export const tickStruct =
  'struct Tick { slot: u32, first: u32, place: u32, steps: u32, size: f32, offset: f32, step: u32, seed: u32 }';
const tickCode = `
${tickStruct}
@group(0) @binding(0) var<uniform> tick: Tick;`;

/** @throws RangeError where the same numbers are read and written under two names, which WebGPU refuses */
export function writeKernel(wish: KernelWish): Kernel {
  const {
    name,
    reads,
    writes,
    groups,
    size,
    declarations = '',
    sizes = {},
    enables = [],
    stagedBytes = 0,
    body,
  } = wish;
  const bindings: Binding[] = [
    ...Object.entries(reads).map(([own, memory]) => ({ name: own, memory, access: 'read' as const })),
    ...Object.entries(writes).map(([own, memory]) => ({ name: own, memory, access: 'write' as const })),
  ];
  const written = new Set(Object.values(writes));
  const clash = Object.values(reads).find((memory) => written.has(memory));
  if (clash) throw new RangeError(`${name} reads and writes ${clash.name} under two names`);
  const lines = [writeBindings(bindings)];
  const pieces = typeof body === 'string' ? [body] : body;
  const names = Object.keys(sizes);
  if (names.length > 0) {
    lines.push(`struct Sizes { ${names.map((own) => `${own}: u32`).join(', ')} }
@group(1) @binding(${bindings.length}) var<uniform> sizes: Sizes;`);
  }
  const code = `${enables.map((extension) => `enable ${extension};\n`).join('')}${tickCode}
${lines.join('\n')}
${declarations}
@compute @workgroup_size(${size.join(', ')})
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(workgroup_id) block: vec3u,
  @builtin(local_invocation_index) thread: u32,
) {
${pieces.length > 1 ? pieces.map((piece) => `  {\n${piece}\n  }`).join('\n  workgroupBarrier();\n') : pieces.join('')}
}`;
  const source = { size, declarations, pieces, sizes };
  const staged = stagedBytes > 0 ? { stagedBytes } : {};
  return {
    name,
    bindings,
    groups,
    code,
    source,
    ...staged,
    ...(names.length > 0 ? { sizes: Object.values(sizes) } : {}),
  };
}

/** Their declarations in a shader. */
export function writeBindings(bindings: readonly Binding[]): string {
  const lines = bindings.map(({ name, memory, access }, place) => {
    const mode = access === 'read' ? 'read' : 'read_write';
    return `@group(1) @binding(${place}) var<storage, ${mode}> ${name}: array<${memory.type}>;`;
  });
  return lines.join('\n');
}

/** Threads of a workgroup where each thread does one thing by itself. */
export const plainSize = 64;
/** Workgroups that every device allows along one side. */
const mostGroups = 65_535;

/** So many workgroups as a rectangle; it may be a little larger. Number of one: `groupNumber`. */
export function spreadGroups(count: number): Kernel['groups'] {
  const wide = Math.min(count, mostGroups);
  return [wide, Math.ceil(count / wide), 1];
}

export const groupNumber = `(block.x + block.y * ${mostGroups}u)`;

/**
 * A kernel with one thread for each `index` from 0 to `count - 1`.
 * @param wish its body sees `index` and runs only where that is below `count`
 */
export function writeElementKernel(
  count: number,
  wish: Omit<KernelWish, 'groups' | 'size' | 'body'> & { readonly body: string },
): Kernel {
  const body = `  let index = id.x + id.y * ${mostGroups * plainSize}u;
  if (index < ${count}u) {
${wish.body}
  }`;
  return writeKernel({ ...wish, groups: spreadGroups(Math.ceil(count / plainSize)), size: [plainSize, 1, 1], body });
}
