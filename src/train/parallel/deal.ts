/**
 * Who gets which samples: every step's batch, picked as an ordinary run picks it, is cut into one stretch for each worker.
 * Pictures are many, so each worker is sent only those it will train on, numbered anew; tables and texts go out whole.
 */
import type { BatchPicker } from '../data/order.ts';
import { pixelsPerImage, type Shard } from '../data/shard.ts';
import type { EngineData } from '../engines/engine.ts';

export interface Deal {
  readonly data: EngineData;
  readonly shards: readonly Shard[];
  /** Of all steps, one after the other; by the worker's own numbering. */
  readonly rows: Int32Array;
  /** Whole batches that this worker alone is asked about, by the same numbering. */
  readonly checks: readonly Int32Array[];
}

/** Rows of step 0 to `steps` - 1, one after the other. */
export function pickSteps(picker: BatchPicker, batch: number, steps: number): Int32Array {
  const rows = new Int32Array(steps * batch);
  for (let step = 0; step < steps; step++) rows.set(picker.pick(step), step * batch);
  return rows;
}

/**
 * The hand of one worker.
 * @param rows of all steps, `shares` added up for each
 * @param shares samples of each worker in a step
 * @param checks whole batches this worker must be able to compute besides
 */
export function dealTo(
  worker: number,
  rows: Int32Array,
  shares: readonly number[],
  checks: readonly Int32Array[],
  data: EngineData,
  shards: readonly Shard[],
): Deal {
  const own = cutShare(worker, rows, shares);
  if (data.kind !== 'images') return { data, shards: [], rows: own, checks };
  const numbers = [...new Set([...own, ...checks.flatMap((check) => [...check])])];
  const places = new Map(numbers.map((row, place) => [row, place]));
  const renumber = (list: Int32Array) => list.map((row) => places.get(row) ?? 0);
  // Held-out pictures are not judged here; an engine wants room for some.
  const images = { kind: 'images', train: numbers.length, heldOut: 1 } as const;
  return {
    data: images,
    shards: [gatherImages(numbers, shards)],
    rows: renumber(own),
    checks: checks.map(renumber),
  };
}

/** This worker's stretch of every step. */
function cutShare(worker: number, rows: Int32Array, shares: readonly number[]): Int32Array {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const [batch, first, count] = [sum(shares), sum(shares.slice(0, worker)), shares[worker] ?? 0];
  const steps = Math.floor(rows.length / batch);
  const own = new Int32Array(steps * count);
  for (let step = 0; step < steps; step++) {
    const from = step * batch + first;
    own.set(rows.subarray(from, from + count), step * count);
  }
  return own;
}

/** The training pictures of these numbers as one shard, in this order. */
function gatherImages(numbers: readonly number[], shards: readonly Shard[]): Shard {
  const sets = shards.filter(({ set }) => set === 'train').sort((one, other) => one.first - other.first);
  const images = new Uint8Array(numbers.length * pixelsPerImage);
  const labels = new Uint8Array(numbers.length);
  numbers.forEach((number, place) => {
    const shard = sets.findLast(({ first }) => first <= number);
    if (!shard || number >= shard.first + shard.labels.length) throw new RangeError(`no picture ${number}`);
    const at = (number - shard.first) * pixelsPerImage;
    images.set(shard.images.subarray(at, at + pixelsPerImage), place * pixelsPerImage);
    labels[place] = shard.labels[number - shard.first] ?? 0;
  });
  return { set: 'train', first: 0, images, labels };
}
