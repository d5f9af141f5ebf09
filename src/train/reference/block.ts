/** Layer normalisation and the transformer's decoder block by their equations, row by row. */
import { activateNumber, addScaled, multiplyRows } from './numbers.ts';

/** Each row to mean 0 and variance 1, then gain and offset. */
export function normalizeRows(rows: Float64Array, gain: Float64Array, offset: Float64Array): Float64Array {
  const width = gain.length;
  const result = new Float64Array(rows.length);
  for (let first = 0; first < rows.length; first += width) {
    const row = rows.subarray(first, first + width);
    const mean = row.reduce((sum, value) => sum + value, 0) / width;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
    row.forEach((value, index) => {
      const normal = (value - mean) / Math.sqrt(variance + 1e-5);
      result[first + index] = normal * (gain[index] ?? NaN) + (offset[index] ?? NaN);
    });
  }
  return result;
}

/** Twelve weights in the order of `placeLayer`. */
export type BlockWeights = readonly [
  ...[gain1: Float64Array, offset1: Float64Array, toHeads: Float64Array, toHeadsBias: Float64Array],
  ...[mix: Float64Array, mixBias: Float64Array, gain2: Float64Array, offset2: Float64Array],
  ...[wide: Float64Array, wideBias: Float64Array, narrow: Float64Array, narrowBias: Float64Array],
];

/** [count, time, width] to the same: attention added, then the network added. */
export function runBlock(rows: Float64Array, weights: BlockWeights, heads: number, time: number): Float64Array {
  const [gain1, offset1, toHeads, toHeadsBias, mix, mixBias, gain2, offset2, wide, wideBias, narrow, narrowBias] =
    weights;
  const projected = multiplyRows(normalizeRows(rows, gain1, offset1), toHeads, toHeadsBias);
  const mixed = add(rows, multiplyRows(attend(projected, gain1.length, heads, time), mix, mixBias));
  const widened = multiplyRows(normalizeRows(mixed, gain2, offset2), wide, wideBias);
  const bent = widened.map((value) => activateNumber(value, 'gelu'));
  return add(mixed, multiplyRows(bent, narrow, narrowBias));
}

const add = (left: Float64Array, right: Float64Array) => left.map((value, index) => value + (right[index] ?? NaN));

/**
 * For each place and head: the softmax of its query's products with the keys up to and including its own place weighs
 * the values of those places. Rows hold query, key and value side by side, and each of them its heads side by side.
 */
function attend(projected: Float64Array, width: number, heads: number, time: number): Float64Array {
  const own = width / heads;
  const result = new Float64Array(projected.length / 3);
  for (let place = 0; place < result.length / width; place++) {
    const first = place - (place % time);
    for (let head = 0; head < heads; head++) {
      const query = place * 3 * width + head * own;
      const scores = Float64Array.from({ length: place - first + 1 }, (_, back) => {
        const key = ((first + back) * 3 + 1) * width + head * own;
        let sum = 0;
        for (let index = 0; index < own; index++) {
          sum += (projected[query + index] ?? NaN) * (projected[key + index] ?? NaN);
        }
        return sum / Math.sqrt(own);
      });
      const top = Math.max(...scores);
      const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
      scores.forEach((score, back) => {
        const value = ((first + back) * 3 + 2) * width + head * own;
        addScaled(result, place * width + head * own, projected, value, own, Math.exp(score - top) / total);
      });
    }
  }
  return result;
}
