/** Builds a sample model out of TensorFlow.js operations: weights and a batch in, the last layer's numbers out. */
import * as tf from '@tensorflow/tfjs-core';
import type { PlacedLayer } from '../models/layer.ts';
import { placeJudge, placeLayers, type Model } from '../models/model.ts';
import { activate } from './layers/activation.ts';
import { applyDecoderBlock, createCausalMask } from './layers/attention.ts';
import { normalizeBatch, normalizeByRunning, type Tell } from './layers/batch-norm.ts';
import { asRows } from './layers/dense.ts';
import type { Operations } from './layers/operations.ts';

/**
 * From inputs [batch, ...model.input] and all weights in order to outputs [batch, ...].
 * @param tell given in training: batch norms take the batch's own statistics, and tell them; else they take the running
 * ones, which are behind the weights
 */
export type Forward = (inputs: tf.Tensor, weights: readonly tf.Tensor[], tell?: Tell) => tf.Tensor;

/** The model's layers as one function; a GAN's judge is not part of it. Symbols come as int32. */
export function buildForward(model: Model, operations: Operations): Forward {
  return chain(placeLayers(model), operations);
}

/** A GAN's judge as one function: what the generator makes, and the judge's weights alone, to logits [batch, 1]. */
export function buildJudge(model: Model, operations: Operations): Forward {
  return chain(placeJudge(model), operations);
}

/** Layers one after another; `weights` begins with theirs, and goes on with their running statistics. */
export function chain(layers: readonly PlacedLayer[], operations: Operations): Forward {
  const trained = layers.reduce((sum, placed) => sum + placed.weights.length, 0);
  return (inputs, weights, tell) => {
    let [used, known] = [0, trained];
    let flow = inputs;
    const shared: Shared = { operations, mask: null, tell: tell ?? null };
    for (const placed of layers) {
      const own = weights.slice(used, used + placed.weights.length);
      used += own.length;
      const running = weights.slice(known, (known += placed.running?.length ?? 0));
      flow = applyLayer(placed, flow, own, running, shared);
    }
    return flow;
  };
}

/** What the layers of one forward pass have in common, and make once for all of them. */
interface Shared {
  readonly operations: Operations;
  mask: tf.Tensor2D | null;
  readonly tell: Tell | null;
}

function applyLayer(
  placed: PlacedLayer,
  flow: tf.Tensor,
  weights: readonly tf.Tensor[],
  running: readonly tf.Tensor[],
  shared: Shared,
): tf.Tensor {
  const { layer, output } = placed;
  const { operations } = shared;
  const batch = flow.shape[0] ?? 0;
  const [first, second] = weights as readonly [tf.Tensor, tf.Tensor];
  switch (layer.kind) {
    case 'flatten':
      return tf.reshape(flow, [batch, ...output]);
    case 'max-pool':
      return tf.maxPool(flow as tf.Tensor4D, layer.size, layer.size, 'valid');
    case 'conv':
      return operations.conv(flow, first, weights[1] ?? null, layer.activation);
    case 'dense':
      return tf.reshape(operations.dense(asRows(flow), first, weights[1] ?? null, layer.activation), [
        batch,
        ...output,
      ]);
    case 'batch-norm': {
      const { tell } = shared;
      const normal = tell
        ? normalizeBatch(flow, first, second, tell)
        : normalizeByRunning(flow, first, second, running);
      return activate(normal, layer.activation);
    }
    case 'embedding':
      return operations.lookUp(first, tf.cast(flow, 'int32'));
    case 'position':
      return tf.add(flow, first);
    case 'lstm':
      return operations.lstm(flow, weights);
    case 'gru':
      return operations.gru(flow, weights);
    case 'last': {
      const [, time = 1, width = 1] = flow.shape;
      return tf.reshape(tf.slice(flow, [0, time - 1, 0], [batch, 1, width]), [batch, width]);
    }
    case 'layer-norm':
      return operations.normalize(flow, first, second);
    case 'decoder-block':
      return applyDecoderBlock(flow, weights, layer.heads, operations, () => {
        return (shared.mask ??= createCausalMask(flow.shape[1] ?? 1));
      });
  }
}
