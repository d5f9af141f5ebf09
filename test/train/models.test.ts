/** The sample models against counts made by others: TensorFlow.js' layers, and the article the models come from. */
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { findSampleModel } from '#datacenter/calibration/sample-models.ts';
import { mnistCnn } from '#train/models/mnist-cnn.ts';
import { mnistMlp } from '#train/models/mnist-mlp.ts';
import {
  countForwardMultiplyAdds,
  countParameters,
  countTrainingFlopPerSample,
  weightShapes,
  type Model,
} from '#train/models/model.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { computeReferenceStep } from '#support/reference-step.ts';

function buildLayers(model: Model): tf.Sequential {
  const sequential = tf.sequential();
  sequential.add(tf.layers.inputLayer({ inputShape: [28, 28, 1] }));
  for (const layer of model.layers) {
    const activation = 'activation' in layer && layer.activation === 'relu' ? 'relu' : 'linear';
    if (layer.kind === 'conv') {
      sequential.add(tf.layers.conv2d({ filters: layer.filters, kernelSize: layer.kernel, activation }));
    } else if (layer.kind === 'max-pool') {
      sequential.add(tf.layers.maxPooling2d({ poolSize: layer.size }));
    } else if (layer.kind === 'flatten') {
      sequential.add(tf.layers.flatten());
    } else if (layer.kind === 'dense') {
      sequential.add(tf.layers.dense({ units: layer.outputs, activation }));
    }
  }
  return sequential;
}

describe.each([
  { model: mnistMlp, parameters: 50_890, multiplyAdds: 50_816 },
  { model: mnistCnn, parameters: 347_146, multiplyAdds: 541_440 },
])('$model.id', ({ model, parameters, multiplyAdds }) => {
  it('has as many parameters as the same layers in TensorFlow.js, and as published', () => {
    expect(countParameters(model)).toBe(parameters);
    expect(buildLayers(model).countParams()).toBe(parameters);
  });

  it('has weights of the shapes TensorFlow.js gives its layers', () => {
    expect(
      buildLayers(model)
        .getWeights()
        .map(({ shape }) => shape),
    ).toEqual(weightShapes(model));
  });

  it('costs the multiply-adds its layers add up to, and six FLOP of training for each', () => {
    expect(countForwardMultiplyAdds(model)).toBe(multiplyAdds);
    expect(countTrainingFlopPerSample(model)).toBe(6 * multiplyAdds);
  });

  it('is the model the simulator counts', () => {
    const counted = findSampleModel(model.id)!;
    expect(countParameters(model)).toBe(counted.parameters);
    expect(countForwardMultiplyAdds(model)).toBe(counted.forwardMultiplyAdds);
    expect(countTrainingFlopPerSample(model)).toBe(counted.trainingFlopPerSample);
  });

  it('starts from the same bits for the same seed, within the Glorot limit and filling it', () => {
    const weights = createInitialWeights(model, 11);
    expect(weights).toEqual(createInitialWeights(model, 11));
    expect(weights).not.toEqual(createInitialWeights(model, 12));
    const last = weights.at(-2) ?? new Float32Array();
    const limit = Math.sqrt(6 / (64 + 10));
    const largest = last.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
    expect(largest).toBeLessThanOrEqual(limit);
    expect(largest).toBeGreaterThan(0.95 * limit);
    expect(weights.at(-1)).toEqual(new Float32Array(10));
  });

  it('starts convolutions within the He limit of their window, and filling it', () => {
    const kernels = createInitialWeights(model, 11).filter((_, index) => weightShapes(model)[index]?.length === 4);
    expect(kernels).toHaveLength(model.layers.filter(({ kind }) => kind === 'conv').length);
    for (const kernel of kernels) {
      const largest = kernel.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
      expect(largest).toBeLessThanOrEqual(Math.sqrt(6 / 9));
      expect(largest).toBeGreaterThan(0.95 * Math.sqrt(6 / 9));
    }
  });

  it('has reference gradients that agree with differences of the reference loss', () => {
    const weights = createInitialWeights(model, 2);
    const pixels = Uint8Array.from({ length: 2 * 784 }, (_, index) => (index * 97) % 256);
    const labels = Uint8Array.of(3, 8);
    const { gradients } = computeReferenceStep(model, weights, pixels, labels);
    const lossWith = (array: number, at: number, change: number) => {
      const moved = weights.map((numbers) => Float32Array.from(numbers));
      moved[array]![at]! += change;
      return { loss: computeReferenceStep(model, moved, pixels, labels).loss, moved: moved[array]![at]! };
    };
    gradients.forEach((gradient, array) => {
      const at = gradient.reduce((top, slope, index) => (Math.abs(slope) > Math.abs(gradient[top]!) ? index : top), 0);
      const up = lossWith(array, at, 1e-3);
      const down = lossWith(array, at, -1e-3);
      const difference = (up.loss - down.loss) / (up.moved - down.moved);
      expect(gradient[at]! / difference).toBeCloseTo(1, 2);
    });
  });

  it('has the reference loss of TensorFlow.js on its cpu backend', async () => {
    await tf.setBackend('cpu');
    const weights = createInitialWeights(model, 2);
    const pixels = Uint8Array.from({ length: 4 * 784 }, (_, index) => (index * 31) % 251);
    const labels = Uint8Array.of(1, 0, 9, 4);
    const layers = buildLayers(model);
    layers.setWeights(weights.map((numbers, index) => tf.tensor(numbers, [...(weightShapes(model)[index] ?? [])])));
    const logits = layers.predict(
      tf.tensor(
        Float32Array.from(pixels, (byte) => byte / 255),
        [4, 28, 28, 1],
      ),
    ) as tf.Tensor;
    const loss = tf.losses.softmaxCrossEntropy(tf.oneHot([...labels], 10), logits).dataSync()[0] ?? NaN;
    expect(computeReferenceStep(model, weights, pixels, labels).loss).toBeCloseTo(loss, 5);
  });
});
