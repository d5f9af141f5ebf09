/**
 * How a model learns from a batch and how well it does: the model with one loss. A GAN has two networks and two losses and
 * is a learner of its own (`tfjs-gan.ts`). All tensors handed out belong to the caller's `tf.tidy`.
 */
import * as tf from '@tensorflow/tfjs-core';
import { sizeOf, type PlacedLayer } from '../models/layer.ts';
import { answersOf } from '../models/losses.ts';
import { countTrained, outputShape, placeLayers, type Loss, type Model } from '../models/model.ts';
import type { Batch } from './sample-store.ts';
import { moveStatistics } from './layers/batch-norm.ts';
import type { Operations } from './layers/operations.ts';
import { buildForward, chain } from './tfjs-forward.ts';
import type { Optimizer } from './tfjs-optimizers.ts';

export interface Learner {
  /** Moves the weights; `step` counts the steps done before. Returns the losses, the model's first. */
  learn(batch: Batch, step: number, optimizer: Optimizer): readonly tf.Tensor[];
  /** Losses, then gradients of all weights in weight order, frozen ones among them; of running statistics the batch's own. */
  differentiate(batch: Batch, step: number): { readonly losses: readonly tf.Tensor[]; readonly gradients: tf.Tensor[] };
  /** Inputs, targets, and the output of each layer. */
  trace(batch: Batch, step: number): readonly tf.Tensor[];
  /** Outputs of a forward pass; a GAN's are what the generator makes of noise. */
  predict(inputs: tf.Tensor): tf.Tensor;
  /** Answers of one sample that can be right or wrong: 1, or the symbols of a window; null where there are none. */
  readonly answersPerSample: number | null;
  /** Mean loss on a held-out batch, and how many answers are right. `chunk` counts the batches of one evaluation from 0. */
  judge(batch: Batch, chunk: number): { readonly loss: tf.Tensor; readonly right: tf.Tensor | null };
}

/** @param frozenWeights the first so many weights are left out of every step, and so is the backward work for them */
export function createLearner(
  model: Model,
  weights: readonly tf.Variable[],
  operations: Operations,
  frozenWeights = 0,
): Learner {
  const trained = countTrained(model);
  const moving = weights.slice(frozenWeights, trained);
  const running = weights.slice(trained);
  const forward = buildForward(model, operations);
  const layers = placeLayers(model);
  /** By those of the weights, and the statistics that batch norms tell. */
  const differentiateBy = ({ inputs, targets }: Batch, by: readonly tf.Variable[]) => {
    const told: tf.Tensor[] = [];
    const tell = (statistic: tf.Tensor) => void told.push(tf.keep(statistic));
    const wanted = expectTargets(targets);
    const measure = () => operations.loss(model.loss, forward(inputs, weights, tell), wanted);
    const found = differentiate(measure, by);
    // Kept, or they would end with the pass; from here on they are the caller's like all else.
    const statistics = told.map((statistic) => tf.clone(statistic));
    tf.dispose(told);
    return { ...found, statistics };
  };

  return {
    learn(batch, step, optimizer) {
      const { loss, gradients, statistics } = differentiateBy(batch, moving);
      optimizer.apply(moving, gradients, step + 1, frozenWeights);
      moveStatistics(running, statistics);
      return [loss];
    },
    differentiate(batch) {
      const { loss, gradients, statistics } = differentiateBy(batch, weights.slice(0, trained));
      return { losses: [loss], gradients: [...gradients, ...statistics] };
    },
    trace: ({ inputs, targets }) => [
      inputs,
      expectTargets(targets),
      ...traceLayers(layers, inputs, weights, operations),
    ],
    predict: (inputs) => forward(inputs, weights),
    answersPerSample: answersOf(model.loss) === 'quantity' ? null : sizeOf(outputShape(model).slice(0, -1)),
    judge({ inputs, targets }) {
      const outputs = forward(inputs, weights);
      const wanted = expectTargets(targets);
      return { loss: operations.loss(model.loss, outputs, wanted), right: countRight(model.loss, outputs, wanted) };
    },
  };
}

/** A loss and its gradients; a weight that the loss does not touch has the gradient zero. */
export function differentiate(measure: () => tf.Scalar, weights: readonly tf.Variable[]) {
  const { value, grads } = tf.variableGrads(measure, [...weights]);
  return { loss: value, gradients: weights.map((weight) => grads[weight.name] ?? tf.zerosLike(weight)) };
}

/** What each layer makes of what the one before made, as in training; `weights` begins with theirs. */
export function traceLayers(
  layers: readonly PlacedLayer[],
  inputs: tf.Tensor,
  weights: readonly tf.Tensor[],
  operations: Operations,
) {
  let used = 0;
  let flow = inputs;
  return layers.map((placed) => {
    const own = weights.slice(used, (used += placed.weights.length));
    flow = chain([placed], operations)(flow, own, () => undefined);
    return flow;
  });
}

/** How many answers are right: the largest logit at the class or the symbol, or one logit on the right side of 0. */
function countRight(loss: Loss, outputs: tf.Tensor, targets: tf.Tensor): tf.Tensor | null {
  switch (answersOf(loss)) {
    case 'one-of-many':
      // Symbols come as numbers, classes one-hot; of equal logits the lower class counts.
      return countEqual(tf.argMax(outputs, -1), targets.rank < outputs.rank ? targets : tf.argMax(targets, -1));
    case 'yes-or-no':
      return countEqual(tf.greater(outputs, 0), tf.greater(targets, 0.5));
    case 'quantity':
      return null;
  }
}

function countEqual(one: tf.Tensor, other: tf.Tensor): tf.Tensor {
  return tf.sum(tf.cast(tf.equal(one, other), 'float32'));
}

function expectTargets(targets: tf.Tensor | null): tf.Tensor {
  if (!targets) throw new RangeError('a model with a loss needs data with targets');
  return targets;
}
