/** Each layer kind, activation and loss as the engines build it, differentiated by TensorFlow.js on its cpu backend. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import type { Activation, Layer } from '#train/models/layer.ts';
import { sizeOf } from '#train/models/layer.ts';
import { weightShapes, type Loss, type Model } from '#train/models/model.ts';
import { computeReferenceLoss } from '#train/reference/loss.ts';
import { differentiate } from '../support/differentiate.ts';
import { makeSamples } from '../support/zoo-samples.ts';

const answer: Layer = { kind: 'dense', outputs: 3, activation: 'none' };
const activations: readonly Activation[] = ['none', 'relu', 'tanh', 'sigmoid', 'gelu'];

interface Case {
  readonly name: string;
  readonly input: readonly number[];
  readonly layers: readonly Layer[];
  readonly loss?: Loss;
  /** Arrays that the loss does not depend on: before the first step there is nothing to recall. */
  readonly without?: readonly number[];
}

const cases: readonly Case[] = [
  ...activations.map((activation) => {
    const layers: Layer[] = [{ kind: 'dense', outputs: 4, activation }, answer];
    return { name: `dense, ${activation}`, input: [3], layers };
  }),
  { name: 'dense on every step', input: [4, 3], layers: [{ kind: 'dense', outputs: 4, activation: 'tanh' }, answer] },
  {
    name: 'conv and max-pool',
    input: [7, 6, 2],
    layers: [
      { kind: 'conv', filters: 3, kernel: 3, activation: 'relu' },
      { kind: 'max-pool', size: 2 },
      { kind: 'flatten' },
      answer,
    ],
  },
  { name: 'embedding', input: [5], layers: [{ kind: 'embedding', vocabulary: 6, width: 3 }, answer] },
  {
    name: 'position',
    input: [5],
    layers: [{ kind: 'embedding', vocabulary: 6, width: 3 }, { kind: 'position' }, answer],
  },
  { name: 'lstm', input: [5, 3], layers: [{ kind: 'lstm', units: 4 }, answer] },
  { name: 'gru', input: [5, 3], layers: [{ kind: 'gru', units: 4 }, answer] },
  { name: 'two lstm', input: [3, 2], layers: [{ kind: 'lstm', units: 3 }, { kind: 'lstm', units: 2 }, answer] },
  { name: 'lstm of one step', input: [1, 3], layers: [{ kind: 'lstm', units: 2 }, answer], without: [1] },
  { name: 'gru and last', input: [4, 3], layers: [{ kind: 'gru', units: 4 }, { kind: 'last' }, answer] },
  { name: 'layer-norm', input: [3, 5], layers: [{ kind: 'layer-norm' }, answer] },
  { name: 'decoder-block', input: [5, 4], layers: [{ kind: 'decoder-block', heads: 2 }, answer] },
  { name: 'sigmoid loss', input: [3], layers: [answer], loss: 'sigmoid-cross-entropy' },
  { name: 'squared error', input: [3], layers: [answer], loss: 'mean-squared-error' },
];

/** Biases and gains too, so that nothing sits at its starting value. */
function drawWeights(model: Model): Float32Array[] {
  const random = createRandom(5, 0);
  return weightShapes(model).map((shape) => Float32Array.from({ length: sizeOf(shape) }, () => 1.6 * random() - 0.8));
}

beforeAll(() => tf.setBackend('cpu'));

describe.each(cases)('$name', ({ input, layers, loss = 'softmax-cross-entropy', without = [] }) => {
  const model: Model = { id: 'toy-network', input, layers, loss };
  const weights = drawWeights(model);
  const samples = makeSamples(model, 3);

  it('has the loss of the reference, and its gradients agree with differences of the reference to 1e-3', async () => {
    const { losses, gradients } = await differentiate(model, weights, samples);
    expect(losses[0] / computeReferenceLoss(model, weights, samples)[0]).toBeCloseTo(1, 5);
    const exact = weights.map((numbers) => Float64Array.from(numbers));
    gradients.forEach((gradient, array) => {
      const own = exact[array]!;
      expect(gradient).toHaveLength(own.length);
      const differences = own.map((weight, at) => {
        const lossAt = (moved: number) => {
          own[at] = moved;
          return computeReferenceLoss(model, exact, samples)[0];
        };
        const difference = (lossAt(weight + 1e-5) - lossAt(weight - 1e-5)) / 2e-5;
        own[at] = weight;
        return difference;
      });
      const largest = Math.max(...differences.map(Math.abs));
      differences.forEach((difference, at) => {
        expect(Math.abs(gradient[at]! - difference)).toBeLessThanOrEqual(1e-3 * largest + 1e-7);
      });
      expect(largest > 1e-4).toBe(!without.includes(array));
    });
  });
});
