/**
 * Where the models started when links of older versions were written: a link leaves out what stood there then, so it must
 * be read from there. Rows are added, never changed. The first links carried no version.
 */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from '#train/choice.ts';
import type { DataSetId } from '#train/data/data-set.ts';
import { defaultChoiceOf } from '#train/models/zoo.ts';

/** Goes up when a model starts from elsewhere; where it started before then becomes a table here. */
export const choiceVersion = 3;

/** Of links without a version: the same on all data sets of a model. */
const firstBase: Omit<TrainChoice, 'model' | 'data'> = {
  rows: 1000,
  labelNoise: 0,
  width: 64,
  depth: 1,
  activation: 'relu',
  cell: 'lstm',
  heads: 4,
  context: 64,
  augment: false,
  batchNorm: false,
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

const firstStarts: Readonly<Record<SampleModelId, Partial<TrainChoice> & Pick<TrainChoice, 'data'>>> = {
  'linear-regression': {
    data: 'line',
    initializer: 'zero',
    optimizer: 'sgd',
    learningRate: 0.025,
    batch: 10,
    epochs: 100,
  },
  'logistic-network': { data: 'separable', width: 10, learningRate: 0.01, batch: 50, epochs: 30 },
  'toy-network': {
    data: 'circles',
    width: 16,
    depth: 2,
    activation: 'tanh',
    learningRate: 0.01,
    batch: 32,
    epochs: 60,
  },
  'table-mlp': { data: 'penguins', depth: 2, batch: 32, epochs: 60 },
  'mnist-mlp': { data: 'mnist' },
  'mnist-cnn': { data: 'mnist' },
  recurrent: { data: 'moby-dick', width: 128, learningRate: 0.003, batch: 32, epochs: 2 },
  gan: { data: 'ring', depth: 2, epochs: 200 },
  'tiny-gpt': { data: 'moby-dick', width: 128, depth: 4, context: 128, batch: 16, epochs: 2 },
};

/** What a link of version 2 left out and is otherwise now, on any data. */
const secondStarts: Readonly<Partial<Record<SampleModelId, Partial<TrainChoice>>>> = { 'tiny-gpt': { epochs: 2 } };

/** The choice that a link of this version leaves out; a data set that is not the model's own is not looked at. */
export function startOfVersion(version: number, model: SampleModelId, data?: DataSetId): TrainChoice {
  if (version >= choiceVersion) return defaultChoiceOf(model, data);
  if (version === 2) return { ...defaultChoiceOf(model, data), ...secondStarts[model] };
  const start = firstStarts[model];
  return { ...firstBase, model, ...start, ...(data ? { data } : {}) };
}
