/** Triangles against their closed forms. */
import { describe, expect, it } from 'vitest';
import { triangularQuantile } from '#datacenter/risk/triangular.ts';
import { createRandom } from '#datacenter/units/random.ts';

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
