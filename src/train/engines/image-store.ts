/** Where an engine keeps the images, and how it makes a batch of them. */
import type * as tf from '@tensorflow/tfjs-core';
import type { Shard } from '../data/shard.ts';

export interface Batch {
  /** [count, 28, 28, 1], 0 to 1. */
  readonly pixels: tf.Tensor;
  /** [count, 10]. */
  readonly oneHot: tf.Tensor2D;
}

export interface ImageStore {
  add(shard: Shard): void;
  /** Tensors of the given images; the caller disposes them. */
  gather(set: 'train' | 'test', images: Int32Array): Batch;
  dispose(): void;
}

export interface StoreSize {
  readonly train: number;
  readonly test: number;
}
