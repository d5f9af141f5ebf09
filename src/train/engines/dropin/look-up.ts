/**
 * Rows of a table by number, with its gradient in one dispatch: each number of the table adds up the slopes of the places
 * that took its row, in their order. TensorFlow.js sums segments by retried exchanges, in whatever order threads come.
 */
import type * as tf from '@tensorflow/tfjs-core';
import { launchTensor, plainGroup } from './launch.ts';
import { register, runKernel } from './register.ts';

type Saved = readonly [table: tf.Tensor2D, symbols: tf.Tensor];

const rowsOf = register<'table' | 'symbols', Saved, Record<string, never>>({
  name: 'OwnLookUp',
  savedInputs: ['table', 'symbols'],
  savedOutputs: [],
  forward: (backend, { table, symbols }) => [
    runKernel('GatherV2', backend, { x: table, indices: symbols }, { axis: 0, batchDims: 0 }),
  ],
  backward: (slopes, [table, symbols]) => ({
    table: () =>
      launchTensor({
        name: 'look-up table',
        code: () => `fn main(index: i32) {
      let row = index / uniforms.width;
      let column = index % uniforms.width;
      var sum = 0.0;
      for (var place = 0; place < uniforms.places; place++) {
        if (i32(Symbols[place]) == row) { sum += Slopes[place * uniforms.width + column]; }
      }
      if (index < uniforms.size) { result[index] = sum; }
    }`,
        inputs: { Slopes: slopes, Symbols: symbols },
        shape: table.shape,
        groupSize: plainGroup,
        whole: { width: table.shape[1], places: symbols.size },
      }),
  }),
});

/** @param symbols int32 of any shape; the result has one side more */
export function lookUp(table: tf.Tensor, symbols: tf.Tensor): tf.Tensor {
  return rowsOf({ table, symbols }, {});
}
