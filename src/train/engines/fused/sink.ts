/**
 * How a gradient is written. An operation says "this much, at this place" and need not know what else happens to the
 * number: that an activation in front of it bends it (then it is multiplied with the slope there, which saves a kernel
 * and a trip through memory), or that another operation has blamed the same value before (then it is added).
 */
import type { Memory } from './memory.ts';

export interface Sink {
  /** To be put among the kernel's reads and writes, under the names they have here. */
  readonly reads: Readonly<Record<string, Memory>>;
  readonly writes: Readonly<Record<string, Memory>>;
  /** A WGSL statement. Both arguments are expressions without side effects, of type u32 and f32. */
  write(index: string, amount: string): string;
  /**
   * The same in words that are equal for every value: what is done is told by sizes, so that kernels may share a
   * pipeline.
   * @param idle anything the kernel reads, bound where no slope is needed
   */
  inGeneral(idle: Memory): GeneralSink;
}

export interface GeneralSink extends Omit<Sink, 'inGeneral'> {
  /** To be put among the kernel's sizes and declarations. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly declarations: string;
}
