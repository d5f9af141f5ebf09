/**
 * Random numbers that can be repeated: PCG32 (M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically
 * Good Algorithms for Random Number Generation", 2014), the XSH-RR variant with 64 bits of state. The state is kept as
 * two 32-bit halves, because 64-bit integers are slow here. Same seed, same numbers, on every machine.
 */

/** A source of randomness; whoever samples takes one as an argument and never makes its own. */
export interface Random {
  /** The next whole number from 0 to 2^32 - 1. */
  readonly nextUint32: () => number;
  /** The next number in [0, 1), in steps of 2^-32. */
  readonly next: () => number;
}

const multiplierHigh = 0x5851f42d;
const multiplierLow = 0x4c957f2d;

/** A PCG32 stream. `seed` and `stream` are whole numbers below 2^32; other streams are independent of each other. */
export function createRandom(seed: number, stream = 54): Random {
  const incrementLow = ((stream << 1) | 1) >>> 0;
  const incrementHigh = stream >>> 31;
  let [high, low] = [0, 0];

  function add(addHigh: number, addLow: number): void {
    const sum = low + addLow;
    low = sum >>> 0;
    high = (high + addHigh + (sum > 0xffffffff ? 1 : 0)) >>> 0;
  }

  function step(): void {
    const [productHigh, productLow] = multiplyLow(low, multiplierLow);
    high = (productHigh + Math.imul(high, multiplierLow) + Math.imul(low, multiplierHigh)) >>> 0;
    low = productLow;
    add(incrementHigh, incrementLow);
  }

  function nextUint32(): number {
    const [oldHigh, oldLow] = [high, low];
    step();
    // xorshifted = ((state >> 18) ^ state) >> 27, its low 32 bits; rotation = state >> 59.
    const mixedHigh = (oldHigh ^ (oldHigh >>> 18)) >>> 0;
    const mixedLow = (oldLow ^ ((oldLow >>> 18) | (oldHigh << 14))) >>> 0;
    const shifted = ((mixedHigh << 5) | (mixedLow >>> 27)) >>> 0;
    const rotation = oldHigh >>> 27;
    return ((shifted >>> rotation) | (shifted << (-rotation & 31))) >>> 0;
  }

  step();
  add(0, seed >>> 0);
  step();
  return { nextUint32, next: () => nextUint32() / 2 ** 32 };
}

/** The 64-bit product of two 32-bit numbers as high and low halves. */
function multiplyLow(a: number, b: number): readonly [high: number, low: number] {
  const [aHigh, aLow] = [a >>> 16, a & 0xffff];
  const [bHigh, bLow] = [b >>> 16, b & 0xffff];
  const lowLow = aLow * bLow;
  const middle = aHigh * bLow + (lowLow >>> 16);
  const middleLow = (middle & 0xffff) + aLow * bHigh;
  const high = aHigh * bHigh + Math.floor(middle / 65_536) + Math.floor(middleLow / 65_536);
  return [high >>> 0, (((middleLow & 0xffff) << 16) | (lowLow & 0xffff)) >>> 0];
}
