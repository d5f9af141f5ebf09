import { describe, expect, it } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import { encodeExperiment } from '#train/experiment-file.ts';
import { planExperiment, type ExperimentPlan } from '#train/experiment.ts';
import {
  curvePoints,
  findEffects,
  gatherCurve,
  judge,
  summarizeArms,
  type RunOutcome,
} from '#train/experiment-results.ts';

function plan(kind: 'race' | 'ablation', seeds: number): ExperimentPlan {
  const found = planExperiment(defaultTrainChoice, {
    kind,
    seeds,
    factors: ['augment', 'optimizer'],
    otherOptimizer: null,
    otherWidth: null,
  });
  if (found.kind === 'refused') throw new Error(found.reason);
  return found.plan;
}

const outcome = (arm: number, seed: number, change: Partial<RunOutcome>): RunOutcome => ({
  arm,
  seed,
  hasFailed: false,
  reason: 'all-epochs',
  detail: '',
  loss: 1,
  accuracy: null,
  seconds: 2,
  samplesPerSecond: 1000,
  curve: [],
  conditions: null,
  ...change,
});
const losses = (arm: number, values: readonly number[]) =>
  values.map((loss, index) => outcome(arm, index + 1, { loss }));

describe('the verdict on an arm', () => {
  // By hand: both deviations are 0.01, so the reach is t(0.975, 4) = 2.776 times sqrt(2 × 0.0001 / 3) = 0.02267.
  it('is a gain when a lower loss lies clear of chance, and says by how much', () => {
    const [, second] = summarizeArms(plan('race', 3), [
      ...losses(0, [0.5, 0.52, 0.51]),
      ...losses(1, [0.4, 0.41, 0.42]),
    ]);
    expect(second?.verdict).toBe('gain');
    expect(second?.difference?.value).toBeCloseTo(-0.1, 12);
    expect(second?.difference?.interval.low).toBeCloseTo(-0.1227, 3);
    expect(second?.difference?.interval.high).toBeCloseTo(-0.0773, 3);
  });

  it('is a loss for the same numbers read as accuracy', () => {
    const asAccuracy = [...losses(0, [0.5, 0.52, 0.51]), ...losses(1, [0.4, 0.41, 0.42])].map((one) => ({
      ...one,
      accuracy: one.loss,
    }));
    expect(summarizeArms(plan('race', 3), asAccuracy)[1]?.verdict).toBe('loss');
  });

  it('is no difference whenever the interval holds zero, however far the means lie apart', () => {
    const [, second] = summarizeArms(plan('race', 3), [...losses(0, [0.2, 0.9, 0.5]), ...losses(1, [0.1, 0.7, 0.3])]);
    expect(second?.difference?.interval.low).toBeLessThan(0);
    expect(second?.difference?.interval.high).toBeGreaterThan(0);
    expect(second?.verdict).toBe('none');
  });

  it('says gain or loss exactly when zero is outside', () => {
    for (const measure of ['accuracy', 'loss'] as const) {
      expect(judge({ low: -0.1, high: 0 }, measure)).toBe('none');
      expect(judge({ low: -0.1, high: 0.1 }, measure)).toBe('none');
      expect(judge(null, measure)).toBe('too-few');
    }
    expect(judge({ low: 0.01, high: 0.1 }, 'accuracy')).toBe('gain');
    expect(judge({ low: 0.01, high: 0.1 }, 'loss')).toBe('loss');
    expect(judge({ low: -0.1, high: -0.01 }, 'loss')).toBe('gain');
  });

  it('claims nothing from one seed, nor from seeds that agree to the last digit', () => {
    expect(summarizeArms(plan('race', 1), [...losses(0, [0.5]), ...losses(1, [0.1])])[1]?.verdict).toBe('too-few');
    const copies = [...losses(0, [0.1, 0.1, 0.1]), ...losses(1, [0.7, 0.7, 0.7])];
    expect(summarizeArms(plan('race', 3), copies)[1]?.verdict).toBe('no-spread');
  });

  it('claims nothing from the seeds that survived where another failed, and keeps the reason', () => {
    const failed = outcome(1, 3, { hasFailed: true, reason: 'diverged', loss: null });
    const [first, second] = summarizeArms(plan('race', 3), [
      ...losses(0, [0.5, 0.52, 0.51]),
      ...losses(1, [0.1, 0.11]),
      failed,
    ]);
    expect([first?.verdict, second?.verdict]).toEqual(['first', 'failed']);
    expect(second?.failed.map(({ reason }) => reason)).toEqual(['diverged']);
    expect(second?.mean?.count).toBe(2);
  });

  it('lists arms that have no run yet', () => {
    const rows = summarizeArms(plan('race', 3), losses(0, [0.5]));
    expect(rows).toHaveLength(5);
    expect(rows[4]).toMatchObject({ mean: null, seconds: null, difference: null, verdict: 'too-few' });
  });
});

