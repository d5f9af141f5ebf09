/**
 * A text where the engine computes: its symbols as one row of integers. Windows are cut out of it on the device, so a step
 * uploads only where they begin.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { TextSet } from '../data/data-set.ts';
import { refuseShard, type SampleStore } from './sample-store.ts';

/** @param time symbols in a window; a window's targets are its symbols moved on by one */
export function createTextStore(text: TextSet, time: number): SampleStore {
  const symbols = tf.tensor1d(Int32Array.from(text.symbols), 'int32');
  const places = tf.tensor2d(
    Int32Array.from({ length: time + 1 }, (_, place) => place),
    [1, time + 1],
    'int32',
  );
  return {
    // Side by side; the last one needs a symbol after it.
    heldOut: Math.max(0, Math.floor((text.symbols.length - text.trainSymbols - 1) / time)),
    add: refuseShard,
    gather(set, rows) {
      const count = rows.length;
      const begins = set === 'train' ? rows.slice() : rows.map((row) => text.trainSymbols + row * time);
      const [inputs, targets] = tf.tidy(() => {
        const where = tf.add(tf.tensor2d(begins, [count, 1], 'int32'), places);
        const windows = tf.gather(symbols, tf.cast(where, 'int32'));
        const cut = (from: number) => tf.slice(windows, [0, from], [count, time]);
        return [cut(0), cut(1)] as const;
      }) as unknown as readonly [tf.Tensor, tf.Tensor];
      return { inputs, targets };
    },
    dispose() {
      symbols.dispose();
      places.dispose();
    },
  };
}
