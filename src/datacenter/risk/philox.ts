/**
 * Philox4x32-10: random numbers made from a counter alone (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
 * easy as 1, 2, 3", SC 2011, doi 10.1145/2063384.2063405). Number 4,711 of a stream needs none before it, so a worker, a
 * GPU and a test draw the very same futures in any order. Only 32-bit products are used: `philox-shader.ts` is the same
 * in WGSL.
 */

/** Multipliers of the two halves of a counter, and by how much the two halves of the key grow each round. */
export const philoxConstants = {
  multipliers: [0xd2511f53, 0xcd9e8d57],
  weyl: [0x9e3779b9, 0xbb67ae85],
  rounds: 10,
} as const;

/** Four whole numbers below 2^32. */
export type Words = readonly [number, number, number, number];

/** The four random words of a counter under a key, each below 2^32. */
export function philox(counter: Words, key: readonly [number, number]): Words {
  const words = new Uint32Array(4);
  mix(counter[0], counter[1], counter[2], counter[3], key[0], key[1], words);
  return [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, words[3] ?? 0];
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
  const words = new Uint32Array(4);
  for (let row = 0; row < count; row += 1) {
    mix((from + row) | 0, group, 0, 0, seed | 0, 0, words);
    first[row] = uniformOf(words[0] ?? 0);
    second[row] = uniformOf(words[1] ?? 0);
    third[row] = uniformOf(words[2] ?? 0);
    fourth[row] = uniformOf(words[3] ?? 0);
  }
}

const spare = new Float64Array(0);

/** The middle of the 2^23 equal steps of 0 to 1 that a word falls into. */
export function uniformOf(word: number): number {
  return ((word >>> 9) + 0.5) / 2 ** 23;
}

// Written out with the numbers in place: looked up, or taken from arrays, they cost twice the time.
function mix(x0: number, x1: number, x2: number, x3: number, key0: number, key1: number, out: Uint32Array): void {
  let c0 = x0 | 0;
  let c1 = x1 | 0;
  let c2 = x2 | 0;
  let c3 = x3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < 10; round += 1) {
    const low0 = c0 & 0xffff;
    const top0 = c0 >>> 16;
    const low2 = c2 & 0xffff;
    const top2 = c2 >>> 16;
    // The upper halves of c0 times 0xd2511f53 and of c2 times 0xcd9e8d57, from products of 16 bits.
    const middle0 = (Math.imul(top0, 0x1f53) + (Math.imul(low0, 0x1f53) >>> 16)) | 0;
    const lower0 = (Math.imul(low0, 0xd251) + (middle0 & 0xffff)) | 0;
    const upper0 = (Math.imul(top0, 0xd251) + (middle0 >>> 16) + (lower0 >>> 16)) | 0;
    const middle2 = (Math.imul(top2, 0x8d57) + (Math.imul(low2, 0x8d57) >>> 16)) | 0;
    const lower2 = (Math.imul(low2, 0xcd9e) + (middle2 & 0xffff)) | 0;
    const upper2 = (Math.imul(top2, 0xcd9e) + (middle2 >>> 16) + (lower2 >>> 16)) | 0;
    const next1 = Math.imul(c2, 0xcd9e8d57);
    const next3 = Math.imul(c0, 0xd2511f53);
    c0 = upper2 ^ c1 ^ k0;
    c2 = upper0 ^ c3 ^ k1;
    c1 = next1;
    c3 = next3;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}
