/** Counts of all nine sample models against hand counts, formulas and TensorFlow.js' layers. */
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { countStepBytes as countImageStepBytes } from '#view/figures/roofline/intensity.ts';
import { describeLayers } from '#train/models/describe-layers.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import type { Layer } from '#train/models/layer.ts';
import { placeLayer } from '#train/models/layer.ts';
import { mnistCnn } from '#train/models/mnist-cnn.ts';
import { mnistMlp } from '#train/models/mnist-mlp.ts';
import {
  countForwardMultiplyAdds,
  countParameters,
  countRunning,
  countTrainingFlopPerSample,
  placeLayers,
  type Model,
} from '#train/models/model.ts';
import { countStepBytes } from '#train/models/step-bytes.ts';
import { cards, defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import { computeOutputs, runLayer } from '#train/reference/outputs.ts';
import { buildSmall, smallModels } from '../support/zoo-samples.ts';

const build = (id: Parameters<typeof findCard>[0], data: Parameters<ReturnType<typeof findCard>['build']>[1]): Model =>
  findCard(id).build(defaultChoiceOf(id), data);

describe('parameters of the default models', () => {
  it('are those of the articles: 2, 121, 64 d + 4,289, 50,890 and 347,146', () => {
    expect(countParameters(build('linear-regression', { inputs: 1, outputs: 1 }))).toBe(2);
    expect(countParameters(build('logistic-network', { inputs: 10, outputs: 1 }))).toBe(121);
    for (const d of [1, 8, 30]) {
      expect(countParameters(build('table-mlp', { inputs: d, outputs: 1 }))).toBe(64 * d + 4289);
    }
    expect(countParameters(build('mnist-mlp', { inputs: 784, outputs: 10 }))).toBe(50_890);
    expect(countParameters(build('mnist-cnn', { inputs: 784, outputs: 10 }))).toBe(347_146);
  });

  it('with batch norms lose their hidden biases and gain two for each channel; as many are kept and not trained', () => {
    const withNorm = { batchNorm: true, activation: 'relu', width: 64, depth: 2 } as const;
    const data = { inputs: 784, outputs: 10 };
    const cnn = findCard('mnist-cnn').build({ ...defaultChoiceOf('mnist-cnn'), ...withNorm }, data);
    expect(countParameters(cnn)).toBe(347_146 + 32 + 64);
    expect(countRunning(cnn)).toBe(2 * (32 + 64));
    const mlp = findCard('mnist-mlp').build({ ...defaultChoiceOf('mnist-mlp'), ...withNorm }, data);
    expect(countParameters(mlp)).toBe(50_890 + (64 + 1) * 64 + 2 * 64);
    expect(countRunning(mlp)).toBe(2 * 2 * 64);
    expect(describeLayers(mlp).reduce((sum, { running }) => sum + running, 0)).toBe(countRunning(mlp));
    expect(cards.filter(({ knobs }) => knobs.includes('batchNorm')).map(({ id }) => id)).toEqual([
      'mnist-mlp',
      'mnist-cnn',
    ]);
  });

  it('of the plane are (2 + 1) w + (w + 1) w + w + 1', () => {
    expect(countParameters(build('toy-network', { inputs: 2, outputs: 1 }))).toBe(3 * 16 + 17 * 16 + 17);
  });

  it('of the LSTM on a text are V w + 4 w (w + w + 1) + (w + 1) V', () => {
    const [v, w] = [80, 128];
    const expected = v * w + 4 * w * (2 * w + 1) + (w + 1) * v;
    expect(countParameters(build('recurrent', { inputs: v, outputs: v }))).toBe(expected);
  });

  it('of the GPT are V w + T w + 4 (12 w² + 13 w) + 2 w + (w + 1) V', () => {
    const [v, w, t] = [80, 128, 128];
    const expected = v * w + t * w + 4 * (12 * w * w + 13 * w) + 2 * w + (w + 1) * v;
    expect(countParameters(build('tiny-gpt', { inputs: v, outputs: v }))).toBe(expected);
  });

  it('of the GAN on points are those of its generator and its judge', () => {
    const own = 8 * 64 + 64 + 64 * 64 + 64 + 64 * 2 + 2;
    const judge = 2 * 64 + 64 + 64 * 64 + 64 + 64 + 1;
    expect(countParameters(build('gan', { inputs: 2, outputs: 0 }))).toBe(own + judge);
  });
});

/** The same layers in the library; null for one it does not have. */
function buildOracle(layer: Layer): tf.layers.Layer | null {
  switch (layer.kind) {
    case 'dense':
      return tf.layers.dense({ units: layer.outputs, useBias: layer.bias !== false });
    case 'conv':
      return tf.layers.conv2d({ filters: layer.filters, kernelSize: layer.kernel, useBias: layer.bias !== false });
    case 'max-pool':
      return tf.layers.maxPooling2d({ poolSize: layer.size });
    case 'flatten':
      return tf.layers.flatten();
    case 'embedding':
      return tf.layers.embedding({ inputDim: layer.vocabulary, outputDim: layer.width });
    case 'lstm':
      return tf.layers.lstm({ units: layer.units, returnSequences: true });
    case 'gru':
      return tf.layers.gru({ units: layer.units, returnSequences: true });
    case 'layer-norm':
      return tf.layers.layerNormalization({});
    case 'batch-norm':
      return tf.layers.batchNormalization({});
    default:
      return null;
  }
}

describe.each(smallModels)('$name', (small) => {
  const model = buildSmall(small);

  it('has layers of as many parameters and of the same output shape as the library counts', () => {
    for (const { layer, input, output, weights, running = [] } of placeLayers(model)) {
      const oracle = buildOracle(layer);
      if (!oracle) continue;
      const sequential = tf.sequential({ layers: [tf.layers.inputLayer({ inputShape: [...input] }), oracle] });
      expect(sequential.getWeights().map(({ shape }) => shape)).toEqual([...weights, ...running]);
      expect(oracle.outputShape).toEqual([null, ...output]);
    }
  });

  it('has a layer table whose columns add up to the model', () => {
    const rows = describeLayers(model);
    expect(rows.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(countParameters(model));
    const made = rows.filter(({ of }) => of === 'model');
    expect(made.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0)).toBe(countForwardMultiplyAdds(model));
    expect(rows).toHaveLength(model.layers.length + (model.judge?.length ?? 0));
  });

  it('moves at least its weights, and more bytes for more samples and for more memory of the optimizer', () => {
    const bytes = countStepBytes(model, 8, 'sgd');
    expect(bytes).toBeGreaterThan(4 * 3 * countParameters(model));
    expect(countStepBytes(model, 16, 'sgd')).toBeGreaterThan(bytes);
    expect(countStepBytes(model, 8, 'adam') - bytes).toBe(4 * 4 * countParameters(model));
  });
});

describe('bytes of a step', () => {
  it('of the image models are those of the roofline', () => {
    for (const batch of [1, 128, 512]) {
      expect(countStepBytes(mnistMlp, batch)).toBe(countImageStepBytes('mnist-mlp', batch));
      expect(countStepBytes(mnistCnn, batch)).toBe(countImageStepBytes('mnist-cnn', batch));
    }
  });

  it('of a straight line can be counted by hand', () => {
    // Forward and by weight: one input, one output for each of ten samples, and two weights; then w, g, m, v in and w, m, v out.
    const numbers = 2 * (10 * 2 + 2) + 7 * 2;
    expect(countStepBytes(build('linear-regression', { inputs: 1, outputs: 1 }), 10)).toBe(4 * numbers);
  });
});

describe('cost', () => {
  it('of the GPT is 12 w² for each place and block, two triangles of scores counted whole, and the last product', () => {
    const [v, w, t] = [80, 128, 128];
    const model = build('tiny-gpt', { inputs: v, outputs: v });
    const expected = 4 * (t * 12 * w * w + 2 * t * t * w) + t * w * v;
    expect(countForwardMultiplyAdds(model)).toBe(expected);
    expect(countTrainingFlopPerSample(model)).toBe(6 * expected);
  });
});

describe('initial weights', () => {
  it('are ones for gains and for the bias of the forget gate, and zeros for other biases', () => {
    const block = createInitialWeights(build('tiny-gpt', { inputs: 9, outputs: 9 }), 1);
    expect([2, 8].map((index) => new Set(block[index]))).toEqual([new Set([1]), new Set([1])]);
    expect([3, 5, 7, 9].map((index) => new Set(block[index]))).toEqual(Array.from({ length: 4 }, () => new Set([0])));
    const bias = createInitialWeights(build('recurrent', { inputs: 9, outputs: 9 }), 1)[3];
    expect(bias?.indexOf(1)).toBe(128);
    expect(bias?.lastIndexOf(1)).toBe(255);
  });

  it('let ten tanh layers of 256 keep an eighth of their variance (Glorot), die out (0.01) or saturate (1)', () => {
    const model: Model = {
      id: 'toy-network',
      input: [256],
      layers: Array.from({ length: 10 }, (): Layer => ({ kind: 'dense', outputs: 256, activation: 'tanh' })),
      loss: 'mean-squared-error',
    };
    const count = 200;
    const inputs = Float64Array.from(
      createInitialWeights(
        { ...model, layers: [{ kind: 'dense', outputs: count, activation: 'none' }] },
        9,
        'gaussian',
        1,
      )[0]!,
    );
    const spread = (numbers: Float64Array) => numbers.reduce((sum, one) => sum + one * one, 0) / numbers.length;
    const ends = (...[initializer, deviation]: [Parameters<typeof createInitialWeights>[2], number?]) => {
      const weights = createInitialWeights(model, 1, initializer, deviation).map((one) => Float64Array.from(one));
      const [first] = placeLayers(model);
      const one = runLayer(first ?? placeLayer({ kind: 'flatten' }, [256]), weights.slice(0, 2), inputs, count);
      return [spread(one), spread(computeOutputs(placeLayers(model), weights, inputs, count))] as const;
    };
    const [glorot1, glorot10] = ends('glorot');
    expect(glorot1 / glorot10).toBeGreaterThan(6);
    expect(glorot1 / glorot10).toBeLessThan(10);
    const [small1, small10] = ends('gaussian', 0.01);
    expect(small1 / small10).toBeGreaterThan(1e12);
    const [large1, large10] = ends('gaussian', 1);
    expect(large1 / large10).toBeCloseTo(1, 1);
    expect(large10).toBeCloseTo(0.95, 1);
  });
});

it('knows nine models, each with data of its own to start from', () => {
  expect(cards).toHaveLength(9);
  expect(new Set(cards.map(({ id }) => id)).size).toBe(9);
  for (const { id, dataSets } of cards) expect(defaultChoiceOf(id).data).toBe(dataSets[0]);
});

it('refuses heads that cannot share the width', () => {
  const choice = { ...defaultChoiceOf('tiny-gpt'), heads: 3 };
  expect(() => findCard('tiny-gpt').build(choice, { inputs: 9, outputs: 9 })).toThrow(RangeError);
});
