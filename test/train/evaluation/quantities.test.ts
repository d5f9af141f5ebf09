/** Calibration, regression errors and likelihoods against the examples of scikit-learn's documentation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSet } from '#train/data/data-set.ts';
import { createRandom } from '#train/data/random.ts';
import { fitUnigram } from '#train/data/text/count-baselines.ts';
import {
  binReliability,
  computeBrierScore,
  computeCalibrationError,
  stateConfidence,
} from '#train/evaluation/calibration.ts';
import { computeBinaryCrossEntropy, computePerplexity, convertToBits } from '#train/evaluation/likelihood.ts';
import { measureErrors } from '#train/evaluation/regression.ts';

describe('calibration', () => {
  const state = (stated: readonly number[], cameTrue: readonly number[]) => ({
    stated: Float64Array.from(stated),
    cameTrue: Uint8Array.from(cameTrue),
  });

  it('bins as in scikit-learn’s documentation of calibration_curve', () => {
    const bins = binReliability(state([0.1, 0.2, 0.3, 0.4, 0.65, 0.7, 0.8, 0.9, 1], [0, 0, 0, 0, 1, 1, 1, 1, 1]), 3);
    expect(bins.map(({ observed }) => observed)).toEqual([0, 0.5, 1]);
    for (const [place, mean] of [0.2, 0.525, 0.85].entries()) expect(bins[place]?.stated).toBeCloseTo(mean, 12);
    // (3 x 0.2 + 2 x 0.025 + 4 x 0.15) / 9
    expect(computeCalibrationError(bins)).toBeCloseTo(1.25 / 9, 12);
  });

  it('scores as in scikit-learn’s documentation of brier_score_loss', () => {
    expect(computeBrierScore(state([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0]))).toBeCloseTo(0.0375, 12);
    expect(computeBrierScore(state([], []))).toBeNull();
  });

  it('takes of several classes the most likely one', () => {
    const stated = stateConfidence(
      Float32Array.of(0.25, 0.75, 0, 0.5, 0.25, 0.25),
      Float32Array.of(0, 1, 0, 0, 1, 0),
      3,
    );
    expect([...stated.stated]).toEqual([0.75, 0.5]);
    expect([...stated.cameTrue]).toEqual([1, 0]);
  });

  it('finds almost no error in what comes true as often as it was stated, and 0.2 in what is overstated by 0.2', () => {
    const random = createRandom(1, 0);
    const chances = Array.from({ length: 20_000 }, () => 0.2 + 0.8 * random());
    const honest = state(
      chances,
      chances.map((chance) => Number(random() < chance)),
    );
    const boastful = state(
      chances,
      chances.map((chance) => Number(random() < chance - 0.2)),
    );
    expect(computeCalibrationError(binReliability(honest, 10))).toBeLessThan(0.015);
    expect(computeCalibrationError(binReliability(boastful, 10))).toBeCloseTo(0.2, 1.7);
  });

  it('leaves empty bins empty', () => {
    const bins = binReliability(state([0.95], [1]), 10);
    expect(
      bins.filter(({ count, stated, observed }) => count === 0 && stated === null && observed === null),
    ).toHaveLength(9);
    expect(computeCalibrationError(binReliability(state([], []), 10))).toBeNull();
  });
});

describe('regression errors', () => {
  it('are those of scikit-learn’s documentation of the regression metrics', () => {
    const found = measureErrors([2.5, 0, 2, 8], [3, -0.5, 2, 7])!;
    expect(found.meanSquared).toBe(0.375);
    expect(found.rootMeanSquared).toBeCloseTo(0.612372, 6);
    expect(found.meanAbsolute).toBe(0.5);
    expect(found.explained).toBeCloseTo(0.9486081370449679, 14);
  });

  it('come in the target’s own unit when its scale is given, and the explained share does not change', () => {
    const [own, scaled] = [measureErrors([1, 2, 4], [1, 3, 5])!, measureErrors([1, 2, 4], [1, 3, 5], 10)!];
    expect(scaled.meanAbsolute).toBeCloseTo(10 * own.meanAbsolute, 12);
    expect(scaled.meanSquared).toBeCloseTo(100 * own.meanSquared, 10);
    expect(scaled.explained).toBe(own.explained);
  });

  it('explain nothing when the mean is always said, and cannot when all targets are equal', () => {
    expect(measureErrors([2, 2, 2], [1, 2, 3])?.explained).toBe(0);
    expect(measureErrors([2, 2], [3, 3])?.explained).toBeNull();
    expect(measureErrors([], [])).toBeNull();
    expect(measureErrors([1], [1, 2])).toBeNull();
  });

  it('keep their order: mean absolute is never above root mean squared', () => {
    const pair = fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
        const found = measureErrors(
          pairs.map(([one]) => one),
          pairs.map(([, other]) => other),
        )!;
        // Squares of the smallest numbers vanish, hence the 1e-160.
        expect(found.meanAbsolute).toBeLessThanOrEqual(found.rootMeanSquared * (1 + 1e-12) + 1e-160);
      }),
      { seed: 1 },
    );
  });
});

describe('likelihood', () => {
  it('is that of scikit-learn’s documentation of log_loss', () => {
    expect(computeBinaryCrossEntropy([0.9, 0.1, 0.2, 0.65], [1, 0, 0, 1])).toBeCloseTo(0.21616, 5);
  });

  it('of a coin is ln 2 nats, one bit, and a choice between two', () => {
    const nats = computeBinaryCrossEntropy([0.5, 0.5, 0.5], [0, 1, 1])!;
    expect(nats).toBeCloseTo(0.6931471805599453, 15);
    expect(convertToBits(nats)).toBeCloseTo(1, 15);
    expect(computePerplexity(nats)).toBeCloseTo(2, 14);
  });

  it('of always guessing evenly among k symbols is a perplexity of k', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), (count) => {
        const set: TextSet = {
          kind: 'text',
          vocabulary: Array.from({ length: count }, (_, place) => String.fromCodePoint(0x4e00 + place)),
          symbols: Uint16Array.from({ length: 2 * count }, (_, place) => place % count),
          trainSymbols: count,
          unknown: null,
        };
        // Every symbol came once in training: counting them says each as often as any other.
        expect(computePerplexity(fitUnigram(set, 1).lossNats)).toBeCloseTo(count, 6);
      }),
      { seed: 2 },
    );
  });

  it('is infinite for a truth held impossible, and absent without rows', () => {
    expect(computeBinaryCrossEntropy([1, 0.5], [0, 1])).toBe(Infinity);
    expect(computeBinaryCrossEntropy([1, 0], [1, 0])).toBeCloseTo(0, 15);
    expect(computeBinaryCrossEntropy([], [])).toBeNull();
  });
});