describe('what a factor contributes', () => {
  // Two factors: loss = 1 - 0.2 (augment) - 0.5 (optimizer) plus what the seed brings, which all arms share.
  const design = plan('ablation', 3);
  const made = design.seeds.flatMap((seed) =>
    design.arms.map(({ isChanged }, arm) => {
      const chance = 0.01 * (seed % 3) * (isChanged.augment ? 1 : -1);
      const loss = 1 - (isChanged.augment ? 0.2 : 0) - (isChanged.optimizer ? 0.5 : 0) + 0.3 * seed + chance;
      return outcome(arm, seed, { loss });
    }),
  );

  it('is found as it was put in, and what a seed does to all arms alike drops out', () => {
    const [augment, optimizer] = findEffects(design, made);
    expect(augment?.mean?.mean).toBeCloseTo(-0.2 + (0.02 * (1 + 2 + 0)) / 3, 9);
    expect(augment?.verdict).toBe('gain');
    expect(optimizer?.mean?.mean).toBeCloseTo(-0.5, 9);
  });

  it('counts only seeds with every arm trained', () => {
    const [augment] = findEffects(design, made.slice(0, -1));
    expect(augment?.mean?.count).toBe(2);
    expect(findEffects(design, made.slice(0, 4))[0]).toMatchObject({ mean: null, verdict: 'too-few' });
  });
});

describe('a curve', () => {
  it('holds the mean loss of each stretch of epochs, ending at the last epoch', () => {
    const points = Array.from({ length: 160 }, (_, index) => ({ step: index + 1, loss: index < 2 ? 3 : 1 }));
    const curve = gatherCurve(points, 16, 10);
    expect(curve).toHaveLength(curvePoints);
    expect(curve[0]).toEqual({ epoch: 10 / curvePoints, loss: 3 });
    expect(curve.at(-1)).toEqual({ epoch: 10, loss: 1 });
  });

  it('of few steps has few points, and of no steps none', () => {
    expect(
      gatherCurve(
        [
          { step: 1, loss: 2 },
          { step: 2, loss: 1 },
        ],
        1,
        2,
      ).map(({ epoch }) => epoch),
    ).toEqual([1, 2]);
    expect(gatherCurve([], 0, 5)).toEqual([]);
  });
});

it('the file of an experiment lists the choice, the seeds, every run and what is said of it', () => {
  const design = plan('race', 2);
  const text = encodeExperiment(design, [...losses(0, [0.5, 0.6]), ...losses(1, [0.1, 0.2])]);
  const read: unknown = JSON.parse(text);
  expect(read).toMatchObject({
    format: 'training-experiment',
    version: 1,
    kind: 'race',
    seeds: [1, 2],
    plannedRuns: 10,
    measure: 'loss',
    choice: { model: 'mnist-mlp', stopAccuracy: null },
  });
  expect((read as { runs: unknown[] }).runs).toHaveLength(4);
});
