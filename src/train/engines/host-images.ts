/** Images in CPU memory, gathered there and uploaded batch by batch: for the webgl and cpu backends. */
import * as tf from '@tensorflow/tfjs-core';
import { pixelsPerImage } from '../data/shard.ts';
import { classCount, imageShape } from '../models/model.ts';
import type { ImageCount, SampleStore } from './sample-store.ts';

export function createHostImages(size: ImageCount): SampleStore {
  const sets = {
    train: { pixels: new Uint8Array(size.train * pixelsPerImage), labels: new Uint8Array(size.train) },
    test: { pixels: new Uint8Array(size.heldOut * pixelsPerImage), labels: new Uint8Array(size.heldOut) },
  };
  return {
    heldOut: size.heldOut,
    add({ set, first, images, labels }) {
      sets[set].pixels.set(images, first * pixelsPerImage);
      sets[set].labels.set(labels, first);
    },
    gather(set, images) {
      const { pixels, labels } = sets[set];
      const values = new Float32Array(images.length * pixelsPerImage);
      const oneHot = new Float32Array(images.length * classCount);
      images.forEach((image, row) => {
        for (let pixel = 0; pixel < pixelsPerImage; pixel++) {
          values[row * pixelsPerImage + pixel] = (pixels[image * pixelsPerImage + pixel] ?? 0) / 255;
        }
        oneHot[row * classCount + (labels[image] ?? 0)] = 1;
      });
      return {
        inputs: tf.tensor(values, [images.length, ...imageShape]),
        targets: tf.tensor2d(oneHot, [images.length, classCount]),
      };
    },
    dispose: () => undefined,
  };
}
