/**
 * Which windows of a text each step trains on: starts are drawn anew for every step from the seed and the step's number
 * alone, so a run can be repeated, paused and resumed from its step number. Drawn with replacement: an "epoch" is as many
 * symbols as the training part has, not each of them once.
 */
import type { BatchPicker } from './data/order.ts';
import { createRandom } from './data/random.ts';

/** Streams from this number on; below are initial weights and the order of images. */
const windowStream = 1_000_000;

/**
 * @param trainSymbols symbols of the training part, more than `context`
 * @param context symbols in a window; its targets reach one symbol further
 */
export function createWindowPicker(trainSymbols: number, context: number, batch: number, seed: number): BatchPicker {
  const starts = trainSymbols - context;
  const rows = new Int32Array(batch);
  return {
    stepsPerEpoch: Math.max(1, Math.floor(trainSymbols / (batch * context))),
    pick(step) {
      const random = createRandom(seed, windowStream + step);
      for (let index = 0; index < batch; index++) rows[index] = Math.floor(starts * random());
      return rows;
    },
  };
}
