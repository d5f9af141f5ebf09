/** The nine models on every backend: from equal weights on equal samples, losses must go the same way. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { sizeOf } from '#train/models/layer.ts';
import { weightShapes, type Model } from '#train/models/model.ts';
import { listLosses, placeSamples } from '../support/differentiate.ts';
import { buildSmall, makeSamples, smallModels, type Samples } from '../support/zoo-samples.ts';

const steps = 20;
/** Many inputs are soon learnt by heart, and of a loss near zero only rounding is left to compare. */
const learningRateOf = (model: Model) => (sizeOf(model.input) > 100 ? 5e-4 : 0.01);

beforeAll(() => {
  // Otherwise what is small is computed by the CPU, and nothing is compared.
  tf.env().set('WEBGPU_CPU_FORWARD', false);
  tf.env().set('WEBGL_CPU_FORWARD', false);
});

/** Losses before each step; a GAN's judge steps first, each network with an optimizer of its own. */
async function trainOn(backend: string, model: Model, samples: Samples): Promise<number[]> {
  expect(await tf.setBackend(backend)).toBe(true);
  const before = tf.memory().numTensors;
  const shapes = weightShapes(model);
  const variables = createInitialWeights(model, 3).map((numbers, index) =>
    tf.tidy(() => tf.variable(tf.tensor(numbers, [...(shapes[index] ?? [])]))),
  );
  const placed = placeSamples(model, samples);
  const terms = listLosses(model, variables, placed).reverse();
  // Epsilon is said because webgl's own is a thousand times larger.
  const optimizers = terms.map(() => tf.train.adam(learningRateOf(model), 0.9, 0.999, 1e-7));
  const found: tf.Scalar[] = [];
  for (let step = 0; step < steps; step++) {
    for (const [which, [loss, first, end]] of terms.entries()) {
      const value = optimizers[which]?.minimize(loss, true, variables.slice(first, end));
      if (value) found.push(value);
    }
  }
  // One reading for all: on a busy machine each is a wait for its turn.
  const told = tf.stack(found);
  const losses = [...(await told.data())];
  tf.dispose([found, told]);
  tf.dispose([variables, placed]);
  for (const optimizer of optimizers) optimizer.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return losses;
}

describe.each(smallModels)('$name', (small) => {
  it('trains with the same losses on webgpu, webgl and cpu over 20 steps, and leaves no tensor behind', async () => {
    const model = buildSmall(small);
    const samples = makeSamples(model, 4);
    const began = performance.now();
    const cpu = await trainOn('cpu', model, samples);
    const webgl = await trainOn('webgl', model, samples);
    const webgpu = await trainOn('webgpu', model, samples);
    console.log(`${small.name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    expect(cpu.length).toBe(model.judge ? 2 * steps : steps);
    // The weights do move: no two losses are alike.
    expect(new Set(cpu).size).toBe(cpu.length);
    cpu.forEach((loss, at) => {
      expect(Math.abs((webgl[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4);
      expect(Math.abs((webgpu[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4);
    });
  });
});
