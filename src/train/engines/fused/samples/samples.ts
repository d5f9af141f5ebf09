/** Where samples lie on the device, and the kernel that makes a batch of them: one dispatch for inputs and targets. */
import type { Shard } from '../../../data/shard.ts';
import type { Feed } from '../feed.ts';
import type { Value } from '../graph.ts';
import type { Kernel } from '../kernel.ts';
import type { Memory } from '../memory.ts';

/** A batch that has been gathered; `targets` null where data have none. */
export interface GatheredBatch {
  readonly input: Value;
  readonly targets: Value | null;
  /** Of a GAN that learns, what its judge is to be shown: room for as many made samples, then the real ones. */
  readonly shown?: Value;
  readonly kernels: readonly Kernel[];
}

/** Copies numbers into a named buffer. */
export type WriteBuffer = (buffer: string, firstByte: number, numbers: ArrayBufferView<ArrayBuffer>) => void;

/** Which samples a batch has. */
export type BatchRows =
  /** Training samples, by the rows that the feed holds; pictures moved, where they are to be. */
  | { readonly set: 'train'; readonly feed: Feed; readonly isMoved: boolean }
  /** Held-out samples one after another from `tick.first` on. */
  | { readonly set: 'test'; readonly count: number };

export interface Samples {
  /** In the held-out set. */
  readonly heldOut: number;
  /** Buffers that must be there, with their bytes. */
  readonly buffers: Readonly<Record<string, number>>;
  plan(rows: BatchRows): GatheredBatch;
  /** Fills the buffers with what is here from the start. */
  fill(write: WriteBuffer): void;
  /** Images only. @throws RangeError for other samples */
  add(shard: Shard, write: WriteBuffer): void;
  /** Targets as the model's outputs are: numbers of classes become one-hot where a model gives one number for each. */
  spreadTargets(targets: Float32Array): Float32Array;
}

/** How many samples, and which one is number `at` of the batch, as a u32 expression with what it reads. */
export function pickRows(rows: BatchRows): {
  readonly count: number;
  readonly reads: Readonly<Record<string, Memory>>;
  rowOf(at: string): string;
} {
  if (rows.set === 'test') return { count: rows.count, reads: {}, rowOf: (at) => `(tick.first + ${at})` };
  const { feed } = rows;
  return { count: feed.batch, reads: { feed: feed.memory }, rowOf: feed.read };
}
