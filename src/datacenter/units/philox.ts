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
    const next0 = highProduct(c2, 0xcd9e8d57, next1, quarters) ^ c1 ^ k0;
    c2 = highProduct(c0, 0xd2511f53, next3, quarters) ^ c3 ^ k1;
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
  // Known to stay the same, unlike a name of the whole file.
  const sides = quarters;
  // At the start only the future and the group are other than zero, so that of the first two rounds' products half are
  // none and those of the group are the same for all futures.
  const key0 = (seed + 0x9e3779b9) | 0;
  const key1 = 0xbb67ae85 | 0;
  const same3 = Math.imul(group ^ seed, 0xd2511f53);
  const same2 = highProduct(group ^ seed, 0xd2511f53, same3, sides) ^ key1;
  // Four futures at a time: the rounds of one wait for each other, those of four do not. Numbers stand in place: taken
  // from arrays they cost twice the time. A row too many falls off the end of its column. Engines put only so many small
  // functions in place of their calls: the products' are in, so that shares are written out.
  for (let row = 0; row < count; row += 4) {
    const aFuture = (from + row) | 0;
    const aLow = Math.imul(aFuture, 0xd2511f53);
    const aHigh = highProduct(aFuture, 0xd2511f53, aLow, sides);
    let a1 = Math.imul(aHigh, 0xcd9e8d57);
    let a0 = highProduct(aHigh, 0xcd9e8d57, a1, sides) ^ key0;
    let a2 = same2 ^ aLow;
    let a3 = same3;
    const bFuture = (from + row + 1) | 0;
    const bLow = Math.imul(bFuture, 0xd2511f53);
    const bHigh = highProduct(bFuture, 0xd2511f53, bLow, sides);
    let b1 = Math.imul(bHigh, 0xcd9e8d57);
    let b0 = highProduct(bHigh, 0xcd9e8d57, b1, sides) ^ key0;
    let b2 = same2 ^ bLow;
    let b3 = same3;
    const cFuture = (from + row + 2) | 0;
    const cLow = Math.imul(cFuture, 0xd2511f53);
    const cHigh = highProduct(cFuture, 0xd2511f53, cLow, sides);
    let c1 = Math.imul(cHigh, 0xcd9e8d57);
    let c0 = highProduct(cHigh, 0xcd9e8d57, c1, sides) ^ key0;
    let c2 = same2 ^ cLow;
    let c3 = same3;
    const dFuture = (from + row + 3) | 0;
    const dLow = Math.imul(dFuture, 0xd2511f53);
    const dHigh = highProduct(dFuture, 0xd2511f53, dLow, sides);
    let d1 = Math.imul(dHigh, 0xcd9e8d57);
    let d0 = highProduct(dHigh, 0xcd9e8d57, d1, sides) ^ key0;
    let d2 = same2 ^ dLow;
    let d3 = same3;
    let k0 = key0;
    let k1 = key1;
    // Two rounds a turn, there and back, so that no number has to be moved.
    for (let turn = 0; turn < 4; turn += 1) {
      k0 = (k0 + 0x9e3779b9) | 0;
      k1 = (k1 + 0xbb67ae85) | 0;
      const aNext1 = Math.imul(a2, 0xcd9e8d57);
      const aNext3 = Math.imul(a0, 0xd2511f53);
      const aNext0 = highProduct(a2, 0xcd9e8d57, aNext1, sides) ^ a1 ^ k0;
      const aNext2 = highProduct(a0, 0xd2511f53, aNext3, sides) ^ a3 ^ k1;
      const bNext1 = Math.imul(b2, 0xcd9e8d57);
      const bNext3 = Math.imul(b0, 0xd2511f53);
      const bNext0 = highProduct(b2, 0xcd9e8d57, bNext1, sides) ^ b1 ^ k0;
      const bNext2 = highProduct(b0, 0xd2511f53, bNext3, sides) ^ b3 ^ k1;
      const cNext1 = Math.imul(c2, 0xcd9e8d57);
      const cNext3 = Math.imul(c0, 0xd2511f53);
      const cNext0 = highProduct(c2, 0xcd9e8d57, cNext1, sides) ^ c1 ^ k0;
      const cNext2 = highProduct(c0, 0xd2511f53, cNext3, sides) ^ c3 ^ k1;
      const dNext1 = Math.imul(d2, 0xcd9e8d57);
      const dNext3 = Math.imul(d0, 0xd2511f53);
      const dNext0 = highProduct(d2, 0xcd9e8d57, dNext1, sides) ^ d1 ^ k0;
      const dNext2 = highProduct(d0, 0xd2511f53, dNext3, sides) ^ d3 ^ k1;
      k0 = (k0 + 0x9e3779b9) | 0;
      k1 = (k1 + 0xbb67ae85) | 0;
      a1 = Math.imul(aNext2, 0xcd9e8d57);
      a3 = Math.imul(aNext0, 0xd2511f53);
      a0 = highProduct(aNext2, 0xcd9e8d57, a1, sides) ^ aNext1 ^ k0;
      a2 = highProduct(aNext0, 0xd2511f53, a3, sides) ^ aNext3 ^ k1;
      b1 = Math.imul(bNext2, 0xcd9e8d57);
      b3 = Math.imul(bNext0, 0xd2511f53);
      b0 = highProduct(bNext2, 0xcd9e8d57, b1, sides) ^ bNext1 ^ k0;
      b2 = highProduct(bNext0, 0xd2511f53, b3, sides) ^ bNext3 ^ k1;
      c1 = Math.imul(cNext2, 0xcd9e8d57);
      c3 = Math.imul(cNext0, 0xd2511f53);
      c0 = highProduct(cNext2, 0xcd9e8d57, c1, sides) ^ cNext1 ^ k0;
      c2 = highProduct(cNext0, 0xd2511f53, c3, sides) ^ cNext3 ^ k1;
      d1 = Math.imul(dNext2, 0xcd9e8d57);
      d3 = Math.imul(dNext0, 0xd2511f53);
      d0 = highProduct(dNext2, 0xcd9e8d57, d1, sides) ^ dNext1 ^ k0;
      d2 = highProduct(dNext0, 0xd2511f53, d3, sides) ^ dNext3 ^ k1;
    }
    first[row] = ((a0 >>> 9) + 0.5) / 2 ** 23;
    second[row] = ((a1 >>> 9) + 0.5) / 2 ** 23;
    third[row] = ((a2 >>> 9) + 0.5) / 2 ** 23;
    fourth[row] = ((a3 >>> 9) + 0.5) / 2 ** 23;
    first[row + 1] = ((b0 >>> 9) + 0.5) / 2 ** 23;
    second[row + 1] = ((b1 >>> 9) + 0.5) / 2 ** 23;
    third[row + 1] = ((b2 >>> 9) + 0.5) / 2 ** 23;
    fourth[row + 1] = ((b3 >>> 9) + 0.5) / 2 ** 23;
    first[row + 2] = ((c0 >>> 9) + 0.5) / 2 ** 23;
    second[row + 2] = ((c1 >>> 9) + 0.5) / 2 ** 23;
    third[row + 2] = ((c2 >>> 9) + 0.5) / 2 ** 23;
    fourth[row + 2] = ((c3 >>> 9) + 0.5) / 2 ** 23;
    first[row + 3] = ((d0 >>> 9) + 0.5) / 2 ** 23;
    second[row + 3] = ((d1 >>> 9) + 0.5) / 2 ** 23;
    third[row + 3] = ((d2 >>> 9) + 0.5) / 2 ** 23;
    fourth[row + 3] = ((d3 >>> 9) + 0.5) / 2 ** 23;
  }
}

const spare = new Float64Array(0);

/** The middle of the 2^23 equal steps of 0 to 1 that a word falls into. */
export function uniformOf(word: number): number {
  return ((word >>> 9) + 0.5) / 2 ** 23;
}

/**
 * The upper 32 bits of the product of two 32-bit words, whose lower 32 bits are `low`. A float holds the product in units
 * of 2^32 to 2^-21: cut off, it would be one too many where it rounds up to a whole number. The lower half's first bit
 * says on which side of the middle it lies; a quarter towards that middle, and it is far from either end.
 */
function highProduct(word: number, multiplier: number, low: number, sides: Float64Array): number {
  return ((word >>> 0) * (multiplier / 2 ** 32) + (sides[low >>> 31] as number)) | 0;
}

const quarters = Float64Array.of(0.25, -0.25);
