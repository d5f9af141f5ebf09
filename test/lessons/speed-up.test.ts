/** Laws of speed-up, against the numbers their authors and the articles' erratum give. */
import { describe, expect, it } from 'vitest';
import {
  acceleratorHours,
  amdahlSpeedUp,
  findPeak,
  fitAmdahl,
  fitGustafson,
  gustafsonSpeedUp,
  universalSpeedUp,
} from '#lessons/speed-up.ts';

describe("Amdahl's law", () => {
  it('gives 5.926 for a parallel share of 95 % on 8', () => {
    expect(amdahlSpeedUp(0.95, 8)).toBeCloseTo(5.926, 3);
  });

  it('never passes the inverse of the serial share', () => {
    expect(amdahlSpeedUp(0.95, 1e9)).toBeLessThan(20);
    expect(amdahlSpeedUp(0.95, 1e9)).toBeCloseTo(20, 5);
  });

  it('never makes accelerator-hours fewer than on one', () => {
    for (const share of [0, 0.5, 0.95, 1])
      for (const count of [1, 2, 8, 1024])
        expect(acceleratorHours(10, amdahlSpeedUp(share, count), count)).toBeGreaterThanOrEqual(10 - 1e-9);
  });

  it('is found again from the points it made', () => {
    const points = [2, 4, 8, 64].map((count) => ({ count, speedUp: amdahlSpeedUp(0.93, count) }));
    expect(fitAmdahl(points)).toBeCloseTo(0.93, 12);
    expect(fitAmdahl([{ count: 1, speedUp: 1 }])).toBeNull();
  });
});

describe("Gustafson's law", () => {
  it('lets a job with a serial share of 0.4 % grow 1,020-fold on 1,024', () => {
    expect(gustafsonSpeedUp(0.996, 1024)).toBeCloseTo(1019.9, 1);
  });

  it('is found again from the points it made', () => {
    const points = [2, 4, 8, 64].map((count) => ({ count, speedUp: gustafsonSpeedUp(0.9, count) }));
    expect(fitGustafson(points)).toBeCloseTo(0.9, 12);
  });
});

describe('the universal law', () => {
  it("is Amdahl's where nothing must be agreed on", () => {
    for (const count of [1, 7, 512])
      expect(universalSpeedUp(0.05, 0, count)).toBeCloseTo(amdahlSpeedUp(0.95, count), 9);
    expect(findPeak(0.05, 0)).toBeNull();
  });

  it('peaks where it says it does, and falls after', () => {
    const peak = findPeak(0.02, 1e-4) ?? NaN;
    const at = (count: number) => universalSpeedUp(0.02, 1e-4, count);
    expect(at(peak)).toBeGreaterThan(at(peak * 0.9));
    expect(at(peak)).toBeGreaterThan(at(peak * 1.1));
  });
});
