import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countTicksAcross,
  countTicksUp,
  dropOverlaps,
  placeDecadeTicks,
  placeLinearTicks,
  widenToDecades,
  widenToTicks,
} from '#view/charts/place/ticks.ts';

describe('ticks', () => {
  it('are as many as the pixels hold: one in 80 across, one in 35 up, never more than five hairlines', () => {
    expect([328, 920, 40].map(countTicksAcross)).toEqual([4, 11, 2]);
    expect([20, 100, 400].map(countTicksUp)).toEqual([2, 2, 5]);
  });

  it('stand at round values inside the limits, no more than asked for', () => {
    expect(placeLinearTicks([-123, 4], 5)).toEqual([-100, -50, 0]);
    const limits = fc.tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 1, max: 1e9 }));
    fc.assert(
      fc.property(limits, fc.integer({ min: 2, max: 12 }), ([low, span], count) => {
        const placed = placeLinearTicks([low, low + span], count);
        return placed.length <= count && placed.every((value) => value >= low && value <= low + span);
      }),
      { seed: 1 },
    );
  });

  it('of a logarithmic axis are whole decades, thinned evenly', () => {
    expect(placeDecadeTicks([1, 131_072], 11)).toEqual([1, 10, 100, 1000, 10_000, 100_000]);
    expect(placeDecadeTicks([1, 131_072], 3)).toEqual([1, 100, 10_000]);
    expect(placeDecadeTicks([0.02, 5], 5)).toEqual([0.1, 1]);
  });

  it('leave out labels that would touch, keeping the last', () => {
    const labels = [0, 20, 40, 100].map((at) => ({ at, label: '1,000' }));
    expect(dropOverlaps(labels).map(({ at }) => at)).toEqual([40, 100]);
  });
});

describe('limits', () => {
  it('widen to decades around what is drawn and always span at least one', () => {
    expect(widenToDecades([3, 4000])).toEqual([1, 10_000]);
    expect(widenToDecades([10, 10])).toEqual([10, 100]);
  });

  it('widen to round numbers, and open up when there is only one value', () => {
    expect(widenToTicks([0, 2.3], 3)).toEqual([0, 3]);
    expect(widenToTicks([5, 5], 3)).toEqual([5, 6]);
  });
});
