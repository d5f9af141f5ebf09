/**
 * The arithmetic of an exchange: lists of arrays as one stretch of numbers that can be handed over, their weighted mean,
 * and how far two such stretches are apart. Sums are taken in double precision and in the order of the workers, so the
 * same gradients give the same mean bit for bit, whoever was first.
 */

/** All arrays in one, end to end; a new buffer, which may be given away. */
export function joinArrays(arrays: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const joined = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const numbers of arrays) {
    joined.set(numbers, at);
    at += numbers.length;
  }
  return joined;
}

/** The arrays again, as views of the stretch. @param sizes numbers in each, in order */
export function cutArrays(joined: Float32Array, sizes: readonly number[]): readonly Float32Array[] {
  let at = 0;
  return sizes.map((size) => joined.subarray(at, (at += size)));
}

/**
 * Writes the mean over every stretch given, in place: no memory is taken for it, and each can be handed back.
 * @param samples how many samples each stretch stands for; a gradient of more samples counts for more
 */
export function spreadMean(stretches: readonly Float32Array[], samples: readonly number[]): void {
  const total = samples.reduce((sum, count) => sum + count, 0);
  const [first] = stretches;
  if (!first || stretches.length === 1) return;
  for (let at = 0; at < first.length; at++) {
    let sum = 0;
    for (let who = 0; who < stretches.length; who++) sum += (samples[who] ?? 0) * (stretches[who]?.[at] ?? NaN);
    for (const stretch of stretches) stretch[at] = sum / total;
  }
}

/**
 * The largest difference of two stretches, as a share of the largest number of the same array in `expected`; the worst
 * array counts. Not number by number: a gradient that is zero but for rounding would be infinitely wrong. Infinity where
 * a number is missing or none; 0 for two arrays of zeros.
 */
export function compareStretches(found: Float32Array, expected: Float32Array, sizes: readonly number[]): number {
  const others = cutArrays(found, sizes);
  let worst = 0;
  cutArrays(expected, sizes).forEach((wanted, array) => {
    let largest = 0;
    let difference = 0;
    for (let at = 0; at < wanted.length; at++) {
      const number = wanted[at] ?? NaN;
      largest = Math.max(largest, Math.abs(number));
      const off = Math.abs((others[array]?.[at] ?? NaN) - number);
      difference = off <= difference ? difference : Number.isNaN(off) ? Infinity : off;
    }
    if (difference > 0) worst = Math.max(worst, difference / largest);
  });
  return worst;
}
