/** Small shapes of the nine sample models with samples to train on, for tests that run all of them. */
import { defaultTrainChoice, type TrainChoice } from '#train/choice.ts';
import { createRandom } from '#train/data/random.ts';
import type { DataShape } from '#train/models/card.ts';
import { sizeOf } from '#train/models/layer.ts';
import { answersOf } from '#train/models/losses.ts';
import { outputShape, type Model } from '#train/models/model.ts';
import { defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import { makeTable, makeText, type SmallCase } from './small-models.ts';

interface SmallModel {
  readonly name: string;
  readonly choice: TrainChoice;
  readonly data: DataShape;
}

const from = (id: TrainChoice['model'], data: DataShape, changes: Partial<TrainChoice> = {}): SmallModel => {
  const choice = { ...defaultChoiceOf(id), initializer: defaultTrainChoice.initializer, ...changes };
  return {
    name: [id, changes.cell, changes.data, changes.batchNorm && 'with batch norm'].filter(Boolean).join(' '),
    choice,
    data,
  };
};

const pixels = { inputs: 784, outputs: 10 };
const text = { inputs: 11, outputs: 11 };

/** Every model at least once, at sizes that a software GPU trains in a moment. */
export const smallModels: readonly SmallModel[] = [
  from('linear-regression', { inputs: 1, outputs: 1 }),
  from('logistic-network', { inputs: 10, outputs: 1 }),
  from('toy-network', { inputs: 2, outputs: 1 }, { width: 6 }),
  from('table-mlp', { inputs: 5, outputs: 1 }, { width: 16 }),
  from('mnist-mlp', pixels, { width: 16 }),
  from('mnist-cnn', pixels, { width: 8 }),
  from('mnist-mlp', pixels, { width: 6, batchNorm: true }),
  from('mnist-cnn', pixels, { width: 5, batchNorm: true }),
  from('recurrent', text, { cell: 'lstm', width: 8, context: 4 }),
  from('recurrent', { inputs: 3 * 4, outputs: 3, steps: 3 }, { cell: 'gru', data: 'memory', width: 8 }),
  from('gan', { inputs: 2, outputs: 0 }, { data: 'ring', width: 12 }),
  from('gan', pixels, { data: 'mnist', width: 6 }),
  from('tiny-gpt', text, { width: 8, depth: 2, heads: 2, context: 6 }),
];

export function buildSmall({ choice, data }: SmallModel): Model {
  return findCard(choice.model).build(choice, data);
}

/** The model with data of its shape that an engine keeps: noise with classes, a text that goes round, or images. */
export function makeCase(small: SmallModel): SmallCase {
  const model = buildSmall(small);
  const { inputs, outputs } = small.data;
  const isTable = inputs !== pixels.inputs && small.data !== text;
  const target = model.loss === 'mean-squared-error' || model.judge ? 'number' : 'class';
  const table = () => makeTable(inputs, outputs, target, model.loss === 'softmax-cross-entropy');
  const images = { kind: 'images', train: 60, heldOut: 500 } as const;
  return {
    name: small.name,
    model,
    data: isTable ? table() : small.data === text ? makeText(text.outputs, 200) : images,
    batch: 4,
  };
}

export interface Samples {
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  readonly count: number;
  readonly noise?: Float64Array;
}

/** Noise of the right shape: targets follow from nothing, but a model can learn them by heart. */
export function makeSamples(model: Model, count: number, seed = 1): Samples {
  const random = createRandom(seed, 0);
  const spread = (length: number) => Float64Array.from({ length }, () => 2 * random() - 1);
  const symbols = (length: number, below: number) => Float64Array.from({ length }, () => Math.floor(below * random()));
  if (model.judge) {
    return {
      inputs: spread(count * sizeOf(outputShape(model))),
      targets: new Float64Array(),
      count,
      noise: spread(count * sizeOf(model.input)),
    };
  }
  const outputs = outputShape(model);
  const [first] = model.layers;
  const inputs =
    first?.kind === 'embedding'
      ? symbols(count * sizeOf(model.input), first.vocabulary)
      : spread(count * sizeOf(model.input));
  switch (answersOf(model.loss)) {
    case 'one-of-many':
      return {
        inputs,
        targets: symbols((count * sizeOf(outputs)) / (outputs.at(-1) ?? 1), outputs.at(-1) ?? 1),
        count,
      };
    case 'yes-or-no':
      return { inputs, targets: symbols(count * sizeOf(outputs), 2), count };
    case 'quantity':
      return { inputs, targets: spread(count * sizeOf(outputs)), count };
  }
}
