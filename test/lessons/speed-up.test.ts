/** Laws of speed-up, against the numbers their authors and the articles' erratum give. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amdahlSpeedUp, fitAmdahl, fitGustafson, gustafsonSpeedUp, machineHours } from '#lessons/speed-up.ts';

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const counts = fc.integer({ min: 1, max: 1_000_000 });

describe("Amdahl's law", () => {
  it('gives 5.926 for a parallel share of 95 % on 8', () => {
    expect(amdahlSpeedUp(0.05, 8)).toBeCloseTo(5.926, 3);
  });

  it('never passes the inverse of the serial share', () => {
    expect(amdahlSpeedUp(0.05, 1e9)).toBeLessThan(20);
    expect(amdahlSpeedUp(0.05, 1e9)).toBeCloseTo(20, 5);
  });

  it('never makes machine-hours fewer than on one, and more machines never make them fewer', () => {
    fc.assert(
      fc.property(shares, counts, fc.integer({ min: 1, max: 1000 }), (serial, count, more) => {
        const hours = (of: number) => machineHours(10, amdahlSpeedUp(serial, of), of);
        expect(hours(count)).toBeGreaterThanOrEqual(10 * (1 - 1e-12));
        expect(hours(count + more)).toBeGreaterThanOrEqual(hours(count) * (1 - 1e-12));
      }),
      { seed: 5 },
    );
  });

  it('is found again from the points it made', () => {
    const points = [2, 4, 8, 64].map((count) => ({ count, speedUp: amdahlSpeedUp(0.07, count) }));
    expect(fitAmdahl(points)).toBeCloseTo(0.07, 7);
    expect(fitAmdahl([{ count: 1, speedUp: 1 }])).toBeNull();
    expect(fitAmdahl([{ count: 64, speedUp: 1 }])).toBeCloseTo(1, 6);
  });

  it('reads points faster than any law allows as nothing serial', () => {
    expect(fitAmdahl([{ count: 4, speedUp: 5 }])).toBe(0);
  });
});

describe("Gustafson's law", () => {
  it('lets a job with a serial share of 0.4 % grow 1,020-fold on 1,024', () => {
    expect(gustafsonSpeedUp(0.004, 1024)).toBeCloseTo(1019.9, 1);
  });

  it('is found again from the points it made', () => {
    const points = [2, 4, 8, 64].map((count) => ({ count, speedUp: gustafsonSpeedUp(0.1, count) }));
    expect(fitGustafson(points)).toBeCloseTo(0.1, 7);
  });

  it('never promises less than Amdahl does for the same share', () => {
    fc.assert(
      fc.property(shares, counts, (serial, count) => {
        expect(gustafsonSpeedUp(serial, count)).toBeGreaterThanOrEqual(amdahlSpeedUp(serial, count) * (1 - 1e-12));
      }),
      { seed: 5 },
    );
  });
});
