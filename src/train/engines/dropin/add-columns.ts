/**
 * Sums of the columns of a matrix in one dispatch: the gradient of everything that was added to all rows. A workgroup
 * takes a column, so that many rows and few columns keep a GPU busy too; `tf.sum` over the first side transposes first.
 */
import type * as tf from '@tensorflow/tfjs-core';
import { sizeOf } from '../../models/layer.ts';
import { launchTensor, writeAddUp } from './launch.ts';

const groupSize = 128;

/** @param matrix anything whose last sides, as many numbers as `width`, are a row */
export function addColumns<T extends tf.Tensor>(matrix: tf.Tensor, width: number, shape = [width]): T {
  return launchTensor<T>({
    name: 'add columns',
    code: () => `${writeAddUp(groupSize)}
    fn main(index: i32) {
      let column = index / ${groupSize};
      var sum = 0.0;
      if (column < uniforms.width) {
        for (var row = i32(localIndex); row < uniforms.rows; row += ${groupSize}) {
          sum += Matrix[row * uniforms.width + column];
        }
      }
      let total = addUp(sum);
      if (localIndex == 0u && column < uniforms.width) { result[column] = total; }
    }`,
    inputs: { Matrix: matrix },
    shape,
    threads: width * groupSize,
    groupSize,
    whole: { width, rows: sizeOf(matrix.shape) / width },
  });
}
