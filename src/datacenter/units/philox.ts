/**
 * Philox4x32-10: random numbers made from a counter alone (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
 * easy as 1, 2, 3", SC 2011, doi 10.1145/2063384.2063405). Number 4,711 of a stream needs none before it, so a worker, a
 * GPU and a test draw the very same futures, and the same noise of a training step, in any order. `philox-shader.ts` is
 * the same in WGSL.
 */

/** Four whole numbers below 2^32. */
export type Words = readonly [number, number, number, number];

/** The four random words of a counter under a key, each below 2^32. */
export function philox(counter: Words, key: readonly [number, number]): Words {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round += 1) {
    const next1 = Math.imul(c2, 0xcd9e8d57);
    const next3 = Math.imul(c0, 0xd2511f53);
    const next0 = highProduct(c2, 0xcd9e8d57) ^ c1 ^ k0;
    c2 = highProduct(c0, 0xd2511f53) ^ c3 ^ k1;
    c0 = next0;
    c1 = next1;
    c3 = next3;
    // What the two halves of the key grow by.
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  return [c0 >>> 0, c1 >>> 0, c2 >>> 0, c3 >>> 0];
}

/** Words come in groups of four; which group of a future is wanted, and of how many futures. */
export interface UniformOrder {
  /** A whole number below 2^32. */
  readonly seed: number;
  /** The stream's first word belongs to input 0, so inputs 4 to 7 stand in group 1. */
  readonly group: number;
  /** The first future. */
  readonly from: number;
  readonly count: number;
}

/**
 * Fills four columns with numbers strictly between 0 and 1: one row a future. Their 23 bits are exact in 32-bit floats
 * too, so that a GPU draws these very numbers.
 */
export function fillUniforms(columns: readonly Float64Array[], { seed, group, from, count }: UniformOrder): void {
  const [first = spare, second = spare, third = spare, fourth = spare] = columns;
  // Four futures at a time: the rounds of one wait for each other, those of four do not. Numbers stand in place: taken
  // from arrays they cost twice the time. A row too many falls off the end of its column.
  for (let row = 0; row < count; row += 4) {
    let a0 = (from + row) | 0;
    let a1 = group | 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = (from + row + 1) | 0;
    let b1 = group | 0;
    let b2 = 0;
    let b3 = 0;
    let c0 = (from + row + 2) | 0;
    let c1 = group | 0;
    let c2 = 0;
    let c3 = 0;
    let d0 = (from + row + 3) | 0;
    let d1 = group | 0;
    let d2 = 0;
    let d3 = 0;
    let k0 = seed | 0;
    let k1 = 0;
    for (let round = 0; round < 10; round += 1) {
      const aNext1 = Math.imul(a2, 0xcd9e8d57);
      const aNext3 = Math.imul(a0, 0xd2511f53);
      const aNext0 = highProduct(a2, 0xcd9e8d57) ^ a1 ^ k0;
      a2 = highProduct(a0, 0xd2511f53) ^ a3 ^ k1;
      a0 = aNext0;
      a1 = aNext1;
      a3 = aNext3;
      const bNext1 = Math.imul(b2, 0xcd9e8d57);
      const bNext3 = Math.imul(b0, 0xd2511f53);
      const bNext0 = highProduct(b2, 0xcd9e8d57) ^ b1 ^ k0;
      b2 = highProduct(b0, 0xd2511f53) ^ b3 ^ k1;
      b0 = bNext0;
      b1 = bNext1;
      b3 = bNext3;
      const cNext1 = Math.imul(c2, 0xcd9e8d57);
      const cNext3 = Math.imul(c0, 0xd2511f53);
      const cNext0 = highProduct(c2, 0xcd9e8d57) ^ c1 ^ k0;
      c2 = highProduct(c0, 0xd2511f53) ^ c3 ^ k1;
      c0 = cNext0;
      c1 = cNext1;
      c3 = cNext3;
      const dNext1 = Math.imul(d2, 0xcd9e8d57);
      const dNext3 = Math.imul(d0, 0xd2511f53);
      const dNext0 = highProduct(d2, 0xcd9e8d57) ^ d1 ^ k0;
      d2 = highProduct(d0, 0xd2511f53) ^ d3 ^ k1;
      d0 = dNext0;
      d1 = dNext1;
      d3 = dNext3;
      k0 = (k0 + 0x9e3779b9) | 0;
      k1 = (k1 + 0xbb67ae85) | 0;
    }
    first[row] = uniformOf(a0);
    second[row] = uniformOf(a1);
    third[row] = uniformOf(a2);
    fourth[row] = uniformOf(a3);
    first[row + 1] = uniformOf(b0);
    second[row + 1] = uniformOf(b1);
    third[row + 1] = uniformOf(b2);
    fourth[row + 1] = uniformOf(b3);
    first[row + 2] = uniformOf(c0);
    second[row + 2] = uniformOf(c1);
    third[row + 2] = uniformOf(c2);
    fourth[row + 2] = uniformOf(c3);
    first[row + 3] = uniformOf(d0);
    second[row + 3] = uniformOf(d1);
    third[row + 3] = uniformOf(d2);
    fourth[row + 3] = uniformOf(d3);
  }
}

const spare = new Float64Array(0);

/** The middle of the 2^23 equal steps of 0 to 1 that a word falls into. */
export function uniformOf(word: number): number {
  return ((word >>> 9) + 0.5) / 2 ** 23;
}

/**
 * The upper 32 bits of the product of two 32-bit words. A float holds the product in units of 2^32 to 2^-21, and the lower
 * 32 bits are known exactly: without them it lies that near to a whole number.
 */
function highProduct(word: number, multiplier: number): number {
  return ((word >>> 0) * (multiplier / 2 ** 32) + 0.5 - (Math.imul(word, multiplier) >>> 0) / 2 ** 32) | 0;
}
