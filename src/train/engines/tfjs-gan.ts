/**
 * How a GAN learns (Goodfellow and others 2014): a judge learns to tell real samples from made ones, then the generator
 * learns to make samples that the judge just trained takes for real. Both losses are sigmoid cross-entropy; the
 * generator's is the non-saturating one (their section 3): how far the judge is from saying "real". One noise serves both
 * halves of a step. Each network keeps moments of its own, so one optimizer object is one for each.
 */
import * as tf from '@tensorflow/tfjs-core';
import { placeJudge, placeLayers, outputShape, type Model } from '../models/model.ts';
import { drawEvaluationNoise } from './made-samples.ts';
import type { Operations } from './layers/operations.ts';
import type { Draws } from './tfjs-draws.ts';
import { buildForward, buildJudge } from './tfjs-forward.ts';
import { differentiate, traceLayers, type Learner } from './tfjs-learner.ts';

/** @param weights the generator's, then the judge's */
export function createGanLearner(
  model: Model,
  weights: readonly tf.Variable[],
  seed: number,
  operations: Operations,
  draws: Draws,
): Learner {
  const generate = buildForward(model, operations);
  const makers = placeLayers(model);
  const judges = placeJudge(model);
  const judge = buildJudge(model, operations);
  const makerCount = makers.reduce((sum, placed) => sum + placed.weights.length, 0);
  const makerWeights = weights.slice(0, makerCount);
  const judgeWeights = weights.slice(makerCount);

  const noiseOf = (step: number, count: number) => draws.noise({ seed, step }, count, model.input);
  const asMade = (inputs: tf.Tensor) => tf.reshape(inputs, [inputs.shape[0] ?? 0, ...outputShape(model)]);

  /** Mean over real and made samples together. */
  const differentiateJudge = (real: tf.Tensor, noise: tf.Tensor) => {
    const count = noise.shape[0] ?? 0;
    const shown = tf.concat([asMade(real), generate(noise, makerWeights)]);
    const answers = tf.concat([tf.ones([count, 1]), tf.zeros([count, 1])]);
    return differentiate(
      () => operations.loss('sigmoid-cross-entropy', judge(shown, judgeWeights), answers),
      judgeWeights,
    );
  };
  const measureMaker = (noise: tf.Tensor) => {
    const wanted = tf.ones([noise.shape[0] ?? 0, 1]);
    return operations.loss('sigmoid-cross-entropy', judge(generate(noise, makerWeights), judgeWeights), wanted);
  };

  return {
    learn({ inputs }, step, optimizer) {
      const noise = noiseOf(step, inputs.shape[0] ?? 0);
      const judged = differentiateJudge(inputs, noise);
      optimizer.apply(judgeWeights, judged.gradients, step + 1, makerCount);
      const made = differentiate(() => measureMaker(noise), makerWeights);
      optimizer.apply(makerWeights, made.gradients, step + 1);
      return [made.loss, judged.loss];
    },
    differentiate({ inputs }, step) {
      const noise = noiseOf(step, inputs.shape[0] ?? 0);
      const judged = differentiateJudge(inputs, noise);
      const made = differentiate(() => measureMaker(noise), makerWeights);
      return { losses: [made.loss, judged.loss], gradients: [...made.gradients, ...judged.gradients] };
    },
    trace({ inputs }, step) {
      const noise = noiseOf(step, inputs.shape[0] ?? 0);
      const made = traceLayers(makers, noise, makerWeights, operations);
      return [noise, asMade(inputs), ...made, ...traceLayers(judges, made.at(-1) ?? noise, judgeWeights, operations)];
    },
    answersPerSample: null,
    predict: (noise) => generate(noise, makerWeights),
    judge({ inputs }, chunk) {
      const count = inputs.shape[0] ?? 0;
      const noise = tf.tensor(drawEvaluationNoise(model, seed, chunk, count), [count, ...model.input]);
      return { loss: measureMaker(noise), right: null };
    },
  };
}
