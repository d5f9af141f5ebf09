/** What a batch norm is beside its kernels: its statistics in the reference, in a check and in a saved state; what is refused. */
import * as layers from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { refuseRunning } from '#train/engines/refuse-running.ts';
import { findRefusal } from '#train/engines/fused/refuse.ts';
import { expectFits } from '#train/expect-fits.ts';
import { moveRunning, unbias } from '#train/models/batch-norm.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { placeLayer, type Layer } from '#train/models/layer.ts';
import { countTrained, weightShapes } from '#train/models/model.ts';
import { hasBatchNorm } from '#train/models/zoo.ts';
import { checkAgainstReference } from '#train/reference/check-gradients.ts';
import { runLayer } from '#train/reference/outputs.ts';
import { differentiate } from '#support/differentiate.ts';
import { orderFor } from '#support/small-models.ts';
import { buildSmall, makeCase, makeSamples, smallModels } from '#support/zoo-samples.ts';

const normed = smallModels.find(({ choice }) => choice.model === 'mnist-mlp' && choice.batchNorm)!;
const model = buildSmall(normed);
const trained = countTrained(model);
const weights = createInitialWeights(model, 4);

describe('the layer', () => {
  const placed = placeLayer({ kind: 'batch-norm', activation: 'none' }, [3, 4, 5]);
  const random = createRandom(5, 0);
  const draw = (length: number) => Float64Array.from({ length }, () => 0.5 + random());
  const [gain, offset, mean, variance] = [draw(5), draw(5), draw(5), draw(5)];
  const rows = draw(2 * 3 * 4 * 5);
  const arrays = [gain, offset, mean, variance].map((one) => layers.tensor(Float32Array.from(one)));

  it.each([
    { isTraining: false, running: [mean, variance] },
    { isTraining: true, running: [] },
  ])('gives the library’s numbers, training: $isTraining', ({ isTraining, running }) => {
    const oracle = layers.layers.batchNormalization({ epsilon: 1e-5 });
    oracle.build([null, 3, 4, 5]);
    oracle.setWeights(arrays);
    const shown = layers.tensor(Float32Array.from(rows), [2, 3, 4, 5]);
    const wanted = oracle.call([shown], { training: isTraining }) as layers.Tensor;
    const found = runLayer(placed, [gain, offset], rows, 2, running);
    wanted.dataSync().forEach((one, at) => expect(found[at]).toBeCloseTo(one, 4));
  });

  it('moves its statistics a tenth of the way, the variance towards m / (m - 1) of the batch’s', () => {
    expect(moveRunning(1, 2)).toBeCloseTo(1.1, 12);
    expect(unbias(5)).toBe(1.25);
    // One row alone has no spread at all.
    expect(unbias(1)).toBe(1);
  });
});

it('the check finds a statistic of the batch that is 1 % off, or missing, though losses and gradients are right', async () => {
  const samples = makeSamples(model, 3);
  const { losses, gradients } = await differentiate(model, weights, samples);
  const check = (own: readonly Float32Array[]) => () =>
    checkAgainstReference({ model, weights }, samples, { losses, gradients: own });
  expect(check(gradients)).not.toThrow();
  for (const which of [trained, trained + 1]) {
    expect(check(gradients.map((one, at) => (at === which ? one.map((own) => 1.01 * own) : one)))).toThrow();
  }
  expect(check(gradients.slice(0, -1))).toThrow('running statistic 2');
});

it('a saved state has statistics and no moments of them; one without statistics is not of this model', () => {
  const moments = weights.slice(0, trained);
  const state = { step: 3, weights, firstMoments: moments, secondMoments: moments };
  expect(weightShapes(model).slice(trained)).toEqual([[6], [6]]);
  expect([...weights[trained]!, ...weights[trained + 1]!]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  expect(() => expectFits(state, model)).not.toThrow();
  expect(() => expectFits({ ...state, weights: moments }, model)).toThrow('not one of this model');
  expect(() => expectFits({ ...state, firstMoments: weights }, model)).toThrow('not one of this model');
});

it('is refused in words in a frozen layer and in a GAN; layers in front of it may be frozen', () => {
  const refused = 'no batch norm is frozen or in a GAN';
  const norm: Layer = { kind: 'batch-norm', activation: 'none' };
  expect(refuseRunning({ model, frozenWeights: 1 })).toBeNull();
  expect(refuseRunning({ model, frozenWeights: 2 })).toBe(refused);
  const one = makeCase(normed);
  expect(findRefusal({ ...orderFor(one), frozenWeights: 2 }, one.data)).toBe(refused);
  expect(refuseRunning({ model: { ...model, judge: [norm] } })).toBe(refused);
});

it('is built only where the model heeds the knob', () => {
  expect(hasBatchNorm({ model: 'mnist-cnn', batchNorm: true })).toBe(true);
  expect(hasBatchNorm({ model: 'mnist-cnn', batchNorm: false })).toBe(false);
  expect(hasBatchNorm({ model: 'tiny-gpt', batchNorm: true })).toBe(false);
});
