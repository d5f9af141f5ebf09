import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { boundMean, boundShare, compareMeans, hasSpread, leavesZeroOut } from '#train/evaluation/intervals.ts';
import { findStudentQuantile } from '#train/evaluation/student-t.ts';

/** R's data set `sleep` (Student, "The Probable Error of a Mean", Biometrika 6, 1908): extra hours under two drugs. */
const sleep = {
  first: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  second: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};

describe('Wilson’s interval of a share', () => {
  it('is that of the four examples of Newcombe, Statistics in Medicine 17 (1998), table I, method 3', () => {
    const printed = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [hits, rows, low, high] of printed) {
      expect(boundShare(hits, rows)?.low).toBeCloseTo(low, 4);
      expect(boundShare(hits, rows)?.high).toBeCloseTo(high, 4);
    }
  });

  it('of 98 % of 10,000 test images reaches about 0.27 points either way, two of the 0.14 points of one sigma', () => {
    const { low, high } = boundShare(9800, 10_000)!;
    expect((high - low) / 2 / 1.959964).toBeCloseTo(0.0014, 4);
  });

  it('holds the share, stays within 0 to 1, and needs rows', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (hits, misses) => {
        fc.pre(hits + misses > 0);
        const found = boundShare(hits, hits + misses)!;
        const share = hits / (hits + misses);
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThanOrEqual(share + 1e-12);
        expect(found.high).toBeGreaterThanOrEqual(share - 1e-12);
      }),
      { seed: 1 },
    );
    expect(boundShare(0, 0)).toBeNull();
  });
});

describe('Student’s t', () => {
  it('has the quantiles of SciPy 1.17 (stats.t.ppf)', () => {
    const known = [
      [0.975, 1, 12.706204736174694],
      [0.975, 2, 4.302652729749462],
      [0.975, 4, 2.7764451051977934],
      [0.975, 17.776, 2.102821310380221],
      [0.975, 100, 1.9839715185235518],
      [0.995, 3.5, 5.085702223091256],
      [0.9, 0.5, 10.27032441023451],
      [0.6, 7, 0.2631668613520229],
      [0.975, 1e6, 1.959966356814107],
    ] as const;
    for (const [probability, freedom, value] of known) {
      expect(findStudentQuantile(probability, freedom) / value).toBeCloseTo(1, 9);
      expect(findStudentQuantile(1 - probability, freedom) / -value).toBeCloseTo(1, 9);
    }
    expect(findStudentQuantile(0.5, 3)).toBe(0);
  });
});

describe('means over runs', () => {
  it('carry the t-interval of SciPy for the first drug', () => {
    const found = boundMean(sleep.first)!;
    expect(found.mean).toBeCloseTo(0.75, 12);
    expect(found.interval.low).toBeCloseTo(-0.5297804135262318, 9);
    expect(found.interval.high).toBeCloseTo(2.0297804135262316, 9);
  });

  it('differ by Welch’s interval as R prints it for the two drugs (t.test, extra by group)', () => {
    const found = compareMeans(sleep.second, sleep.first)!;
    expect(found.difference).toBeCloseTo(-1.58, 12);
    expect(found.degreesOfFreedom).toBeCloseTo(17.776, 3);
    expect(found.interval.low).toBeCloseTo(-3.3654832, 7);
    expect(found.interval.high).toBeCloseTo(0.2054832, 7);
    expect(leavesZeroOut(found.interval)).toBe(false);
  });

  it('separate when the interval leaves zero out, either way round, and never for single runs or copies', () => {
    const [low, high] = [
      [0.95, 0.951, 0.949],
      [0.96, 0.961, 0.962],
    ];
    expect(leavesZeroOut(compareMeans(low!, high!)!.interval)).toBe(true);
    expect(leavesZeroOut(compareMeans(high!, low!)!.interval)).toBe(true);
    expect(compareMeans([0.95], [0.99])).toBeNull();
    expect(leavesZeroOut(compareMeans([0.95, 0.95], [0.95, 0.95])!.interval)).toBe(false);
    expect(boundMean([0.9])).toBeNull();
  });

  it('have no spread where every run says the same, to the last digit or but for it', () => {
    expect(hasSpread(compareMeans([0.3, 0.3], [0.4, 0.4])!.interval)).toBe(false);
    expect(hasSpread(boundMean([0.1 + 0.2, 0.3])!.interval)).toBe(false);
    expect(hasSpread(boundMean([0.3, 0.31])!.interval)).toBe(true);
  });

  it('separate by luck about 5 times in 100 when both come from the same source', () => {
    let lucky = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const random = createRandom(seed, 3);
      const draw = () => Array.from({ length: 5 }, () => random() + random() + random() + random());
      if (leavesZeroOut(compareMeans(draw(), draw())!.interval)) lucky += 1;
    }
    expect(Math.abs(lucky / 2000 - 0.05)).toBeLessThan(0.02);
  });
});
