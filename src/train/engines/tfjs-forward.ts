/** Builds a sample model out of TensorFlow.js operations: weights and a batch in, the last layer's numbers out. */
import * as tf from '@tensorflow/tfjs-core';
import type { Activation, PlacedLayer } from '../models/layer.ts';
import { placeLayers, type Loss, type Model } from '../models/model.ts';

/** From inputs [batch, ...model.input] and all weights in order to outputs [batch, ...]. */
export type Forward = (inputs: tf.Tensor, weights: readonly tf.Tensor[]) => tf.Tensor;

/** The model's layers as one function; a GAN's judge is not part of it. */
export function buildForward(model: Model): Forward {
  return chain(placeLayers(model));
}

/** Layers one after another; `weights` begins with theirs. */
export function chain(layers: readonly PlacedLayer[]): Forward {
  return (inputs, weights) => {
    let used = 0;
    let flow = inputs;
    for (const placed of layers) {
      const own = weights.slice(used, used + placed.weights.length);
      used += own.length;
      flow = applyLayer(placed, flow, own);
    }
    return flow;
  };
}

function applyLayer({ layer, output }: PlacedLayer, flow: tf.Tensor, weights: readonly tf.Tensor[]): tf.Tensor {
  const batch = flow.shape[0] ?? 0;
  const [kernel, bias] = weights;
  switch (layer.kind) {
    case 'flatten':
      return tf.reshape(flow, [batch, ...output]);
    case 'max-pool':
      return tf.maxPool(flow as tf.Tensor4D, layer.size, layer.size, 'valid');
    case 'conv': {
      const sum = tf.conv2d(flow as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'valid');
      return activate(tf.add(sum, bias as tf.Tensor1D), layer.activation);
    }
    case 'dense': {
      // The product's gradient knows only two sides (4.22), so time steps become rows and come back.
      const rows = tf.reshape(flow, [-1, flow.shape.at(-1) ?? 1]);
      const sum = tf.add(tf.matMul(rows, kernel as tf.Tensor2D), bias as tf.Tensor1D);
      return tf.reshape(activate(sum, layer.activation), [batch, ...output]);
    }
    default:
      throw new Error(`no ${layer.kind} layer yet`);
  }
}

function activate(sum: tf.Tensor, activation: Activation): tf.Tensor {
  switch (activation) {
    case 'none':
      return sum;
    case 'relu':
      return tf.relu(sum);
    case 'tanh':
      return tf.tanh(sum);
    case 'sigmoid':
      return tf.sigmoid(sum);
    default:
      throw new Error(`no ${activation} yet`);
  }
}

/** Mean loss of a batch: softmax and sigmoid are inside, which is exact where logits are large. */
export function measureLoss(kind: Loss, outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  switch (kind) {
    case 'softmax-cross-entropy':
      return tf.losses.softmaxCrossEntropy(targets, outputs) as tf.Scalar;
    case 'sigmoid-cross-entropy':
      return tf.losses.sigmoidCrossEntropy(targets, outputs) as tf.Scalar;
    case 'mean-squared-error':
      return tf.mean(tf.square(tf.sub(outputs, targets))) as tf.Scalar;
  }
}

/** How many rows of `logits` have their largest number where `oneHot` has its one. Ties go to the lower class. */
export function countRecognised(logits: tf.Tensor, oneHot: tf.Tensor): tf.Scalar {
  const guess = tf.oneHot(tf.argMax(logits, -1) as tf.Tensor1D, oneHot.shape.at(-1) ?? 1);
  return tf.sum(tf.mul(tf.cast(guess, 'float32'), oneHot));
}
