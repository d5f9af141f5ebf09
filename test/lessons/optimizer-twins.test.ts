/**
 * The optimizers stand twice in this house: in the lessons, which may not know how this page trains, and in the training
 * wing, which may not know the lessons. This holds the two together: the same slopes make the same steps, but for where
 * each keeps its tiny number (the lessons 1e-8 beside the root as the papers have it, training 1e-7 as TensorFlow has it).
 */
import { describe, expect, it } from 'vitest';
import { articleLine, slopeLine, type Line } from '#lessons/descent.ts';
import { decay, raceLine, type Method } from '#lessons/optimizers.ts';
import type { OptimizerId } from '#train/choice.ts';
import { createRandom } from '#train/data/random.ts';
import { optimizerConstants, updateWeight, type WeightState } from '#train/optimizers.ts';

const twins: readonly (readonly [Method, OptimizerId])[] = [
  ['gradient-descent', 'sgd'],
  ['momentum', 'momentum'],
  ['rmsprop', 'rmsprop'],
  ['adam', 'adam'],
  ['adam-uncorrected', 'adam-uncorrected'],
];
const [rate, steps, form] = [0.01, 60, '2/n'] as const;

/** The path that the training wing's rule takes down the lessons' slope. */
function descend(optimizer: OptimizerId): Line[] {
  const start = (weight: number): WeightState => ({ weight, firstMoment: 0, secondMoment: 0 });
  let [intercept, slope] = [start(0), start(0)];
  const lines: Line[] = [[0, 0]];
  for (let step = 1; step <= steps; step++) {
    const [byIntercept, bySlope] = slopeLine(articleLine, [intercept.weight, slope.weight], form);
    intercept = updateWeight(optimizer, intercept, byIntercept, rate, step);
    slope = updateWeight(optimizer, slope, bySlope, rate, step);
    lines.push([intercept.weight, slope.weight]);
  }
  return lines;
}

describe('the optimizers of the lessons and of training', () => {
  it.each(twins)('%s takes the same path as %s', (method, optimizer) => {
    const { lines } = raceLine(
      articleLine,
      { method, rate, steps, form, start: [0, 0], batch: 10 },
      createRandom(1, 0),
    );
    for (const [at, line] of descend(optimizer).entries()) {
      const other = lines[at] ?? [NaN, NaN];
      const size = Math.max(1, Math.hypot(...line));
      expect(Math.hypot(line[0] - other[0], line[1] - other[1]) / size).toBeLessThan(1e-6);
    }
  });

  it('keep the same shares of the old', () => {
    const { momentum, decay: square, beta1, beta2 } = optimizerConstants;
    expect([decay.momentum, decay.rmsprop, decay.adamMean, decay.adamSquare]).toEqual([momentum, square, beta1, beta2]);
  });
});
