import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { boundMean, boundShare } from '#train/evaluation/intervals.ts';
import { joinSettled, settleClaim, type Expectation } from '#train/evaluation/settle.ts';

const between = (low: number, high: number) => ({ low, high });

describe('a claim', () => {
  it('that a number lies above a bound is confirmed clear above it, wrong clear below, and open across it', () => {
    const above: Expectation = { kind: 'above', bound: 0.5 };
    expect(settleClaim(above, between(0.51, 0.6))).toBe('confirmed');
    expect(settleClaim(above, between(0.3, 0.49))).toBe('wrong');
    expect(settleClaim(above, between(0.49, 0.51))).toBe('not-settled');
    expect(settleClaim(above, between(0.5, 0.6))).toBe('not-settled');
    expect(settleClaim(above, between(0.4, 0.5))).toBe('not-settled');
  });

  it('that a number lies below a bound is the same claim turned round', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (low, more) => {
          const [own, turned] = [between(low, low + more), between(-low - more, -low)];
          expect(settleClaim({ kind: 'below', bound: 1 }, own)).toBe(settleClaim({ kind: 'above', bound: -1 }, turned));
        },
      ),
      { seed: 1 },
    );
  });

  it('of about 98 % is confirmed within its half point, wrong outside, and open where the interval reaches over', () => {
    const about: Expectation = { kind: 'near', value: 0.98, tolerance: 0.005 };
    expect(settleClaim(about, between(0.976, 0.984))).toBe('confirmed');
    expect(settleClaim(about, between(0.95, 0.974))).toBe('wrong');
    expect(settleClaim(about, between(0.99, 0.992))).toBe('wrong');
    expect(settleClaim(about, between(0.97, 0.98))).toBe('not-settled');
    expect(settleClaim(about, between(0.5, 1))).toBe('not-settled');
  });

  it('is never settled without an interval', () => {
    expect(settleClaim({ kind: 'above', bound: 0 }, null)).toBe('not-settled');
    expect(settleClaim({ kind: 'above', bound: 0 }, between(NaN, NaN))).toBe('not-settled');
  });

  it('is settled no more by a wider interval than by a narrow one inside it', () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 3, noNaN: true }), (one, other, more) => {
        const inner = between(Math.min(one, other), Math.max(one, other));
        const outer = between(inner.low - more, inner.high + more);
        for (const kind of ['above', 'below'] as const) {
          const [narrow, wide] = [settleClaim({ kind, bound: 0 }, inner), settleClaim({ kind, bound: 0 }, outer)];
          expect(wide === narrow || wide === 'not-settled').toBe(true);
        }
      }),
      { seed: 2 },
    );
  });

  it('that a coin is right more than 6 times in 10 falls with ten seeds near one half', () => {
    const seeds = [0.49, 0.52, 0.5, 0.47, 0.51, 0.5, 0.53, 0.48, 0.5, 0.51];
    expect(settleClaim({ kind: 'above', bound: 0.6 }, boundMean(seeds)?.interval ?? null)).toBe('wrong');
    expect(settleClaim({ kind: 'above', bound: 0.5 }, boundMean(seeds)?.interval ?? null)).toBe('not-settled');
    // None of ten: Wilson's upper end is 0.278.
    expect(settleClaim({ kind: 'above', bound: 0.5 }, boundShare(0, 10))).toBe('wrong');
  });

  it('of several parts falls with any one and stands only with all', () => {
    expect(joinSettled(['confirmed', 'confirmed'])).toBe('confirmed');
    expect(joinSettled(['confirmed', 'not-settled'])).toBe('not-settled');
    expect(joinSettled(['not-settled', 'wrong', 'confirmed'])).toBe('wrong');
    expect(joinSettled([])).toBe('not-settled');
  });
});
