/**
 * Batch normalisation out of TensorFlow.js' plain operations, so that every backend has it. Means of means of squares: the
 * mean is taken off before anything is squared, because a difference of large squares has no digits left.
 */
import * as tf from '@tensorflow/tfjs-core';
import { batchNormEpsilon, runningMomentum, unbias } from '../../models/batch-norm.ts';

/** What a pass does with the batch's own statistics: mean, then variance, of each batch norm in turn. */
export type Tell = (statistic: tf.Tensor) => void;

/** By the batch's own statistics, which are told. @param flow [batch, ..., channels] */
export function normalizeBatch(flow: tf.Tensor, gain: tf.Tensor, offset: tf.Tensor, tell: Tell): tf.Tensor {
  const sides = flow.shape.slice(0, -1);
  const axes = sides.map((_, axis) => axis);
  const mean = tf.mean(flow, axes);
  const centred = tf.sub(flow, mean);
  const variance = tf.mean(tf.square(centred), axes);
  tell(mean);
  tell(tf.mul(variance, unbias(sides.reduce((rows, side) => rows * side, 1))));
  return tf.add(tf.mul(tf.mul(centred, tf.rsqrt(tf.add(variance, batchNormEpsilon))), gain), offset);
}

/** By running statistics. */
export function normalizeByRunning(
  flow: tf.Tensor,
  gain: tf.Tensor,
  offset: tf.Tensor,
  [mean, variance]: readonly tf.Tensor[],
): tf.Tensor {
  if (!mean || !variance) throw new RangeError('a batch norm needs its running statistics');
  const scale = tf.mul(tf.rsqrt(tf.add(variance, batchNormEpsilon)), gain);
  return tf.add(tf.mul(tf.sub(flow, mean), scale), offset);
}

/** Moves running statistics towards a batch's. */
export function moveStatistics(running: readonly tf.Variable[], batch: readonly tf.Tensor[]): void {
  running.forEach((one, at) => {
    const own = batch[at];
    if (own) tf.tidy(() => one.assign(tf.add(one, tf.mul(tf.sub(own, one), 1 - runningMomentum))));
  });
}
