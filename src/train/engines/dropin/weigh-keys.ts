/**
 * The shares of causal attention from queries and keys: after the product one dispatch scales, leaves out what is not yet
 * seen, and takes the softmax; one more is its gradient. No mask is made or added.
 */
import * as tf from '@tensorflow/tfjs-core';
import { sizeOf } from '../../models/layer.ts';
import { launch, launchTensor, plainGroup } from './launch.ts';
import { register } from './register.ts';

type Saved = readonly [shares: tf.Tensor];

/** A thread takes a row: the first `seen` numbers from `first` on. */
const opening = `
      let first = index * uniforms.time;
      let seen = index % uniforms.time + 1;`;

const share = register<'scores', Saved, { readonly scale: number }>({
  name: 'OwnShares',
  savedInputs: [],
  savedOutputs: [true],
  forward(backend, { scores }, { scale }) {
    const time = scores.shape.at(-1) ?? 1;
    const shares = launch(backend, {
      name: 'shares',
      code: () => `fn main(index: i32) {
    if (index < uniforms.size) {${opening}
      var top = Scores[first];
      for (var at = 1; at < seen; at++) { top = max(top, Scores[first + at]); }
      var total = 0.0;
      for (var at = 0; at < seen; at++) { total += exp((Scores[first + at] - top) * uniforms.scale); }
      for (var at = 0; at < seen; at++) {
        result[first + at] = exp((Scores[first + at] - top) * uniforms.scale) / total;
      }
      for (var at = seen; at < uniforms.time; at++) { result[first + at] = 0.0; }
    }
  }`,
      inputs: { Scores: scores },
      shape: scores.shape,
      threads: sizeOf(scores.shape) / time,
      whole: { time },
      real: { scale },
    });
    return [shares];
  },
  backward: (slopes, [shares], { scale }) => ({
    scores() {
      const time = shares.shape.at(-1) ?? 1;
      return launchTensor({
        name: 'shares slopes',
        code: () => `fn main(index: i32) {
    if (index < uniforms.size) {${opening}
      var mean = 0.0;
      for (var at = 0; at < seen; at++) { mean += Shares[first + at] * Slopes[first + at]; }
      for (var at = 0; at < uniforms.time; at++) {
        result[first + at] = Shares[first + at] * (Slopes[first + at] - mean) * uniforms.scale;
      }
    }
  }`,
        inputs: { Shares: shares, Slopes: slopes },
        shape: shares.shape,
        threads: shares.size / time,
        groupSize: plainGroup,
        whole: { time },
        real: { scale },
      });
    },
  }),
});

export function weighKeys(queries: tf.Tensor, keys: tf.Tensor): tf.Tensor {
  return share({ scores: tf.matMul(queries, keys, false, true) }, { scale: 1 / Math.sqrt(queries.shape.at(-1) ?? 1) });
}
