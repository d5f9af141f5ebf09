/** Gradient descent on the article's line, against `articles/errata.md` 2.6 and 2.9 and the optimizers' closed forms. */
import { describe, expect, it } from 'vitest';
import {
  articleLine,
  descendLine,
  fitLine,
  measureCurvature,
  measureLine,
  runPrintedFormulas,
  runPrintedListing,
  type GradientForm,
} from '#lessons/descent.ts';
import { measureAdamExcess, raceLine, type Method } from '#lessons/optimizers.ts';
import { createRandom } from '#train/data/random.ts';

const endOf = (form: GradientForm, rate: number, steps: number) =>
  descendLine(articleLine, { form, rate, steps }).at(-1) ?? [NaN, NaN];

describe('the line of S3', () => {
  it('is y = 2 x, and least squares says so', () => {
    const [intercept, slope] = fitLine(articleLine)!;
    expect(intercept).toBeCloseTo(0, 12);
    expect(slope).toBeCloseTo(2, 12);
    expect(measureLine(articleLine, [1.9993184, 2.0016027])).toBeCloseTo(4.03, 2);
  });

  it('as its code runs, ends at 5.35 and 1.16 after 100 steps, not at the 1.9993 and 2.0016 it prints', () => {
    const path = runPrintedListing(articleLine, 0.1, 1000);
    expect(path[100]?.[0]).toBeCloseTo(5.351438377939996, 10);
    expect(path[100]?.[1]).toBeCloseTo(1.1574250325845106, 10);
    expect(path[1000]?.map((one) => one.toFixed(1))).toEqual(['-305.6', '-97.6']);
  });

  it('by its formulas, ends at 47.5 and -7.5, and keeps drifting', () => {
    const path = runPrintedFormulas(articleLine, 0.1, 10_000);
    expect(path[100]?.[0]).toBeCloseTo(47.514792899408235, 9);
    expect(path[100]?.[1]).toBeCloseTo(-7.485207100591707, 9);
    expect(path[10_000]?.map((one) => one.toFixed(1))).toEqual(['4654.8', '-845.2']);
  });

  it('descends rightly at rates below the limit', () => {
    const [intercept, slope] = endOf('1/n', 0.05, 100);
    // In full 0.0903838 and 1.9331521; the sources print five decimals, one of them with a zero added.
    expect(intercept).toBeCloseTo(0.090384, 6);
    expect(slope).toBeCloseTo(1.93315, 5);
    expect(endOf('2/n', 0.02, 1000).map((one) => one.toFixed(5))).toEqual(['0.00006', '1.99999']);
  });

  it('has stability limits 0.0509 and 0.02545, computed from the curvature, and a condition number of 187', () => {
    const [half, full] = [measureCurvature(articleLine, '1/n'), measureCurvature(articleLine, '2/n')];
    expect(half.largest.toFixed(2)).toBe('39.29');
    expect(full.largest.toFixed(2)).toBe('78.58');
    expect(half.rateLimit).toBeCloseTo(0.05090350796, 11);
    expect(full.rateLimit).toBeCloseTo(0.02545175398, 11);
    expect(Math.round(half.condition)).toBe(187);
  });

  it('diverges just above either limit and not just below it', () => {
    for (const form of ['1/n', '2/n'] as const) {
      const { rateLimit } = measureCurvature(articleLine, form);
      const error = (rate: number) => measureLine(articleLine, endOf(form, rate, 5000));
      expect(error(1.01 * rateLimit)).toBeGreaterThan(1e6);
      expect(error(0.99 * rateLimit)).toBeLessThan(1e-6);
    }
  });

  it('blows up at the article’s rate of 0.1 even with the right gradient', () => {
    const slope = (form: GradientForm) => endOf(form, 0.1, 100)[1] ?? NaN;
    expect(slope('1/n').toExponential(1)).toBe('-9.2e+46');
    expect(slope('2/n').toExponential(1)).toBe('-8.2e+83');
  });
});

describe('optimizers', () => {
  const race = (method: Method, rate: number, steps = 2000) =>
    raceLine(articleLine, { method, rate, steps, form: '1/n', start: [0, 0], batch: 3 }, createRandom(1, 0));

  it('all reach the line at a fitting rate', () => {
    const rates: [Method, number][] = [
      ['gradient-descent', 0.05],
      ['sgd', 0.01],
      ['momentum', 0.02],
      ['rmsprop', 0.001],
      ['adam', 0.05],
      ['adam-uncorrected', 0.05],
    ];
    for (const [method, rate] of rates) {
      const { errors, lines } = race(method, rate, 4000);
      expect(lines).toHaveLength(4001);
      expect([method, (errors.at(-1) ?? NaN) < 1e-3]).toEqual([method, true]);
    }
  });

  it('gradient descent is the one of `descendLine`, and momentum is as fast with a fifth of the steps', () => {
    const { lines } = race('gradient-descent', 0.05, 100);
    expect(lines.at(-1)).toEqual(endOf('1/n', 0.05, 100));
    const momentum = race('momentum', 0.02, 200).errors.at(-1) ?? NaN;
    expect(momentum).toBeLessThan(race('gradient-descent', 0.02, 1000).errors.at(-1) ?? NaN);
  });

  it('sgd is repeatable, and follows its seed', () => {
    const path = (seed: number) =>
      raceLine(
        articleLine,
        { method: 'sgd', rate: 0.01, steps: 50, form: '1/n', start: [0, 0], batch: 2 },
        createRandom(seed, 0),
      ).lines.at(-1);
    expect(path(1)).toEqual(path(1));
    expect(path(1)).not.toEqual(path(2));
  });

  it('Adam without bias correction begins 3.1623 times too long', () => {
    const [without, corrected] = [race('adam-uncorrected', 0.01, 1), race('adam', 0.01, 1)];
    expect((without.stepLengths[0] ?? NaN) / (corrected.stepLengths[0] ?? NaN)).toBeCloseTo(Math.sqrt(10), 4);
    expect(measureAdamExcess(1)).toBeCloseTo(3.1623, 4);
  });

  it('and stays too long: 6.57 times at step 12, the most, and still 1.26 times at step 1000', () => {
    const excess = Array.from({ length: 1000 }, (_, step) => measureAdamExcess(step + 1));
    expect(excess.indexOf(Math.max(...excess)) + 1).toBe(12);
    expect(excess[11]?.toFixed(2)).toBe('6.57');
    expect(excess[999]?.toFixed(2)).toBe('1.26');
  });
});
