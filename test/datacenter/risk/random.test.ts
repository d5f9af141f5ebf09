/** The generator against its published vector, and triangles against their closed forms. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '#datacenter/risk/random.ts';
import { triangularQuantile } from '#datacenter/risk/triangular.ts';

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

describe('a triangle', () => {
  const { low, mode, high } = { low: 9.3, mode: 11.7, high: 15 };

  it('has the quantiles of its closed form', () => {
    // 9.3 + sqrt(0.05 x 5.7 x 2.4), and from the other side 15 - sqrt(0.05 x 5.7 x 3.3).
    expect(triangularQuantile({ low, mode, high }, 0.05)).toBeCloseTo(10.127042925125414, 12);
    expect(triangularQuantile({ low, mode, high }, 0.95)).toBeCloseTo(14.030206207485323, 12);
    expect(triangularQuantile({ low, mode, high }, 2.4 / 5.7)).toBeCloseTo(11.7, 12);
    expect(triangularQuantile({ low, mode, high }, 0)).toBe(9.3);
    expect(triangularQuantile({ low, mode, high }, 1)).toBe(15);
  });

  it('sampled has mean (a + b + c) / 3 = 12 and the standard deviation 1.16833', () => {
    const random = createRandom(3);
    const count = 40_000;
    const draws = Array.from({ length: count }, () => triangularQuantile({ low, mode, high }, random.next()));
    const mean = draws.reduce((sum, one) => sum + one, 0) / count;
    const deviation = Math.sqrt(draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (count - 1));
    expect(Math.abs(mean - 12)).toBeLessThan((4 * 1.168332) / Math.sqrt(count));
    expect(deviation).toBeCloseTo(1.168332, 1.7);
  });

  it('may be flat, or lean on one side', () => {
    expect(triangularQuantile({ low: 2, mode: 2, high: 2 }, 0.7)).toBe(2);
    expect(triangularQuantile({ low: 0, mode: 0, high: 1 }, 0.75)).toBeCloseTo(0.5, 12);
    expect(triangularQuantile({ low: 0, mode: 1, high: 1 }, 0.25)).toBeCloseTo(0.5, 12);
  });
});
