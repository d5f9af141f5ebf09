import { describe, expect, it } from 'vitest';
import { scaleLinear, scaleLog } from '#view/charts/place/scales.ts';

describe('a scale', () => {
  it('puts the limits on the ends of its pixels, also upside down as on a vertical axis', () => {
    const y = scaleLinear([-20, 60], [300, 20]);
    expect([y(-20), y(20), y(60)]).toEqual([300, 160, 20]);
  });

  it('gives equal ratios equal pixels when it is logarithmic', () => {
    const x = scaleLog([1, 10_000], [40, 840]);
    expect([x(1), x(10), x(100), x(10_000)].map(Math.round)).toEqual([40, 240, 440, 840]);
    expect(x(20) - x(10)).toBeCloseTo(x(2000) - x(1000), 9);
  });

  it('has a place for a value when all values are equal, and none on a logarithmic axis for zero', () => {
    expect(scaleLinear([5, 5], [0, 100])(5)).toBe(50);
    expect(scaleLog([1, 10], [0, 100])(0)).toBeNaN();
  });
});
