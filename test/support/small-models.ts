/** One small model of each kind with made data, for tests of engines: quick even on a software GPU. */
import type { OptimizerId } from '#train/choice.ts';
import type { TableSet, TextSet } from '#train/data/data-set.ts';
import { createRandom } from '#train/data/random.ts';
import type { Shard } from '#train/data/shard.ts';
import type { EngineData, EngineOrder } from '#train/engines/engine.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { sizeOf } from '#train/models/layer.ts';
import { imageShape, type Model } from '#train/models/model.ts';

export interface SmallCase {
  readonly name: string;
  readonly model: Model;
  readonly data: EngineData;
  readonly batch: number;
}

/** Rows of noise; the target is a number, a 0 or 1, or a one-hot class that the first inputs decide. */
export function makeTable(
  inputWidth: number,
  targetWidth: number,
  target: 'class' | 'number',
  isOneHot: boolean,
): TableSet {
  const random = createRandom(11, inputWidth);
  const [trainRows, heldOutRows] = [40, 24];
  const rowCount = trainRows + heldOutRows;
  const inputs = Float32Array.from({ length: rowCount * inputWidth }, () => 2 * random() - 1);
  const targets = new Float32Array(rowCount * targetWidth);
  for (let row = 0; row < rowCount; row++) {
    const first = inputs[row * inputWidth] ?? 0;
    if (isOneHot) targets[row * targetWidth + (first > 0 ? 1 : 0)] = 1;
    else if (targetWidth > 0) targets[row] = target === 'class' ? (first > 0 ? 1 : 0) : 2 * first;
  }
  const names = { inputNames: [], classNames: [], targetScale: 1, targetOffset: 0 };
  return { kind: 'table', inputs, inputWidth, targets, targetWidth, trainRows, heldOutRows, target, ...names };
}

/** A text that goes round its vocabulary in steps of 1 or 2. */
export function makeText(vocabulary: number, length: number): TextSet {
  const random = createRandom(12, 0);
  let symbol = 0;
  const symbols = Uint16Array.from({ length }, () => (symbol = (symbol + (random() < 0.8 ? 1 : 2)) % vocabulary));
  const words = Array.from({ length: vocabulary }, (_, index) => String(index));
  return { kind: 'text', symbols, trainSymbols: Math.floor(0.7 * length), vocabulary: words, unknown: null };
}

/** Noise with a bright patch whose place depends on the label: something a model can learn. */
export function makeShard(set: 'train' | 'test', count: number): Shard {
  const random = createRandom(set === 'train' ? 3 : 4, 0);
  const labels = Uint8Array.from({ length: count }, () => Math.floor(random() * 10));
  const images = Uint8Array.from({ length: count * 784 }, (_, index) => {
    const isPatch = Math.floor((index % 784) / 78) === labels[Math.floor(index / 784)];
    return random() * (isPatch ? 255 : 120);
  });
  return { set, first: 0, images, labels };
}

const dense = (outputs: number, activation: 'none' | 'relu' | 'tanh' | 'sigmoid') =>
  ({ kind: 'dense', outputs, activation }) as const;

export const regression: SmallCase = {
  name: 'a regression',
  model: { id: 'table-mlp', input: [3], layers: [dense(5, 'tanh'), dense(1, 'none')], loss: 'mean-squared-error' },
  data: makeTable(3, 1, 'number', false),
  batch: 8,
};

export const logistic: SmallCase = {
  name: 'a logistic network',
  model: {
    id: 'logistic-network',
    input: [2],
    layers: [dense(4, 'tanh'), dense(1, 'none')],
    loss: 'sigmoid-cross-entropy',
  },
  data: makeTable(2, 1, 'class', false),
  batch: 8,
};

export const memory: SmallCase = {
  name: 'a recurrent classifier of rows',
  model: {
    id: 'recurrent',
    input: [4, 3],
    layers: [{ kind: 'gru', units: 4 }, { kind: 'last' }, dense(2, 'none')],
    loss: 'softmax-cross-entropy',
  },
  data: makeTable(12, 2, 'class', true),
  batch: 4,
};

export const writer: SmallCase = {
  name: 'a transformer',
  model: {
    id: 'tiny-gpt',
    input: [6],
    layers: [
      { kind: 'embedding', vocabulary: 7, width: 8 },
      { kind: 'position' },
      { kind: 'decoder-block', heads: 2 },
      { kind: 'layer-norm' },
      dense(7, 'none'),
    ],
    loss: 'softmax-cross-entropy',
  },
  data: makeText(7, 200),
  batch: 4,
};

export const forger: SmallCase = {
  name: 'a GAN of points',
  model: {
    id: 'gan',
    input: [3],
    layers: [dense(6, 'tanh'), dense(2, 'none')],
    judge: [dense(5, 'tanh'), dense(1, 'none')],
    loss: 'sigmoid-cross-entropy',
  },
  data: makeTable(2, 0, 'number', false),
  batch: 8,
};

export const digits: SmallCase = {
  name: 'a network of images',
  model: {
    id: 'mnist-mlp',
    input: imageShape,
    layers: [{ kind: 'flatten' }, dense(6, 'relu'), dense(10, 'none')],
    loss: 'softmax-cross-entropy',
  },
  data: { kind: 'images', train: 60, heldOut: 500 },
  batch: 4,
};

export const smallCases: readonly SmallCase[] = [regression, logistic, memory, writer, forger, digits];

/** Biases are made small numbers instead of zero, so that no test stands on a corner of the model. */
export function orderFor({ model, batch }: SmallCase, changes: Partial<EngineOrder> = {}): EngineOrder {
  const random = createRandom(13, 0);
  const weights = createInitialWeights(model, 7).map((numbers) =>
    numbers.map((weight) => (weight === 0 ? 0.2 * random() - 0.1 : weight)),
  );
  const optimizer: OptimizerId = 'adam';
  return { model, batch, optimizer, learningRate: 0.01, augment: false, seed: 7, weights, ...changes };
}

/** Training samples of a step, other ones each step. */
export function rowsOf({ batch, data, model }: SmallCase, step: number): Int32Array {
  const last =
    data.kind === 'images'
      ? data.train
      : data.kind === 'table'
        ? data.trainRows
        : data.trainSymbols - sizeOf(model.input) - 1;
  return Int32Array.from({ length: batch }, (_, index) => (step * batch + index * 7) % last);
}
