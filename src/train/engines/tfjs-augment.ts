/** Moves a batch of training images on the device: a step uploads eight numbers for each image, no pixel. */
import * as tf from '@tensorflow/tfjs-core';
import { transformLength } from './augment.ts';

/**
 * @param images [count, side, side, 1]
 * @param transforms from `drawTransforms`
 * @returns a new tensor of the same shape
 */
export function moveImages(images: tf.Tensor, transforms: Float32Array): tf.Tensor {
  return tf.tidy(() => {
    const count = images.shape[0] ?? 0;
    const rows = tf.tensor2d(transforms, [count, transformLength]);
    const move = (some: tf.Tensor, by: tf.Tensor) =>
      tf.image.transform(some as tf.Tensor4D, by as tf.Tensor2D, 'bilinear', 'constant', 0);
    if (tf.getBackend() !== 'cpu') return move(images, rows);
    // The cpu kernel returns after the first image of a batch and leaves the others empty (4.22).
    const parts = tf.split(rows, count);
    return tf.concat(tf.split(images, count).map((image, index) => move(image, parts[index] ?? rows)));
  });
}
