/**
 * What a session needs from a machine that trains: no TensorFlow.js type in sight, so that tests drive sessions with an
 * engine of their own and a session does not care which backend it has.
 */
import type { BackendName, EngineName } from '#datacenter/calibration/measurement.ts';
import type { OptimizerId } from '../choice.ts';
import type { DataSet } from '../data/data-set.ts';
import type { Shard } from '../data/shard.ts';
import type { Shape } from '../models/layer.ts';
import type { Model } from '../models/model.ts';
import type { DropInPart } from './dropin/parts.ts';
import type { Switches } from './fused/switches.ts';
import type { TilingReport, TilingWish } from './fused/tuning/tiling-report.ts';
import type { Samples, SampleWish } from '../protocol.ts';

/** Kernels that are sent to a WebGPU device in one piece unless told otherwise: TensorFlow.js' own default. */
export const usualDispatches = 15;
/** The same where only speed counts: a submit has a price of its own, and some hundred kernels share it well. */
export const leanDispatches = 256;

/** What an engine is to train, and how. */
export interface EngineOrder {
  readonly model: Model;
  /** `tfjs` unless given. */
  readonly engine?: EngineName;
  /** Samples per step. */
  readonly batch: number;
  readonly optimizer: OptimizerId;
  readonly learningRate: number;
  /** Turn, shift and zoom training images (`augment.ts`); other data stay as they are. */
  readonly augment: boolean;
  /** Of noise and augmentation. */
  readonly seed: number;
  /** From `createInitialWeights`, or of a model trained before. */
  readonly weights: readonly Float32Array[];
  /**
   * The first so many of `weights` stay as they are: a step neither moves them nor computes their gradients. 0 unless
   * given; not for a GAN, whose two networks learn from one another.
   */
  readonly frozenWeights?: number;
  /** WebGPU: kernels that are sent in one piece, `usualDispatches` unless given; fewer where a piece would last too long. */
  readonly dispatchesPerSubmit?: number;
  /**
   * How TensorFlow.js is driven where engines are compared. `stock`: as it comes, with its own optimizers and its flags.
   * `lean`: as well as its flags allow, with our optimizers and `leanDispatches`. `drop-in`: lean, and on WebGPU with
   * kernels of ours where its own operations take many (`dropin/`). Unless given: as pages train, with our optimizers,
   * and on WebGPU with short submits.
   */
  readonly tuning?: 'stock' | 'lean' | 'drop-in';
  /** `drop-in`: parts of ours that are left out, for whoever wants to see what they are worth. None unless given. */
  readonly without?: readonly DropInPart[];
  /** The fused engine: what its compiler is to leave out, for whoever wants to see what it is worth. All on unless given. */
  readonly switches?: Partial<Switches>;
  /** The fused engine: tilings of matrix products by trial, with what is remembered of trials. By rule unless given. */
  readonly tilings?: TilingWish;
}

/** What an engine keeps: images come later in shards, everything else is here at once. */
export type EngineData = { readonly kind: 'images'; readonly train: number; readonly heldOut: number } | DataSet;

/** All that must survive the loss of a device. Plain arrays in CPU memory. */
export interface Checkpoint {
  /** Steps done when it was taken: with the seed this is also the place in the data. */
  readonly step: number;
  /** In the order of `weightShapes`, running statistics included. */
  readonly weights: readonly Float32Array[];
  /**
   * The optimizer's running means of the gradient (momentum, Adam) and of its square (RMSProp, Adam), in weight order, of
   * what is trained; empty where the optimizer has none, and before the first step.
   */
  readonly firstMoments: readonly Float32Array[];
  readonly secondMoments: readonly Float32Array[];
}

/** What a model does on samples it was not trained on. */
export interface Evaluation {
  /** Mean loss: nats, or squared units; of a GAN the generator's, on noise that stays the same. */
  readonly loss: number;
  /** Share recognised, 0 to 1; null where there are no classes. */
  readonly accuracy: number | null;
}

/** Mean losses of a batch before the update: the model's, then a GAN judge's. */
export type StepLosses = readonly [loss: number, judge?: number];

/** A tensor read back. */
export interface ReadTensor {
  readonly shape: Shape;
  readonly numbers: Float32Array;
}

/** What went wrong below the engine, as the device told us outside any call of ours. */
export interface Fault {
  readonly kind: 'lost' | 'validation' | 'out-of-memory';
  readonly detail: string;
}

export interface Engine {
  readonly backend: BackendName;
  /** Samples per step. */
  readonly batch: number;
  /** Samples per forward pass of `evaluate`: one fixed shape, so that the buffer pool does not grow. */
  readonly evaluationChunk: number;
  /** The fused engine: how its products are cut among threads, and how that is known. */
  readonly tilings?: TilingReport;
  /** Images only: puts a shard where batches are gathered. */
  addShard(shard: Shard): void;
  /**
   * Issues one training step and returns before it is finished.
   * @param rows numbers of training samples, as many as `batch`: of an image, of a table's row, or of the first symbol of
   * a window of `model.input[0]` symbols
   * @returns the losses of the batch before the update, or null when they were not asked for
   */
  step(rows: Int32Array, wantsLoss: boolean): Promise<StepLosses> | null;
  /**
   * Of an engine whose calls cost so little that it would run far ahead of its device: null while the device can take
   * more steps, else resolves when it can. A caller who heeds it is never more than a tenth of a second ahead.
   */
  whenReady?(): Promise<void> | null;
  /**
   * Losses and gradients, in weight order, of the batch that `step` would train on now; changes nothing. In place of a
   * running statistic stands the batch's own.
   */
  gradients(rows: Int32Array): Promise<{ readonly losses: StepLosses; readonly gradients: readonly Float32Array[] }>;
  /**
   * Does the second half of a step, with gradients from outside in weight order: moves the weights and counts the step.
   * @throws RangeError for a GAN, whose networks move one after the other
   */
  update(gradients: readonly Float32Array[]): void;
  /**
   * That batch as the model sees it and what each layer makes of it: inputs, targets, outputs of layer 1, 2, ...
   * A GAN's inputs are noise and its targets the real samples; the judge's layers, on what was made, come last.
   */
  trace(rows: Int32Array): Promise<readonly ReadTensor[]>;
  /** Waits until the device has finished all issued work. */
  settle(): Promise<void>;
  /** On the first `count` held-out samples; `count` a multiple of `evaluationChunk`. */
  evaluate(count: number): Promise<Evaluation>;
  /** Outputs for inputs from outside, `count` samples of `model.input`, row by row; symbols come as numbers. */
  predict(inputs: Float32Array, count: number): Promise<Float32Array>;
  /** Outputs and targets of held-out samples 0 to count - 1. @throws RangeError for a GAN, which has no targets */
  predictHeldOut(count: number): Promise<{ readonly outputs: Float32Array; readonly targets: Float32Array }>;
  /** New samples of a language model or a generator. @throws RangeError for other models */
  generate(wish: SampleWish): Promise<Samples>;
  /** Multiplies two n x n matrices `repeats` times and waits for the end; with zero repeats only waits. */
  multiply(n: number, repeats: number): Promise<void>;
  /** Takes effect from the next step on; what the optimizer has gathered stays. */
  change(change: { readonly learningRate: number }): void;
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
