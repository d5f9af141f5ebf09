/** Losses and gradients by TensorFlow.js on the backend in use, of models as the engines build them. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { Tell } from '#train/engines/layers/batch-norm.ts';
import { measureLoss } from '#train/engines/layers/loss.ts';
import { plainOperations } from '#train/engines/layers/operations.ts';
import { buildForward, buildJudge } from '#train/engines/tfjs-forward.ts';
import { countTrained, outputShape, placeLayers, weightShapes, type Model } from '#train/models/model.ts';
import type { Samples } from './zoo-samples.ts';

/** Inputs and targets on the backend, as an engine would give them. */
export function placeSamples(model: Model, { inputs, targets, count, noise }: Samples) {
  const isText = model.layers[0]?.kind === 'embedding';
  const shape = [count, ...(model.judge ? outputShape(model) : model.input)];
  const outputs = [count, ...outputShape(model)];
  const isSymbols = model.loss === 'softmax-cross-entropy';
  return {
    inputs: tf.tensor(Float32Array.from(inputs), shape, isText ? 'int32' : 'float32'),
    targets: model.judge
      ? tf.zeros([0])
      : isSymbols
        ? tf.tensor(Int32Array.from(targets), outputs.slice(0, -1), 'int32')
        : tf.tensor(Float32Array.from(targets), outputs),
    noise: noise ? tf.tensor(Float32Array.from(noise), [count, ...model.input]) : tf.zeros([0]),
  };
}

type Placed = ReturnType<typeof placeSamples>;
type Term = readonly [loss: () => tf.Scalar, first: number, end: number];

/** Each loss of the model with the range of weights it is made small by. */
export function listLosses(
  model: Model,
  weights: readonly tf.Tensor[],
  { inputs, targets, noise }: Placed,
  tell: Tell = () => undefined,
): Term[] {
  const forward = buildForward(model, plainOperations);
  if (!model.judge) {
    const loss = () => measureLoss(model.loss, forward(inputs, weights, tell), targets);
    return [[loss, 0, countTrained(model)]];
  }
  const own = placeLayers(model).reduce((sum, placed) => sum + placed.weights.length, 0);
  const judge = buildJudge(model, plainOperations);
  const count = noise.shape[0] ?? 0;
  const say = (samples: tf.Tensor, isReal: boolean) =>
    measureLoss(model.loss, judge(samples, weights.slice(own)), isReal ? tf.ones([count, 1]) : tf.zeros([count, 1]));
  return [
    [() => say(forward(noise, weights), true), 0, own],
    [() => tf.div(tf.add(say(inputs, true), say(forward(noise, weights), false)), 2), own, weights.length],
  ];
}

/** Of one batch. */
export async function differentiate(model: Model, weights: readonly Float32Array[], samples: Samples) {
  const shapes = weightShapes(model);
  const variables = weights.map((numbers, index) =>
    tf.tidy(() => tf.variable(tf.tensor(numbers, [...(shapes[index] ?? [])]))),
  );
  const placed = placeSamples(model, samples);
  const losses: number[] = [];
  const gradients: Float32Array[] = [];
  const told: tf.Tensor[] = [];
  const tell = (statistic: tf.Tensor) => void told.push(tf.keep(tf.clone(statistic)));
  for (const [loss, first, end] of listLosses(model, variables, placed, tell)) {
    const found = tf.variableGrads(loss, variables.slice(first, end));
    losses.push((await found.value.data())[0] ?? NaN);
    for (const variable of variables.slice(first, end)) {
      gradients.push(Float32Array.from((await found.grads[variable.name]?.data()) ?? []));
    }
    tf.dispose([found.value, found.grads]);
  }
  for (const statistic of told) gradients.push(Float32Array.from(await statistic.data()));
  tf.dispose([variables, placed, told]);
  return { losses: losses as unknown as readonly [number, number?], gradients };
}
