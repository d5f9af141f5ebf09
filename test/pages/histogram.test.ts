import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBars } from '../../src/view/pages/histogram.ts';

describe('bars of outcomes', () => {
  it('count every value once and keep zero on a border', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 }),
        (values) => {
          const bars = countBars(values, 30);
          expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
          expect(bars.length).toBeLessThanOrEqual(33);
          for (const { low, high } of bars) expect(low >= 0 || high <= 1e-9 * Math.abs(low)).toBe(true);
        },
      ),
    );
  });

  it('are none for no values, and one for equal values', () => {
    expect(countBars([], 30)).toEqual([]);
    expect(countBars([5, 5, 5], 30).map(({ count }) => count)).toEqual([3]);
    expect(countBars([0], 30)).toHaveLength(1);
  });
});
