/**
 * What a session needs from a machine that trains: no TensorFlow.js type in sight, so that tests drive sessions with an
 * engine of their own and a session does not care which backend it has.
 */
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { OptimizerId } from '../choice.ts';
import type { DataSet } from '../data/data-set.ts';
import type { Shard } from '../data/shard.ts';
import type { Model } from '../models/model.ts';

/** What an engine is built for. */
export interface EngineOrder {
  readonly model: Model;
  readonly batch: number;
  readonly optimizer: OptimizerId;
  readonly learningRate: number;
  readonly augment: boolean;
  /** Of noise and augmentation. */
  readonly seed: number;
  /** From `createInitialWeights`. */
  readonly weights: readonly Float32Array[];
}

/** What an engine keeps: images come later in shards, everything else is here at once. */
export type EngineData = { readonly kind: 'images'; readonly train: number; readonly heldOut: number } | DataSet;

/** All that must survive the loss of a device. Plain arrays in CPU memory. */
export interface Checkpoint {
  /** Steps done when it was taken: with the seed this is also the place in the data. */
  readonly step: number;
  /** In the order of `weightShapes`. */
  readonly weights: readonly Float32Array[];
  /** Adam's running means of the gradient and of its square; empty before the first step. */
  readonly firstMoments: readonly Float32Array[];
  readonly secondMoments: readonly Float32Array[];
}

/** What a model does on samples it was not trained on. */
export interface Evaluation {
  /** Mean loss: nats, or squared units. */
  readonly loss: number;
  /** Share recognised, 0 to 1; null where there are no classes. */
  readonly accuracy: number | null;
}

/** What went wrong below the engine, as the device told us outside any call of ours. */
export interface Fault {
  readonly kind: 'lost' | 'validation' | 'out-of-memory';
  readonly detail: string;
}

export interface Engine {
  readonly backend: BackendName;
  /** Images per step. */
  readonly batch: number;
  /** Puts a shard where batches are gathered. */
  addShard(shard: Shard): void;
  /**
   * Issues one training step and returns before it is finished.
   * @param images numbers of training images, as many as `batch`
   * @returns the mean loss of the batch before the update (nats), or null when it was not asked for
   */
  step(images: Int32Array, wantsLoss: boolean): Promise<number> | null;
  /** Waits until the device has finished all issued work. */
  settle(): Promise<void>;
  /** On the first `count` held-out samples; `count` a multiple of `evaluationChunk`. */
  evaluate(count: number): Promise<Evaluation>;
  /** Multiplies two n x n matrices `repeats` times and waits for the end; with zero repeats only waits. */
  multiply(n: number, repeats: number): Promise<void>;
  takeCheckpoint(): Promise<Checkpoint>;
  restore(checkpoint: Checkpoint): Promise<void>;
  /** The first thing that went wrong since the engine was made, or null. */
  fault(): Fault | null;
  /** Runs `work` and finishes it on the device; errors of the device during it come back as a value. */
  guard(work: () => void): Promise<Fault | null>;
  /** Tests: loses the device on purpose. Nothing happens on a backend without one. */
  loseDevice(): void;
  /** Tensors alive: must not grow from step to step. */
  countTensors(): number;
  /** Frees everything, the device included. The engine is of no use afterwards. */
  close(): void;
}

/** Test images per forward pass: one fixed shape, so that the buffer pool does not grow. */
export const evaluationChunk = 500;

/** Adam as Kingma and Ba (2015) give it. epsilon is explicit: a backend's own default differs from backend to backend. */
export const adam = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const;
