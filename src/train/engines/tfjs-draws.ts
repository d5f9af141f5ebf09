/**
 * What random numbers do in a training step of TensorFlow.js: noise for a generator, movements of pictures. The processor
 * makes them and a step sends them, which every backend can; on WebGPU kernels of ours make them there (`dropin/draw.ts`).
 * No sample model has dropout, so nothing is drawn for it.
 */
import * as tf from '@tensorflow/tfjs-core';
import { sizeOf, type Shape } from '../models/layer.ts';
import { drawTransforms } from './augment.ts';
import { drawStepNoise } from './noise.ts';
import { moveImages } from './tfjs-augment.ts';

/** Which numbers: those of a run's seed, at a step (steps done before it). */
export interface DrawPlace {
  readonly seed: number;
  readonly step: number;
}

export interface Draws {
  /** A generator's input, [count, ...shape]: `drawStepNoise`. */
  noise(place: DrawPlace, count: number, shape: Shape): tf.Tensor;
  /** Square grey pictures [count, side, side, 1], each moved as `drawTransforms` says. */
  moveImages(place: DrawPlace, images: tf.Tensor): tf.Tensor;
}

export const hostDraws: Draws = {
  noise: ({ seed, step }, count, shape) =>
    tf.tensor(drawStepNoise(seed, step, count, sizeOf(shape)), [count, ...shape]),
  moveImages({ seed, step }, images) {
    const [count = 0, side = 1] = images.shape;
    return moveImages(images, drawTransforms(seed, step, count, side));
  },
};
