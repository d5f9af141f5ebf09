import { describe, expect, it } from 'vitest';
import { defaultTrainChoice, type TrainChoice } from '#train/choice.ts';
import { defaultChoiceOf } from '#train/models/zoo.ts';
import {
  estimateSeconds,
  listFactors,
  mostArms,
  mostSeeds,
  planExperiment,
  type ExperimentChoice,
  type ExperimentPlan,
} from '#train/experiment.ts';

const asked: ExperimentChoice = { kind: 'race', seeds: 3, factors: [], otherOptimizer: null, otherWidth: null };

function plan(choice: TrainChoice, change: Partial<ExperimentChoice>): ExperimentPlan {
  const found = planExperiment(choice, { ...asked, ...change });
  if (found.kind === 'refused') throw new Error(found.reason);
  return found.plan;
}

describe('a plan of an experiment', () => {
  it('races five optimizers, the chosen one first, with the same seeds and everything else alike', () => {
    const { arms, seeds, runs, base } = plan({ ...defaultTrainChoice, optimizer: 'momentum', seed: 7 }, {});
    expect(arms.map(({ change }) => change.optimizer)).toEqual([
      'momentum',
      'sgd',
      'rmsprop',
      'adam',
      'adam-uncorrected',
    ]);
    expect(seeds).toEqual([7, 8, 9]);
    expect(runs).toHaveLength(15);
    for (const { choice } of runs)
      expect({ ...choice, optimizer: 'sgd', seed: 7 }).toEqual({ ...base, optimizer: 'sgd' });
  });

  it('trains all arms with one seed before the next, so that stopping half-way leaves them even', () => {
    const { runs } = plan(defaultTrainChoice, { seeds: 2 });
    expect(runs.map(({ arm }) => arm)).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
    expect(new Set(runs.slice(0, 5).map(({ choice }) => choice.seed)).size).toBe(1);
  });

  it('takes goals away, because held-out samples that end a run cannot judge it', () => {
    const { runs } = plan({ ...defaultTrainChoice, stopAccuracy: 0.97, stopLoss: 0.1 }, {});
    expect(runs.every(({ choice }) => choice.stopAccuracy === null && choice.stopLoss === null)).toBe(true);
  });

  it('an ablation of four factors on digits is every combination once: sixteen arms, the first as chosen', () => {
    const factors = ['augment', 'model', 'optimizer', 'width'] as const;
    const { arms, runs } = plan(defaultTrainChoice, { kind: 'ablation', factors, seeds: 2 });
    expect(arms).toHaveLength(16);
    expect(arms.length).toBeLessThanOrEqual(mostArms);
    expect(new Set(arms.map(({ change }) => JSON.stringify(change))).size).toBe(16);
    expect(arms[0]?.change).toEqual({ augment: false, model: 'mnist-mlp', optimizer: 'adam', width: 64 });
    expect(runs).toHaveLength(32);
    for (const factor of factors) {
      expect(arms.filter(({ isChanged }) => isChanged[factor]).length, `half the arms change ${factor}`).toBe(8);
    }
  });

  it('passes over factors that the model does not heed, and refuses an ablation of nothing', () => {
    const circles = defaultChoiceOf('toy-network');
    expect(listFactors(circles)).toEqual(['optimizer', 'width']);
    expect(plan(circles, { kind: 'ablation', factors: ['augment', 'model', 'width'] }).arms).toHaveLength(2);
    const nothing = planExperiment(circles, { ...asked, kind: 'ablation', factors: ['augment'] });
    expect(nothing).toEqual({ kind: 'refused', reason: 'no-factor' });
  });

  it('never gives a factor two equal levels, at either end of the ladder of widths', () => {
    for (const width of [1, 64, 256]) {
      const { arms } = plan(
        { ...defaultTrainChoice, width },
        { kind: 'ablation', factors: ['width'], otherWidth: width },
      );
      expect(new Set(arms.map(({ change }) => change.width)).size).toBe(2);
    }
  });

  it('keeps the number of seeds between 1 and 10, and between 3 and 10 where it is about seeds', () => {
    expect(plan(defaultTrainChoice, { kind: 'seeds', seeds: 1 }).runs).toHaveLength(3);
    expect(plan(defaultTrainChoice, { kind: 'seeds', seeds: 99 }).runs).toHaveLength(mostSeeds);
    expect(plan(defaultTrainChoice, { seeds: 0 }).seeds).toHaveLength(1);
  });

  it('sweeps batches on the ladder, the chosen one first, none twice', () => {
    expect(plan(defaultTrainChoice, { kind: 'batches' }).arms.map(({ change }) => change.batch)).toEqual([
      128, 32, 64, 256, 512,
    ]);
    const one = plan({ ...defaultTrainChoice, batch: 1 }, { kind: 'batches' }).arms.map(({ change }) => change.batch);
    expect(one).toEqual([1, 2, 4]);
  });

  it('does not compare generators, which have no held-out loss to be judged by', () => {
    expect(planExperiment(defaultChoiceOf('gan'), asked)).toEqual({ kind: 'refused', reason: 'generator' });
  });

  it('the last seed a run can have is followed by the first', () => {
    expect(plan({ ...defaultTrainChoice, seed: 2 ** 31 - 1 }, { seeds: 2 }).seeds).toEqual([2 ** 31 - 1, 0]);
  });
});

describe('about how long it takes', () => {
  const { runs } = plan(defaultTrainChoice, { kind: 'seeds', seeds: 4 });
  const pace = { choice: defaultTrainChoice, trainSamples: 60_000, samplesPerSecond: 30_000, compileSeconds: 1 };

  it('is unknown before anything was trained, and after another model', () => {
    expect(estimateSeconds(runs, [], null)).toBeNull();
    expect(estimateSeconds(runs, [], { ...pace, choice: defaultChoiceOf('toy-network') })).toBeNull();
  });

  it('comes from the last rate first: 4 runs of 10 epochs of 60,000 at 30,000 a second, and a second to compile', () => {
    expect(estimateSeconds(runs, [], pace)).toBeCloseTo(4 * (20 + 1), 9);
  });

  it('comes from finished runs as soon as there are some, of the same arm where it has been trained', () => {
    const race = plan(defaultTrainChoice, { seeds: 2 }).runs.filter(({ arm }) => arm < 2);
    const taken = [{ arm: 0, seconds: 10 }];
    expect(estimateSeconds(race.slice(1), taken, pace)).toBe(30);
    expect(estimateSeconds(race.slice(2), [...taken, { arm: 1, seconds: 4 }], pace)).toBe(14);
  });
});
