/**
 * A row of numbers on the device, before there is a device: how many, of what type, and where it lives. Kernels are
 * written against these, the memory plan gives each its place, and only `program.ts` turns them into buffers. That is why
 * everything up to there can be tested without a GPU.
 */
import { sizeOf, type Shape } from '../../models/layer.ts';

/** Where numbers live. */
export type Home =
  /** In a buffer that has a name and lives as long as the engine: an arena, the samples, the loss ring. */
  | { readonly kind: 'buffer'; readonly buffer: string; readonly offset: number }
  /** Wherever the memory plan finds room: what a step makes and forgets. */
  | { readonly kind: 'shelf' };

export interface Memory {
  /** For messages and for reading a plan; not an identity. */
  readonly name: string;
  /** Numbers of 4 bytes each. */
  readonly length: number;
  readonly type: 'f32' | 'u32';
  readonly home: Home;
}

/** Arrays begin at multiples of so many numbers: 256 bytes, which every WebGPU device can bind. */
export const alignment = 64;

export function alignUp(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

/** Bytes of the buffer made for so many: WebGPU has no empty bindings, and copies whole words. */
export function bufferBytes(bytes: number): number {
  return Math.max(16, Math.ceil(bytes / 4) * 4);
}

/** Numbers for which the memory plan finds a place. */
export function onShelf(name: string, length: number, type: Memory['type'] = 'f32'): Memory {
  return { name, length, type, home: { kind: 'shelf' } };
}

/** Numbers in a named buffer. @param offset in numbers, a multiple of `alignment` */
export function inBuffer(buffer: string, length: number, offset = 0, type: Memory['type'] = 'f32'): Memory {
  return { name: buffer, length, type, home: { kind: 'buffer', buffer, offset } };
}

/** The four arenas: one buffer each, every weight array at the same offset in all of them. */
export const arenas = ['parameters', 'gradients', 'firstMoments', 'secondMoments'] as const;
export type ArenaName = (typeof arenas)[number];

/** Where the arrays of an arena stand. */
export interface Arena {
  readonly shapes: readonly Shape[];
  /** In numbers, one for each array. */
  readonly offsets: readonly number[];
  /** Numbers in all, gaps included. Gaps hold zeros, which every update rule leaves as they are. */
  readonly length: number;
}

/** Weight arrays one after another in the order of `weightShapes`. */
export function planArena(shapes: readonly Shape[]): Arena {
  let length = 0;
  const offsets = shapes.map((shape) => {
    const offset = length;
    length += alignUp(sizeOf(shape));
    return offset;
  });
  return { shapes, offsets, length };
}

/** Array `index` in one of the arenas. */
export function inArena({ shapes, offsets }: Arena, arena: ArenaName, index: number): Memory {
  return inBuffer(arena, sizeOf(shapes[index] ?? []), offsets[index] ?? 0);
}
