/** A table where the engine computes: inputs and targets as one tensor each; a step uploads only its row numbers. */
import * as tf from '@tensorflow/tfjs-core';
import type { TableSet } from '../data/data-set.ts';
import type { Shape } from '../models/layer.ts';
import { refuseShard, type SampleStore } from './sample-store.ts';

/** @param sample shape of one sample's inputs, as many numbers as a row has */
export function createTableStore(table: TableSet, sample: Shape): SampleStore {
  const { inputWidth, targetWidth, trainRows, heldOutRows } = table;
  const rowCount = trainRows + heldOutRows;
  const inputs = tf.tensor2d(table.inputs, [rowCount, inputWidth]);
  const targets = targetWidth > 0 ? tf.tensor2d(table.targets, [rowCount, targetWidth]) : null;
  return {
    heldOut: heldOutRows,
    add: refuseShard,
    gather(set, rows) {
      const first = set === 'train' ? 0 : trainRows;
      const numbers = tf.tensor1d(
        rows.map((row) => first + row),
        'int32',
      );
      const batch = {
        inputs: tf.tidy(() => tf.reshape(tf.gather(inputs, numbers), [rows.length, ...sample])),
        targets: targets && tf.gather(targets, numbers),
      };
      numbers.dispose();
      return batch;
    },
    dispose() {
      inputs.dispose();
      targets?.dispose();
    },
  };
}
