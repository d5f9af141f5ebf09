/** The generator against its published vector and against 64-bit arithmetic. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '#datacenter/units/random.ts';

describe('the random numbers', () => {
  it('are those that the PCG demo prints for seed 42, stream 54', () => {
    const random = createRandom(42, 54);
    const six = Array.from({ length: 6 }, () => random.nextUint32().toString(16).padStart(8, '0'));
    expect(six).toEqual(['a15c02b7', '7b47f409', 'ba1d3330', '83d2f293', 'bfa4784b', 'cbed606e']);
  });

  it('agree with 64-bit arithmetic over seeds and streams', () => {
    for (const [seed, stream] of [
      [0, 0],
      [1, 4_294_967_295],
      [4_294_967_295, 1],
      [123_456_789, 987_654_321],
    ] as const) {
      const mask = (1n << 64n) - 1n;
      const increment = (BigInt(stream) << 1n) | 1n;
      const next = (state: bigint) => (state * 6_364_136_223_846_793_005n + increment) & mask;
      let state = next((next(0n) + BigInt(seed)) & mask);
      const random = createRandom(seed, stream);
      for (let i = 0; i < 100; i += 1) {
        const shifted = Number((((state >> 18n) ^ state) >> 27n) & 0xffffffffn);
        const turn = Number(state >> 59n);
        expect(random.nextUint32()).toBe(((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0);
        state = next(state);
      }
    }
  });

  it('lie in [0, 1), fill it evenly, and repeat with the seed', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 10_000 }, () => random.next());
    };
    const numbers = draw(1);
    expect(draw(1)).toEqual(numbers);
    expect(draw(2)).not.toEqual(numbers);
    expect(numbers.every((one) => one >= 0 && one < 1)).toBe(true);
    // Standard error of the mean of 10,000 even numbers is 0.0029.
    expect(numbers.reduce((sum, one) => sum + one, 0) / numbers.length).toBeCloseTo(0.5, 1.9);
  });
});
