/** Builds a sample model out of TensorFlow.js operations: weights and a batch in, logits out. */
import * as tf from '@tensorflow/tfjs-core';
import { classCount, placeLayers, type Model, type PlacedLayer } from '../models/model.ts';

export type Forward = (pixels: tf.Tensor2D, weights: readonly tf.Tensor[]) => tf.Tensor2D;

/** @returns a function from [batch, 784] pixels in 0 to 1 to [batch, 10] logits */
export function buildForward(model: Model): Forward {
  const layers = placeLayers(model);
  return (pixels, weights) => {
    let used = 0;
    let flow: tf.Tensor = pixels;
    for (const placed of layers) {
      const own = weights.slice(used, used + placed.weights.length);
      used += own.length;
      flow = applyLayer(placed, flow, own);
    }
    return flow as tf.Tensor2D;
  };
}

function applyLayer({ layer, input }: PlacedLayer, flow: tf.Tensor, weights: readonly tf.Tensor[]): tf.Tensor {
  const batch = flow.shape[0] ?? 0;
  const [height, width, channels] = input;
  if (layer.kind === 'max-pool') return tf.maxPool(flow as tf.Tensor4D, layer.size, layer.size, 'valid');
  const [kernel, bias] = weights;
  if (!kernel || !bias) throw new Error(`${layer.kind} layer without weights`);
  const sum =
    layer.kind === 'conv'
      ? tf.conv2d(tf.reshape(flow, [batch, height, width, channels]) as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'valid')
      : tf.matMul(tf.reshape(flow, [batch, height * width * channels]), kernel as tf.Tensor2D);
  const biased = tf.add(sum, bias);
  return layer.relu ? tf.relu(biased) : biased;
}

/** Mean cross-entropy of a batch in nats, from logits: softmax inside the loss is exact where logits are large. */
export function crossEntropy(logits: tf.Tensor2D, oneHot: tf.Tensor2D): tf.Scalar {
  return tf.losses.softmaxCrossEntropy(oneHot, logits) as tf.Scalar;
}

/** How many rows of `logits` have their largest number where `oneHot` has its one. Ties go to the lower digit. */
export function countRecognised(logits: tf.Tensor2D, oneHot: tf.Tensor2D): tf.Scalar {
  const guess = tf.oneHot(tf.argMax(logits, 1) as tf.Tensor1D, classCount);
  return tf.sum(tf.mul(tf.cast(guess, 'float32'), oneHot));
}
