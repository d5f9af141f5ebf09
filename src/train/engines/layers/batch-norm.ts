/**
 * Batch normalisation out of TensorFlow.js' plain operations, so that every backend has it. The mean
 * is taken off before anything is squared, because a difference of large squares has no digits left.
 */
import * as tf from '@tensorflow/tfjs-core';
import { batchNormEpsilon, runningMomentum, unbias } from '../../models/batch-norm.ts';

/** What a pass does with the batch's own statistics: mean, then variance, of each batch norm in turn. */
export type Tell = (statistic: tf.Tensor) => void;

/**
 * By the batch's own statistics, which are told. The gradient is written out: TensorFlow.js' own gradient of a mean sends
 * ones of the flow's whole shape to the device, twice for each batch norm and step.
 * @param flow [batch, ..., channels]
 */
export function normalizeBatch(flow: tf.Tensor, gain: tf.Tensor, offset: tf.Tensor, tell: Tell): tf.Tensor {
  const sides = flow.shape.slice(0, -1);
  const axes = sides.map((_, axis) => axis);
  const rows = sides.reduce((product, side) => product * side, 1);
  const normalize = tf.customGrad((...given) => {
    const [input, gain, offset, save] = given as unknown as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const mean = tf.mean(input, axes);
    const centred = tf.sub(input, mean);
    const variance = tf.mean(tf.square(centred), axes);
    tell(mean);
    tell(tf.mul(variance, unbias(rows)));
    const scale: tf.Tensor = tf.rsqrt(tf.add(variance, batchNormEpsilon));
    const normal: tf.Tensor = tf.mul(centred, scale);
    save([normal, tf.mul(scale, gain)]);
    return {
      value: tf.add(tf.mul(normal, gain), offset),
      gradFunc: (slopes, saved) => {
        const [normal, scale] = saved as [tf.Tensor, tf.Tensor];
        const toOffset: tf.Tensor = tf.sum(slopes, axes);
        const toGain: tf.Tensor = tf.sum(tf.mul(slopes, normal), axes);
        // Each number moved its channel's mean and variance as well.
        const shared = tf.add(tf.div(toOffset, rows), tf.mul(normal, tf.div(toGain, rows)));
        return [tf.mul(tf.sub(slopes, shared), scale), toGain, toOffset];
      },
    };
  });
  return normalize(flow, gain, offset);
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
