import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageClasses, measureClasses } from '#train/evaluation/class-metrics.ts';
import { computeAccuracy, countConfusion, countConfusionAt } from '#train/evaluation/confusion.ts';

const oneHot = (classes: readonly number[], count: number) =>
  Float32Array.from(classes.flatMap((one) => Array.from({ length: count }, (_, place) => Number(place === one))));
const confuse = (truth: readonly number[], answer: readonly number[], count: number) =>
  countConfusion(oneHot(answer, count), oneHot(truth, count), count);

describe('a confusion matrix', () => {
  it('is the one of scikit-learn’s documentation of confusion_matrix', () => {
    const { counts, total } = confuse([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2], 3);
    expect(counts).toEqual([2, 0, 0, 0, 0, 1, 1, 0, 2]);
    expect(total).toBe(6);
  });

  it('takes the largest output, of logits as of probabilities, and the first of equals', () => {
    const outputs = Float32Array.of(-3, -1, -2, 5, 5, 4);
    expect(countConfusion(outputs, oneHot([1, 1], 3), 3).counts).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0]);
  });

  it('counts a row of NaN as no answer, wrong for accuracy and recall, and not as class 0', () => {
    const confusion = countConfusion(Float32Array.of(NaN, NaN, 1, 0), oneHot([0, 0], 2), 2);
    expect(confusion.unanswered).toEqual([1, 0]);
    expect(computeAccuracy(confusion)).toBe(0.5);
    expect(measureClasses(confusion)[0]).toMatchObject({ precision: 1, recall: 0.5, support: 2 });
  });

  it('follows the threshold of one output: a higher one never answers class 1 more often', () => {
    const outputs = Float32Array.of(0.1, 0.4, 0.6, 0.9, NaN);
    const targets = Float32Array.of(0, 1, 0, 1, 1);
    expect(countConfusionAt(0.5, outputs, targets)).toMatchObject({ counts: [1, 1, 1, 1], unanswered: [0, 1] });
    const positives = [0, 0.4, 0.5, 0.95].map((threshold) => {
      const { counts } = countConfusionAt(threshold, outputs, targets);
      return (counts[1] ?? 0) + (counts[3] ?? 0);
    });
    expect(positives).toEqual([4, 3, 2, 0]);
  });

  it('refuses outputs and targets of different shapes', () => {
    expect(() => countConfusion(new Float32Array(6), new Float32Array(3), 3)).toThrow(RangeError);
    expect(() => countConfusion(new Float32Array(4), new Float32Array(4), 3)).toThrow(RangeError);
    expect(() => countConfusionAt(0.5, new Float32Array(4), new Float32Array(3))).toThrow(RangeError);
  });

  it('has no accuracy without rows', () => {
    expect(computeAccuracy(confuse([], [], 3))).toBeNull();
  });
});

describe('precision, recall and F1', () => {
  it('are those of scikit-learn’s documentation of classification_report', () => {
    const classes = measureClasses(confuse([0, 1, 2, 2, 2], [0, 0, 2, 2, 1], 3));
    const rounded = classes.map(({ precision, recall, f1, support }) =>
      [precision, recall, f1].map((value) => value?.toFixed(2)).concat(String(support)),
    );
    expect(rounded).toEqual([
      ['0.50', '1.00', '0.67', '1'],
      ['0.00', '0.00', '0.00', '1'],
      ['1.00', '0.67', '0.80', '3'],
    ]);
    const { weighted } = averageClasses(classes);
    expect([weighted.precision, weighted.recall, weighted.f1].map((value) => value?.toFixed(2))).toEqual([
      '0.70',
      '0.60',
      '0.61',
    ]);
  });

  it('are null where they mean nothing, and averages say how many classes they left out', () => {
    const classes = measureClasses(confuse([0, 0, 1], [0, 0, 0], 3));
    expect(classes.map(({ precision }) => precision)).toEqual([2 / 3, null, null]);
    expect(classes.map(({ recall }) => recall)).toEqual([1, 0, null]);
    expect(classes.map(({ f1 }) => f1)).toEqual([0.8, 0, null]);
    const averages = averageClasses(classes);
    expect(averages.leftOut).toBe(2);
    expect(averages.macro).toEqual({ precision: 2 / 3, recall: 0.5, f1: 0.4 });
    expect(averageClasses([])).toEqual({
      micro: { precision: null, recall: null, f1: null },
      macro: { precision: null, recall: null, f1: null },
      weighted: { precision: null, recall: null, f1: null },
      leftOut: 0,
    });
  });

  const answers = fc.integer({ min: 2, max: 6 }).chain((count) => {
    const one = fc.integer({ min: 0, max: count - 1 });
    return fc.record({
      count: fc.constant(count),
      pairs: fc.array(fc.tuple(one, one), { minLength: 1, maxLength: 60 }),
    });
  });

  it('averaged micro, precision, recall, F1 and accuracy are one number for single-label data', () => {
    fc.assert(
      fc.property(answers, ({ count, pairs }) => {
        const confusion = confuse(
          pairs.map(([truth]) => truth),
          pairs.map(([, answer]) => answer),
          count,
        );
        const { micro, weighted } = averageClasses(measureClasses(confusion));
        const accuracy = computeAccuracy(confusion);
        expect(micro).toEqual({ precision: accuracy, recall: accuracy, f1: accuracy });
        expect(weighted.recall).toBeCloseTo(accuracy ?? NaN, 12);
      }),
      { seed: 1 },
    );
  });

  it('swap places when truth and answers do', () => {
    fc.assert(
      fc.property(answers, ({ count, pairs }) => {
        const [truth, answer] = [pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1])];
        const there = measureClasses(confuse(truth, answer, count));
        const back = measureClasses(confuse(answer, truth, count));
        for (const [place, one] of there.entries()) {
          expect(back[place]).toMatchObject({ precision: one.recall, recall: one.precision, f1: one.f1 });
        }
      }),
      { seed: 2 },
    );
  });
});
