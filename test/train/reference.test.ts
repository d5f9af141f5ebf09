/** The double-precision reference against TensorFlow.js' layers, and the check that is built on it. */
import * as layers from '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { placeLayer, sizeOf, type Layer, type Shape } from '#train/models/layer.ts';
import type { Model } from '#train/models/model.ts';
import { defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import { checkAgainstReference, type FoundStep } from '#train/reference/check-gradients.ts';
import { computeReferenceLoss } from '#train/reference/loss.ts';
import { runLayer } from '#train/reference/outputs.ts';
import { differentiate } from '../support/differentiate.ts';
import { buildSmall, makeSamples, smallModels } from '../support/zoo-samples.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
  await layers.setBackend('cpu');
});

const sequences = { returnSequences: true, recurrentActivation: 'sigmoid' } as const;

/** Our layer beside the library's of the same meaning. */
const pairs: readonly { layer: Layer; input: Shape; build: () => layers.layers.Layer }[] = [
  { layer: { kind: 'lstm', units: 5 }, input: [4, 3], build: () => layers.layers.lstm({ units: 5, ...sequences }) },
  { layer: { kind: 'gru', units: 5 }, input: [4, 3], build: () => layers.layers.gru({ units: 5, ...sequences }) },
  {
    layer: { kind: 'embedding', vocabulary: 7, width: 3 },
    input: [4],
    build: () => layers.layers.embedding({ inputDim: 7, outputDim: 3 }),
  },
  {
    layer: { kind: 'layer-norm' },
    input: [4, 6],
    build: () => layers.layers.layerNormalization({ epsilon: 1e-5 }),
  },
  {
    layer: { kind: 'dense', outputs: 3, activation: 'tanh' },
    input: [4, 6],
    build: () => layers.layers.dense({ units: 3, activation: 'tanh' }),
  },
];

describe.each(pairs)('$layer.kind', ({ layer, input, build }) => {
  it('has the weight shapes of the library and gives its numbers', () => {
    const placed = placeLayer(layer, input);
    const random = createRandom(9, 0);
    const weights = placed.weights.map((shape) => Float64Array.from({ length: sizeOf(shape) }, () => random() - 0.5));
    const numbers = Float64Array.from({ length: 2 * sizeOf(input) }, () =>
      layer.kind === 'embedding' ? Math.floor(7 * random()) : 2 * random() - 1,
    );
    const oracle = layers.sequential({ layers: [layers.layers.inputLayer({ inputShape: [...input] }), build()] });
    expect(oracle.getWeights().map(({ shape }) => shape)).toEqual(placed.weights);
    oracle.setWeights(
      weights.map((array, index) => layers.tensor(Float32Array.from(array), [...placed.weights[index]!])),
    );
    const expected = oracle.predict(layers.tensor(Float32Array.from(numbers), [2, ...input])) as layers.Tensor;
    expect(expected.shape).toEqual([2, ...placed.output]);
    const found = runLayer(placed, weights, numbers, 2);
    expected.dataSync().forEach((value, at) => expect(found[at]).toBeCloseTo(value, 5));
  });
});

describe.each(smallModels)('the check of $name', (small) => {
  const model = buildSmall(small);
  const weights = createInitialWeights(model, 4);
  const samples = makeSamples(model, 3);
  const check = (found: FoundStep) => () => checkAgainstReference({ model, weights }, samples, found);

  it('passes what a right backend finds, and nothing that is 1 % too large, turned, missing or not a number', async () => {
    const { losses, gradients } = await differentiate(model, weights, samples);
    expect(check({ losses, gradients })).not.toThrow();
    const scaled = gradients.map((array) => array.map((slope) => 1.01 * slope));
    expect(check({ losses, gradients: scaled })).toThrow('wrong-results');
    expect(check({ losses: [losses[0] * 1.01, losses[1] ?? 0], gradients })).toThrow('wrong-results');
    const turned = gradients.map((array, index) => (index === 0 ? array.map((slope) => -slope) : array));
    expect(check({ losses, gradients: turned })).toThrow('wrong-results');
    expect(check({ losses, gradients: gradients.slice(1) })).toThrow('wrong-results');
    expect(check({ losses, gradients: gradients.map((array) => array.fill(NaN)) })).toThrow('wrong-results');
  });
});

describe('the check of a model that fits its data from the start', () => {
  const model = findCard('linear-regression').build(defaultChoiceOf('linear-regression'), { inputs: 1, outputs: 1 });
  const weights = createInitialWeights(model, 4).map((array) => array.fill(0));
  const samples = { inputs: Float64Array.of(1, -2, 3), targets: new Float64Array(3), count: 3 };
  const gradients = weights.map((array) => new Float32Array(array.length));

  it('passes no loss and no slope, as there are none, and not a small loss', () => {
    expect(() => checkAgainstReference({ model, weights }, samples, { losses: [0], gradients })).not.toThrow();
    expect(() => checkAgainstReference({ model, weights }, samples, { losses: [1e-6], gradients })).toThrow(
      'wrong-results',
    );
  });
});

describe('the check of every default model', () => {
  const shapes = {
    'linear-regression': { inputs: 1, outputs: 1 },
    'logistic-network': { inputs: 10, outputs: 1 },
    'toy-network': { inputs: 2, outputs: 1 },
    'table-mlp': { inputs: 8, outputs: 1 },
    'mnist-mlp': { inputs: 784, outputs: 10 },
    'mnist-cnn': { inputs: 784, outputs: 10 },
    recurrent: { inputs: 80, outputs: 80 },
    gan: { inputs: 2, outputs: 0 },
    'tiny-gpt': { inputs: 80, outputs: 80 },
  } as const;

  it('takes the time of two losses of each sample, printed here', () => {
    for (const [id, shape] of Object.entries(shapes)) {
      const choice = defaultChoiceOf(id as keyof typeof shapes);
      const model: Model = findCard(choice.model).build(choice, shape);
      const weights = createInitialWeights(model, 1);
      const samples = makeSamples(model, 1);
      const before = process.cpuUsage();
      const loss = computeReferenceLoss(model, weights, samples)[0];
      const { user } = process.cpuUsage(before);
      console.log(`${id}: 2 x ${(user / 1000).toFixed(0)} ms of processor time`);
      expect(loss).toBeGreaterThan(0);
    }
  });
});
