/** Where an engine keeps samples, and how it makes a batch of them. */
import type * as tf from '@tensorflow/tfjs-core';
import type { Shard } from '../data/shard.ts';

export interface Batch {
  /** [count, ...shape of a sample]: float32, or int32 symbols. */
  readonly inputs: tf.Tensor;
  /** [count, ...]: one-hot classes, numbers, or the symbols that come next; null where data have no targets. */
  readonly targets: tf.Tensor | null;
}

export interface SampleStore {
  /** Images only. @throws RangeError for other samples, which are all there from the start */
  add(shard: Shard): void;
  /**
   * Tensors of the given samples; the caller disposes them.
   * @param rows of the training set as in `Engine.step`; of the held-out set counted from 0
   */
  gather(set: 'train' | 'test', rows: Int32Array): Batch;
  /** Samples in the held-out set. */
  readonly heldOut: number;
  dispose(): void;
}

/** Images there must be room for. */
export interface ImageCount {
  readonly train: number;
  readonly heldOut: number;
}

/** For stores whose samples do not come in shards. */
export function refuseShard(): never {
  throw new RangeError('shards are for images; these samples came with the order');
}
