/** The losses as TensorFlow.js operations. */
import * as tf from '@tensorflow/tfjs-core';
import type { Loss } from '../../models/model.ts';
import { asRows } from './dense.ts';

/** Targets as rows of the outputs' width, whether they came so or as numbers of the right class. */
function asOneHot(outputs: tf.Tensor, targets: tf.Tensor): tf.Tensor2D {
  if (targets.rank === outputs.rank) return asRows(targets);
  return tf.oneHot(tf.reshape(targets, [-1]), asRows(outputs).shape[1]) as tf.Tensor2D;
}

/**
 * Mean loss of a batch: softmax and sigmoid are inside, which is exact where logits are large. Targets have the shape of
 * the outputs; for softmax they may also lack the last side and hold the right one's number (int32).
 */
export function measureLoss(kind: Loss, outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  switch (kind) {
    case 'softmax-cross-entropy': {
      return tf.losses.softmaxCrossEntropy(asOneHot(outputs, targets), asRows(outputs));
    }
    case 'sigmoid-cross-entropy':
      return tf.losses.sigmoidCrossEntropy(targets, outputs) as tf.Scalar;
    case 'mean-squared-error':
      return tf.mean(tf.square(tf.sub(outputs, targets))) as tf.Scalar;
    case 'mean-absolute-error':
      return tf.mean(tf.abs(tf.sub(outputs, targets))) as tf.Scalar;
    case 'sigmoid-squared-error':
      return tf.mean(tf.square(tf.sub(tf.sigmoid(outputs), targets))) as tf.Scalar;
    case 'softmax-squared-error': {
      const misses = tf.square(tf.sub(tf.softmax(asRows(outputs)), asOneHot(outputs, targets)));
      return tf.mean(tf.sum(misses, -1)) as tf.Scalar;
    }
  }
}
