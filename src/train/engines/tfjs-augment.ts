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
    const rows = tf.tensor2d(transforms, [images.shape[0] ?? 0, transformLength]);
    return tf.image.transform(images as tf.Tensor4D, rows, 'bilinear', 'constant', 0);
  });
}
