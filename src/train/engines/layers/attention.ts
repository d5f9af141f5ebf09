/**
 * The decoder block of a transformer, pre-norm as in GPT-2 (Radford and others 2019): attention, then a network, each on
 * a normalised copy and added back. Without dropout.
 */
import * as tf from '@tensorflow/tfjs-core';
import { asRows } from './dense.ts';
import type { Operations } from './operations.ts';

/** What is added to scores of places not yet seen: after the softmax nothing is left of them. */
const hidden = -1e9;

/**
 * [time, time]: zero where the column's place may be seen from the row's, else so far down that it cannot. Made once
 * for a forward pass and given to every block. A comparison would not do: it has no gradient (4.22).
 */
export function createCausalMask(time: number): tf.Tensor2D {
  const numbers = new Float32Array(time * time);
  for (let row = 0; row < time; row++) numbers.fill(hidden, row * time + row + 1, (row + 1) * time);
  return tf.tensor2d(numbers, [time, time]);
}

/**
 * [batch, time, width] to the same shape.
 * @param weights gain, offset, kernel and bias to queries, keys and values, kernel and bias of the mix; then gain,
 *   offset, kernel and bias to four times the width, kernel and bias back
 */
export function applyDecoderBlock(
  flow: tf.Tensor,
  weights: readonly tf.Tensor[],
  heads: number,
  operations: Operations,
  mask: () => tf.Tensor2D,
): tf.Tensor {
  const { dense, normalize, weighKeys } = operations;
  const [gain1, offset1, toHeads, toHeadsBias, mix, mixBias, gain2, offset2, wide, wideBias, narrow, narrowBias] =
    weights as Twelve;
  const { shape } = flow;
  const rows = asRows(flow);
  const projected = dense(normalize(rows, gain1, offset1), toHeads, toHeadsBias, 'none');
  const attended = attend(projected, shape, heads, (queries, keys) => weighKeys(queries, keys, mask));
  const mixed: tf.Tensor2D = tf.add(rows, dense(attended, mix, mixBias, 'none'));
  const widened = dense(normalize(mixed, gain2, offset2), wide, wideBias, 'gelu');
  return tf.reshape(tf.add(mixed, dense(widened, narrow, narrowBias, 'none')), shape);
}

type T = tf.Tensor;
type Twelve = readonly [T, T, T, T, T, T, T, T, T, T, T, T];

/** Causal attention (Vaswani and others 2017) on rows of queries, keys and values side by side. */
function attend(
  projected: tf.Tensor2D,
  shape: readonly number[],
  heads: number,
  weigh: (queries: T, keys: T) => T,
): tf.Tensor2D {
  const [batch = 0, time = 0, width = 0] = shape;
  const own = width / heads;
  const [queries, keys, values] = tf
    .split(projected, 3, 1)
    .map((part) => tf.transpose(tf.reshape(part, [batch, time, heads, own]), [0, 2, 1, 3])) as [T, T, T];
  const seen = tf.transpose(tf.matMul(weigh(queries, keys), values), [0, 2, 1, 3]);
  return tf.reshape(seen, [batch * time, width]);
}

/** How much each place takes from those before it and itself: shares of 1, by how well its query meets their keys. */
export function weighKeys(queries: tf.Tensor, keys: tf.Tensor, mask: () => tf.Tensor2D): tf.Tensor {
  const scores = tf.matMul(tf.mul(queries, 1 / Math.sqrt(queries.shape.at(-1) ?? 1)), keys, false, true);
  return tf.softmax(tf.add(scores, mask()));
}
