/**
 * Everything a reader can choose about a training run, as one flat record, and what each model starts from. A model
 * heeds only its own `knobs`; the rest of the record waits for the next model.
 */
import type { BackendName, EngineName, SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { DataSetId } from './data/data-set.ts';
import type { Initializer } from './models/initial-weights.ts';
import type { Activation } from './models/layer.ts';

/** `adam-uncorrected`: without the correction of the first steps' bias, as some articles print it. */
export type OptimizerId = 'sgd' | 'momentum' | 'rmsprop' | 'adam' | 'adam-uncorrected';

export interface TrainChoice {
  readonly model: SampleModelId;
  readonly data: DataSetId;
  /** Rows made by a generator, training and held-out together; other data sets have the rows they have. */
  readonly rows: number;
  /** Share of made labels that are wrong, 0 to 0.5. */
  readonly labelNoise: number;
  /** Units of a hidden layer, of a cell, or of a transformer's rows. */
  readonly width: number;
  /** Hidden layers, or blocks. */
  readonly depth: number;
  /** Of hidden layers. */
  readonly activation: Activation;
  /** Batch norm behind each hidden layer's sums, in front of its activation. */
  readonly batchNorm: boolean;
  readonly cell: 'lstm' | 'gru';
  readonly heads: number;
  /** Symbols in a window. */
  readonly context: number;
  /** Turn, shift and zoom each training image anew: up to 20 degrees, 0.1 of the side, 0.1. */
  readonly augment: boolean;
  /** What is made small: what suits the answers (cross-entropy, squared error), or the other (`otherLoss`). */
  readonly loss: 'usual' | 'other';
  readonly initializer: Initializer;
  readonly optimizer: OptimizerId;
  /** The optimizer's step size. */
  readonly learningRate: number;
  /** Samples per step. Every step has the same shape; the ragged last batch of an epoch is dropped. */
  readonly batch: number;
  readonly epochs: number;
  /** Stop as soon as held-out accuracy reaches this share (0 to 1); null: train all epochs. */
  readonly stopAccuracy: number | null;
  /** Stop as soon as held-out loss is no greater than this; null: train all epochs. */
  readonly stopLoss: number | null;
  /** Seed of initial weights, of made data and of the order of samples. */
  readonly seed: number;
  readonly backend: 'auto' | BackendName;
  /** On webgpu; where it cannot be had, and on other backends, it is `tfjs`. */
  readonly engine: EngineName;
  /** Of the fused engine on a GPU: how matrix products are cut among threads, by what a short trial finds, or by rule. */
  readonly tilings: 'trial' | 'rule';
}

/** What may change while a run goes on, from the next step on. */
export type LiveChoice = Pick<TrainChoice, 'learningRate' | 'epochs' | 'stopAccuracy' | 'stopLoss'>;

/** Parts of a choice that only some models heed. */
export type Knob =
  | 'rows'
  | 'labelNoise'
  | 'width'
  | 'depth'
  | 'activation'
  | 'batchNorm'
  | 'cell'
  | 'heads'
  | 'context'
  | 'augment'
  | 'loss';

export const defaultTrainChoice: TrainChoice = {
  model: 'mnist-mlp',
  data: 'mnist',
  rows: 1000,
  labelNoise: 0,
  width: 64,
  depth: 1,
  activation: 'relu',
  batchNorm: false,
  cell: 'lstm',
  heads: 4,
  context: 64,
  augment: false,
  loss: 'usual',
  initializer: 'fitted',
  optimizer: 'adam',
  learningRate: 0.001,
  batch: 128,
  epochs: 10,
  stopAccuracy: null,
  stopLoss: null,
  seed: 1,
  backend: 'auto',
  engine: 'fused',
  tilings: 'trial',
};
