/**
 * Recurrent cells, unrolled over time. The inputs of all steps are multiplied at once, which is one large product in
 * place of many small ones; only the product with the hidden state has to wait for the step before.
 * Gates, weight shapes and order are those of TensorFlow.js' layers; the gates' function is the sigmoid itself, not the
 * straight line with corners that those layers take by default. The first state is zero.
 */
import * as tf from '@tensorflow/tfjs-core';

/** [batch, time, width] to every hidden state [batch, time, units]. Gates: input, forget, candidate, output. */
export function applyLstm(flow: tf.Tensor, weights: readonly tf.Tensor[]): tf.Tensor {
  const recurrent = weights[1] as tf.Tensor2D;
  const units = recurrent.shape[0];
  let hidden: tf.Tensor2D = tf.zeros([flow.shape[0] ?? 0, units]);
  let cell: tf.Tensor2D = hidden;
  const states = projectSteps(flow, weights).map((step) => {
    const sums: tf.Tensor2D = tf.add(step, tf.matMul(hidden, recurrent));
    const [input, forget, candidate, output] = tf.split(sums, 4, 1) as Four;
    cell = tf.add(tf.mul(tf.sigmoid(forget), cell), tf.mul(tf.sigmoid(input), tf.tanh(candidate)));
    hidden = tf.mul(tf.sigmoid(output), tf.tanh(cell));
    return hidden;
  });
  return tf.stack(states, 1);
}

/** [batch, time, width] to every hidden state [batch, time, units]. Gates: update, reset, candidate. */
export function applyGru(flow: tf.Tensor, weights: readonly tf.Tensor[]): tf.Tensor {
  const recurrent = weights[1] as tf.Tensor2D;
  const units = recurrent.shape[0];
  const [gateKernel, candidateKernel] = tf.split(recurrent, [2 * units, units], 1) as [tf.Tensor2D, tf.Tensor2D];
  let hidden: tf.Tensor2D = tf.zeros([flow.shape[0] ?? 0, units]);
  const states = projectSteps(flow, weights).map((step) => {
    const [gateSums, candidateSums] = tf.split(step, [2 * units, units], 1) as [tf.Tensor2D, tf.Tensor2D];
    const gates: tf.Tensor2D = tf.sigmoid(tf.add(gateSums, tf.matMul(hidden, gateKernel)));
    const [update, reset] = tf.split(gates, 2, 1) as [tf.Tensor2D, tf.Tensor2D];
    const recalled: tf.Tensor2D = tf.mul(reset, hidden);
    const candidate = tf.tanh(tf.add(candidateSums, tf.matMul(recalled, candidateKernel)));
    // update x hidden + (1 - update) x candidate, with one product fewer.
    hidden = tf.add(candidate, tf.mul(update, tf.sub(hidden, candidate)));
    return hidden;
  });
  return tf.stack(states, 1);
}

type Four = [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];

/** Inputs times the input kernel plus bias, as one [batch, gates] for each time step. */
function projectSteps(flow: tf.Tensor, weights: readonly tf.Tensor[]): tf.Tensor2D[] {
  const [batch = 0, time = 0, width = 0] = flow.shape;
  const [kernel, , bias] = weights as readonly [tf.Tensor2D, tf.Tensor2D, tf.Tensor1D];
  const rows: tf.Tensor2D = tf.reshape(flow, [batch * time, width]);
  const sums: tf.Tensor2D = tf.add(tf.matMul(rows, kernel), bias);
  // The gradient of taking one apart from one fails (4.22).
  if (time === 1) return [sums];
  return tf.unstack(tf.reshape(sums, [batch, time, kernel.shape[1]]), 1) as tf.Tensor2D[];
}
