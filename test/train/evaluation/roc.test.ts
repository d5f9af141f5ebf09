import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { estimateArea, measureArea, traceRoc } from '#train/evaluation/roc.ts';

const areaOf = (scores: readonly number[], labels: readonly number[]) => measureArea(traceRoc(scores, labels) ?? []);
/** Few different scores, so that many are equal. */
const ranked = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 })), { minLength: 4, maxLength: 50 })
  .map((rows) => ({ scores: rows.map(([score]) => score / 6), labels: rows.map(([, label]) => label) }))
  .filter(
    ({ labels }) =>
      labels.filter((label) => label === 1).length > 1 && labels.filter((label) => label === 0).length > 1,
  );

/** Hanley and McNeil, Radiology 143 (1982), table I: 58 normal and 51 abnormal pictures, rated 1 to 5. */
const ratings = {
  normal: [33, 6, 6, 11, 2],
  abnormal: [3, 2, 2, 11, 33],
};
const spread = (counts: readonly number[]) => counts.flatMap((count, rating) => new Array<number>(count).fill(rating));
const hanley = {
  scores: [...spread(ratings.normal), ...spread(ratings.abnormal)],
  labels: [...new Array<number>(58).fill(0), ...new Array<number>(51).fill(1)],
};

describe('a ROC curve', () => {
  it('is the one of scikit-learn’s documentation of roc_curve and roc_auc_score', () => {
    const points = traceRoc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])!;
    expect(points.map((point) => point.falsePositiveRate)).toEqual([0, 0, 0.5, 0.5, 1]);
    expect(points.map((point) => point.truePositiveRate)).toEqual([0, 0.5, 0.5, 1, 1]);
    expect(points.map(({ threshold }) => threshold)).toEqual([Infinity, 0.8, 0.4, 0.35, 0.1]);
    expect(measureArea(points)).toBe(0.75);
  });

  it('rises from (0, 0) to (1, 1), whatever the scores, and needs both classes', () => {
    fc.assert(
      fc.property(ranked, ({ scores, labels }) => {
        const points = traceRoc(scores, labels)!;
        expect(points[0]).toMatchObject({ falsePositiveRate: 0, truePositiveRate: 0 });
        expect(points.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 });
        for (const [place, point] of points.entries()) {
          const before = points[place - 1] ?? point;
          expect(point.falsePositiveRate).toBeGreaterThanOrEqual(before.falsePositiveRate);
          expect(point.truePositiveRate).toBeGreaterThanOrEqual(before.truePositiveRate);
        }
      }),
      { seed: 1 },
    );
    expect(traceRoc([0.2, 0.7], [1, 1])).toBeNull();
    expect(traceRoc([], [])).toBeNull();
    expect(estimateArea([0.2, 0.7], [0, 1])).toBeNull();
  });

  it('leaves rows out whose score is no number', () => {
    expect(areaOf([0.1, NaN, 0.4, 0.35, 0.8], [0, 1, 0, 1, 1])).toBe(0.75);
  });
});

describe('the area under it', () => {
  it('is the Mann-Whitney statistic: the chance that a positive scores above a negative, equals counting half', () => {
    fc.assert(
      fc.property(ranked, ({ scores, labels }) => {
        let [wins, pairs] = [0, 0];
        for (const [one, score] of scores.entries()) {
          for (const [other, rival] of scores.entries()) {
            if (labels[one] !== 1 || labels[other] !== 0) continue;
            pairs += 1;
            wins += score > rival ? 1 : score === rival ? 0.5 : 0;
          }
        }
        expect(areaOf(scores, labels)).toBeCloseTo(wins / pairs, 12);
        expect(estimateArea(scores, labels)?.area).toBeCloseTo(wins / pairs, 12);
      }),
      { seed: 2 },
    );
  });

  it('is mirrored when the scores are turned round, or the labels', () => {
    fc.assert(
      fc.property(ranked, ({ scores, labels }) => {
        const turned = scores.map((score) => -score);
        const swapped = labels.map((label) => 1 - label);
        expect(areaOf(turned, labels)).toBeCloseTo(1 - areaOf(scores, labels), 12);
        expect(areaOf(scores, swapped)).toBeCloseTo(1 - areaOf(scores, labels), 12);
      }),
      { seed: 3 },
    );
  });

  it('is that of Hanley and McNeil’s ratings, 0.893, with DeLong’s error as Stata’s manual prints it, 0.0307', () => {
    const found = estimateArea(hanley.scores, hanley.labels)!;
    expect(found.area).toBeCloseTo(0.8932, 4);
    expect(found.standardError).toBeCloseTo(0.0307, 4);
    expect(found.interval.low).toBeCloseTo(0.83295, 5);
    expect(found.interval.high).toBeCloseTo(0.95339, 5);
  });

  it('of random scores is one half within its error, and the 95 % interval holds one half about 95 times in 100', () => {
    let held = 0;
    const areas: number[] = [];
    for (let seed = 0; seed < 400; seed++) {
      const random = createRandom(seed, 0);
      const labels = Array.from({ length: 200 }, () => Number(random() < 0.3));
      const scores = labels.map(() => random());
      const found = estimateArea(scores, labels)!;
      areas.push(found.area);
      if (found.interval.low <= 0.5 && found.interval.high >= 0.5) held += 1;
    }
    const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
    // One area has a standard error of about sqrt((60 + 140 + 1) / (12 x 60 x 140)) = 0.045; the mean of 400, 0.0022.
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * 0.0022);
    expect(held).toBeGreaterThan(400 * 0.95 - 4 * Math.sqrt(400 * 0.95 * 0.05));
  });
});
