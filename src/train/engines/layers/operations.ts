/**
 * What layers and losses are made of, as functions that can be exchanged: TensorFlow.js' own operations, which every
 * backend has, or kernels of ours in their place. Same numbers in, same numbers out.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Activation } from '../../models/layer.ts';
import type { Loss } from '../../models/model.ts';
import { activate } from './activation.ts';
import { weighKeys } from './attention.ts';
import { applyDense, normalize } from './dense.ts';
import { measureLoss } from './loss.ts';
import { applyGru, applyLstm } from './recurrent.ts';

/** @param bias null for none */
type WithBias<T extends tf.Tensor> = (flow: T, kernel: tf.Tensor, bias: tf.Tensor | null, activation: Activation) => T;

export interface Operations {
  /** On rows [n, inputs]. */
  readonly dense: WithBias<tf.Tensor2D>;
  /** On [batch, height, width, channels]: stride 1, no padding. */
  readonly conv: WithBias<tf.Tensor>;
  readonly normalize: <T extends tf.Tensor>(flow: T, gain: tf.Tensor, offset: tf.Tensor) => T;
  /** Rows of a table by number, int32. */
  readonly lookUp: (table: tf.Tensor, symbols: tf.Tensor) => tf.Tensor;
  /** [batch, heads, time, own] twice to shares [batch, heads, time, time]; the mask is made when it is asked for. */
  readonly weighKeys: (queries: tf.Tensor, keys: tf.Tensor, mask: () => tf.Tensor2D) => tf.Tensor;
  /** [batch, time, width] to every hidden state. */
  readonly lstm: (flow: tf.Tensor, weights: readonly tf.Tensor[]) => tf.Tensor;
  readonly gru: (flow: tf.Tensor, weights: readonly tf.Tensor[]) => tf.Tensor;
  /** Mean loss of a batch, from logits. */
  readonly loss: (kind: Loss, outputs: tf.Tensor, targets: tf.Tensor) => tf.Scalar;
}

function convolve(flow: tf.Tensor, kernel: tf.Tensor, bias: tf.Tensor | null, activation: Activation) {
  const sums: tf.Tensor = tf.conv2d(flow as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'valid');
  return activate(bias ? tf.add(sums, bias) : sums, activation);
}

export const plainOperations: Operations = {
  dense: applyDense,
  conv: convolve,
  normalize,
  lookUp: (table, symbols) => tf.gather(table, symbols as tf.Tensor2D),
  weighKeys,
  lstm: applyLstm,
  gru: applyGru,
  loss: measureLoss,
};
