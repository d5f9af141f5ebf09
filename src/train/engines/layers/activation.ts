/** Activation functions as TensorFlow.js operations whose gradients are right on every backend. */
import * as tf from '@tensorflow/tfjs-core';
import type { Activation } from '../../models/layer.ts';

/** 2 sqrt(2 / pi), and that times 0.044715: see `gelu`. */
const geluScale = 2 * Math.sqrt(2 / Math.PI);
const geluBend = 0.044715 * geluScale;

export function activate<T extends tf.Tensor>(sum: T, activation: Activation): T {
  switch (activation) {
    case 'none':
      return sum;
    case 'relu':
      return tf.relu(sum);
    case 'tanh':
      return tf.tanh(sum);
    case 'sigmoid':
      return tf.sigmoid(sum);
    case 'gelu':
      return gelu(sum);
  }
}

/**
 * x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))) (Hendrycks and Gimpel 2016, the tanh form). Since (1 + tanh u) / 2 is
 * sigmoid(2u), it is x sigmoid(x (a + b x^2)): the same number in fewer kernels.
 */
function gelu<T extends tf.Tensor>(x: T): T {
  const bend: T = tf.add(tf.mul(tf.square(x), geluBend), geluScale);
  return tf.mul(x, tf.sigmoid(tf.mul(x, bend)));
}
