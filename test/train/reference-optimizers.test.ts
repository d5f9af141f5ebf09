/** The update rules against the articles' numbers and TensorFlow.js' optimizers. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import { defaultChoiceOf } from '#train/models/zoo.ts';
import { optimizerConstants, updateWeight, type WeightState } from '#train/optimizers.ts';

const start: WeightState = { weight: 1, firstMoment: 0, secondMoment: 0 };
const firstStep = (id: OptimizerId, slope: number) => updateWeight(id, start, slope, 0.001, 1).weight - 1;

beforeAll(() => tf.setBackend('cpu'));

describe('Adam', () => {
  it('takes a first step 3.1623 times as long without the correction as with it', () => {
    expect(firstStep('adam-uncorrected', 0.4) / firstStep('adam', 0.4)).toBeCloseTo(3.1623, 4);
  });

  it('takes a first step of the rate, whatever the slope', () => {
    expect(firstStep('adam', 0.4)).toBeCloseTo(-0.001, 9);
    expect(firstStep('adam', -4000)).toBeCloseTo(0.001, 9);
  });
});

const { momentum, decay, beta1, beta2, epsilon } = optimizerConstants;

describe.each<{ id: OptimizerId; create: () => tf.Optimizer }>([
  { id: 'sgd', create: () => tf.train.sgd(0.01) },
  { id: 'momentum', create: () => tf.train.momentum(0.01, momentum) },
  { id: 'rmsprop', create: () => tf.train.rmsprop(0.01, decay, 0, epsilon) },
  { id: 'adam', create: () => tf.train.adam(0.01, beta1, beta2, epsilon) },
])('$id', ({ id, create }) => {
  it('follows the same path as in TensorFlow.js for 20 steps', () => {
    const optimizer = create();
    const variable = tf.variable(tf.scalar(2));
    let state: WeightState = { ...start, weight: 2 };
    for (let step = 1; step <= 20; step++) {
      optimizer.minimize(() => tf.square(tf.sub(variable, 1)), false, [variable]);
      state = updateWeight(id, state, 2 * (state.weight - 1), 0.01, step);
      expect(variable.dataSync()[0]).toBeCloseTo(state.weight, 5);
    }
  });
});

describe('gradient descent on y = 2x', () => {
  it('stands at offset 0.09038 and slope 1.93315 after the default 100 steps, as in the errata of the article', () => {
    const { learningRate, batch, epochs, optimizer, initializer } = defaultChoiceOf('linear-regression');
    expect([optimizer, initializer]).toEqual(['sgd', 'zero']);
    const points = Array.from({ length: batch }, (_, index) => index + 1);
    const mean = (term: (x: number) => number) => points.reduce((sum, x) => sum + term(x), 0) / points.length;
    let weight: WeightState = { ...start, weight: 0 };
    let offset: WeightState = { ...start, weight: 0 };
    for (let step = 1; step <= epochs; step++) {
      const error = (x: number) => weight.weight * x + offset.weight - 2 * x;
      const bySlope = mean((x) => 2 * error(x) * x);
      const byOffset = mean((x) => 2 * error(x));
      weight = updateWeight(optimizer, weight, bySlope, learningRate, step);
      offset = updateWeight(optimizer, offset, byOffset, learningRate, step);
    }
    expect(offset.weight).toBeCloseTo(0.09038, 5);
    expect(weight.weight).toBeCloseTo(1.93315, 5);
  });
});
