/** Energy of a sample: an identity, and no answer without watts. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { energyOfTime, estimateEnergy, scaleEnergy } from '#device/energy.ts';

const rate = (median: number) => ({ samplesPerSecond: { median, p10: 0.8 * median, p90: 1.1 * median, count: 12 } });

it('joules per sample times samples per second are the stated watts', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
      fc.double({ min: 0.1, max: 2000, noNaN: true }),
      (median, watts) => {
        const { joulesPerSample, low, high } = estimateEnergy(rate(median), watts) ?? {
          joulesPerSample: NaN,
          low: NaN,
          high: NaN,
        };
        expect((joulesPerSample * median) / watts).toBeCloseTo(1, 12);
        expect((low * 1.1 * median) / watts).toBeCloseTo(1, 12);
        expect((high * 0.8 * median) / watts).toBeCloseTo(1, 12);
      },
    ),
    { seed: 1 },
  );
});

it('50,000 samples a second at 250 W are 5 mJ each, marked as assumed', () => {
  expect(estimateEnergy(rate(50_000), 250)).toMatchObject({ joulesPerSample: 0.005, stated: 250, howKnown: 'assumed' });
});

it('says nothing for watts that are no power', () => {
  for (const watts of [0, -5, NaN, Infinity]) expect(estimateEnergy(rate(100), watts)).toBeNull();
});

it('a kilowatt-hour is 3.6 million joules, of samples as of time', () => {
  const estimate = estimateEnergy(rate(50_000), 250);
  // 250 W for an hour at 50,000 samples a second.
  const whole = estimate && scaleEnergy(estimate, 50_000 * 3600);
  expect(whole?.kilowattHours).toBeCloseTo(0.25, 12);
  expect(whole?.low).toBeCloseTo(0.25 / 1.1, 12);
  expect(whole?.high).toBeCloseTo(0.25 / 0.8, 12);
  expect(energyOfTime(3600, 250)).toBe(0.25);
});
