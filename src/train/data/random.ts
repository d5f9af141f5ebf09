/**
 * Numbers that look random and are the same on every machine for the same seed: initial weights and the order of images
 * come from here and nowhere else. 32-bit integer arithmetic only, so no browser rounds differently. Not for secrets.
 */

/** A stream of numbers in [0, 1). */
export type Random = () => number;

/**
 * A stream for one purpose: equal arguments give the equal stream, and streams of different purposes do not follow one
 * another. The generator is mulberry32 (Tommy Ettinger, public domain): a Weyl sequence through a 32-bit mixer.
 * @param seed any integer; `stream` numbers what it is for (a layer, an epoch).
 */
export function createRandom(seed: number, stream: number): Random {
  let state = mix(mix(seed | 0) ^ Math.imul(stream + 1, 0x9e3779b1));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** Spreads every input bit over all 32 output bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Puts a part of `items` into random order, in place (Fisher-Yates: each order equally likely). */
export function shuffle(items: Int32Array, random: Random): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = kept;
  }
}
