/** Every input to every output, and layer normalisation: both act along the last side, row by row. */
import * as tf from '@tensorflow/tfjs-core';
import type { Activation } from '../../models/layer.ts';
import { activate } from './activation.ts';

export const normEpsilon = 1e-5;

/** Anything as [rows, last side]: a product's gradient is wrong where one side has a batch and the other has not (4.22). */
export function asRows(flow: tf.Tensor): tf.Tensor2D {
  return tf.reshape(flow, [-1, flow.shape.at(-1) ?? 1]);
}

/** Rows [n, inputs] times kernel [inputs, outputs], plus bias [outputs] where there is one. */
export function applyDense(
  rows: tf.Tensor2D,
  kernel: tf.Tensor,
  bias: tf.Tensor | null,
  activation: Activation,
): tf.Tensor2D {
  const sums: tf.Tensor2D = tf.matMul(rows, kernel as tf.Tensor2D);
  return activate(bias ? tf.add(sums, bias) : sums, activation);
}

/** Each row to mean 0 and variance 1, then gain and offset (Ba and others 2016). */
export function normalize<T extends tf.Tensor>(flow: T, gain: tf.Tensor, offset: tf.Tensor): T {
  const centred: T = tf.sub(flow, tf.mean(flow, -1, true));
  const variance = tf.mean(tf.square(centred), -1, true);
  return tf.add(tf.mul(tf.mul(centred, tf.rsqrt(tf.add(variance, normEpsilon))), gain), offset);
}
