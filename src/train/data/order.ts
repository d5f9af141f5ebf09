/**
 * In which order training sees the images. A pure function of seed, epoch and shard sizes: the network's timing has no
 * part in it, so a run can be repeated, paused and resumed from its step number alone.
 *
 * Epoch 0 walks the shards as they are listed and shuffles inside each one, so that training starts when the first
 * shard is here and waits where the next is not. Every later epoch shuffles the whole set.
 *
 * The CPU makes it for every engine, unlike noise and movements: a batch of 64 costs it 2 us and 256 bytes (60,000 images,
 * Node), while a device would have to make each place by itself out of a keyed permutation, once for each shard of
 * another size, which mixes less well than a shuffle; and recorded runs were taken in this order.
 */
import { createRandom, shuffle } from './random.ts';

/**
 * Image numbers in the order of one epoch; each image once.
 * @param shardSizes images per training shard, in manifest order
 * @param epoch from 0
 */
export function orderEpoch(shardSizes: readonly number[], seed: number, epoch: number): Int32Array {
  const total = shardSizes.reduce((sum, size) => sum + size, 0);
  const order = Int32Array.from({ length: total }, (_, index) => index);
  const random = createRandom(seed, orderStream + epoch);
  if (epoch > 0) {
    shuffle(order, random);
    return order;
  }
  let first = 0;
  for (const size of shardSizes) {
    shuffle(order.subarray(first, first + size), random);
    first += size;
  }
  return order;
}

/** Streams below this number belong to the layers' initial weights. */
const orderStream = 1000;

export interface BatchPicker {
  /** Full batches per epoch; the images left over at an epoch's end wait for the next epoch's other order. */
  readonly stepsPerEpoch: number;
  /** Image numbers of the batch of `step` (from 0): a view, valid until the next call. */
  pick(step: number): Int32Array;
}

/** Cuts epochs into batches of one size. Keeps the order of one epoch at a time. */
export function createBatchPicker(shardSizes: readonly number[], batch: number, seed: number): BatchPicker {
  const total = shardSizes.reduce((sum, size) => sum + size, 0);
  const stepsPerEpoch = Math.floor(total / batch);
  let epochInHand = -1;
  let order = new Int32Array(0);
  return {
    stepsPerEpoch,
    pick(step) {
      const epoch = Math.floor(step / stepsPerEpoch);
      if (epoch !== epochInHand) {
        order = orderEpoch(shardSizes, seed, epoch) as Int32Array<ArrayBuffer>;
        epochInHand = epoch;
      }
      const first = (step % stepsPerEpoch) * batch;
      return order.subarray(first, first + batch);
    },
  };
}
