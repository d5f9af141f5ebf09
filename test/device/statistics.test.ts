/** Percentiles against values worked out by hand. */
import { describe, expect, it } from 'vitest';
import { doAgree, medianOf, quantileOf, spreadOf } from '#device/statistics.ts';

describe('quantiles', () => {
  it('of 1 to 5: the 10th percentile lies 0.4 of the way from 1 to 2, the 90th 0.6 of the way from 4 to 5', () => {
    // Positions (5 - 1) x 0.1 = 0.4 and (5 - 1) x 0.9 = 3.6, counted from zero.
    const spread = spreadOf([5, 3, 1, 4, 2]);
    expect(spread.p10).toBeCloseTo(1.4, 12);
    expect(spread.median).toBe(3);
    expect(spread.p90).toBeCloseTo(4.6, 12);
    expect(spread.count).toBe(5);
  });

  it('of 15, 20, 35, 40, 50: the 40th percentile is 29', () => {
    // Position 4 x 0.4 = 1.6: 20 + 0.6 x (35 - 20).
    expect(quantileOf([15, 20, 35, 40, 50], 0.4)).toBeCloseTo(29, 12);
  });

  it('the median of an even count is halfway between the middle two', () => {
    expect(medianOf([10, 1, 4, 2])).toBe(3);
  });

  it('one sample is its own median and both ends', () => {
    expect(spreadOf([7])).toEqual({ median: 7, p10: 7, p90: 7, count: 1 });
  });

  it('numbers are sorted as numbers, and the list of the caller stays as it was', () => {
    const samples = [10, 9, 100];
    expect(medianOf(samples)).toBe(10);
    expect(samples).toEqual([10, 9, 100]);
  });

  it('one interrupted window of twenty moves neither the median nor the 10th percentile', () => {
    const calm = Array.from({ length: 20 }, () => 100);
    const interrupted = spreadOf([...calm.slice(1), 3]);
    expect(interrupted.median).toBe(100);
    expect(interrupted.p10).toBe(100);
  });

  it('nothing has no quantile, and 120 percent is no share', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
    expect(() => quantileOf([1], 1.2)).toThrow(RangeError);
    expect(() => quantileOf([1], NaN)).toThrow(RangeError);
  });
});

describe('agreement within five percent', () => {
  it('100, 103 and 105 agree; 100 and 105.1 do not', () => {
    expect(doAgree([103, 100, 105], 0.05)).toBe(true);
    expect(doAgree([100, 105.1], 0.05)).toBe(false);
  });
});
