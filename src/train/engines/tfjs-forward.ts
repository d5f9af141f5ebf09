/** Builds a sample model out of TensorFlow.js operations: weights and a batch in, the last layer's numbers out. */
import * as tf from '@tensorflow/tfjs-core';
import type { PlacedLayer } from '../models/layer.ts';
import { placeJudge, placeLayers, type Loss, type Model } from '../models/model.ts';
import { activate } from './layers/activation.ts';
import { applyDecoderBlock, createCausalMask } from './layers/attention.ts';
import { applyDense, asRows, normalize } from './layers/dense.ts';
import { applyGru, applyLstm } from './layers/recurrent.ts';

/** From inputs [batch, ...model.input] and all weights in order to outputs [batch, ...]. */
export type Forward = (inputs: tf.Tensor, weights: readonly tf.Tensor[]) => tf.Tensor;

/** The model's layers as one function; a GAN's judge is not part of it. Symbols come as int32. */
export function buildForward(model: Model): Forward {
  return chain(placeLayers(model));
}

/** A GAN's judge as one function: what the generator makes, and the judge's weights alone, to logits [batch, 1]. */
export function buildJudge(model: Model): Forward {
  return chain(placeJudge(model));
}

/** Layers one after another; `weights` begins with theirs. */
export function chain(layers: readonly PlacedLayer[]): Forward {
  return (inputs, weights) => {
    let used = 0;
    let flow = inputs;
    const shared: Shared = { mask: null };
    for (const placed of layers) {
      const own = weights.slice(used, used + placed.weights.length);
      used += own.length;
      flow = applyLayer(placed, flow, own, shared);
    }
    return flow;
  };
}

/** What the layers of one forward pass make once for all of them. */
interface Shared {
  mask: tf.Tensor2D | null;
}

function applyLayer(placed: PlacedLayer, flow: tf.Tensor, weights: readonly tf.Tensor[], shared: Shared): tf.Tensor {
  const { layer, output } = placed;
  const batch = flow.shape[0] ?? 0;
  const [first, second] = weights as readonly [tf.Tensor, tf.Tensor];
  switch (layer.kind) {
    case 'flatten':
      return tf.reshape(flow, [batch, ...output]);
    case 'max-pool':
      return tf.maxPool(flow as tf.Tensor4D, layer.size, layer.size, 'valid');
    case 'conv': {
      const sum = tf.conv2d(flow as tf.Tensor4D, first as tf.Tensor4D, 1, 'valid');
      return activate(tf.add(sum, second), layer.activation);
    }
    case 'dense':
      return tf.reshape(applyDense(asRows(flow), first, second, layer.activation), [batch, ...output]);
    case 'embedding':
      return tf.gather(first, tf.cast(flow, 'int32') as tf.Tensor2D);
    case 'position':
      return tf.add(flow, first);
    case 'lstm':
      return applyLstm(flow, weights);
    case 'gru':
      return applyGru(flow, weights);
    case 'last': {
      const [, time = 1, width = 1] = flow.shape;
      return tf.reshape(tf.slice(flow, [0, time - 1, 0], [batch, 1, width]), [batch, width]);
    }
    case 'layer-norm':
      return normalize(flow, first, second);
    case 'decoder-block':
      shared.mask ??= createCausalMask(flow.shape[1] ?? 1);
      return applyDecoderBlock(flow, weights, layer.heads, shared.mask);
  }
}

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
