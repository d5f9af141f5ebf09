import { describe, expect, it } from 'vitest';
import { boundMean } from '#train/evaluation/intervals.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { weightShapes } from '#train/models/model.ts';
import {
  buildTransferModel,
  countFrozen,
  defaultTransferChoice,
  planTransfer,
  takeOver,
  type StartId,
} from '#train/transfer/transfer-choice.ts';
import { createClock } from '#train/transfer/transfer-clock.ts';
import type { TransferProgress } from '#train/transfer/transfer-messages.ts';
import { averageStages, summarizeTransfer, type Fit } from '#train/transfer/transfer-result.ts';

const plan = planTransfer({ ...defaultTransferChoice, labels: [32, 8, 8], seed: 7 });
const fit = (seed: number, start: StartId, accuracy: number, labels = 8): Fit => {
  return { seed, start, labels, accuracy, loss: 1, seconds: start === 'frozen' ? 1 : 2 };
};

describe('a plan', () => {
  it('trains every start with every label count and seed, each label count once', () => {
    expect([plan.labels, plan.seeds, plan.fits]).toEqual([[8, 32], [7, 8, 9, 10, 11], 30]);
  });

  it('has five seeds at least and ten at most', () => {
    const count = (seeds: number) => planTransfer({ ...defaultTransferChoice, seeds }).seeds.length;
    expect([count(1), count(8), count(99)]).toEqual([5, 8, 10]);
  });
});

describe('a start', () => {
  const model = buildTransferModel(20);
  const pretrained = createInitialWeights(model, 1);
  const fresh = createInitialWeights(model, 2);

  it('takes all but the last layer over, whose weights are the same for all three', () => {
    const [scratch, frozen, full] = (['scratch', 'frozen', 'full'] as const).map((start) =>
      takeOver(model, start, pretrained, fresh),
    );
    expect(scratch).toBe(fresh);
    expect(frozen).toEqual(full);
    expect(full?.slice(0, 4)).toEqual(pretrained.slice(0, 4));
    expect(full?.slice(4)).toEqual(fresh.slice(4));
    expect(full).toHaveLength(weightShapes(model).length);
  });

  it('freezes kernel and bias of the first layers, and never the last layer', () => {
    const count = (start: StartId, frozenLayers: number) =>
      countFrozen(model, start, { ...defaultTransferChoice, frozenLayers });
    expect([count('frozen', 1), count('frozen', 2), count('frozen', 9), count('full', 2)]).toEqual([2, 4, 4, 0]);
  });
});

describe('a summary', () => {
  it('compares with scratch seed by seed, so that tasks of unequal difficulty do not blur the difference', () => {
    const gains = [0.1, 0.12, 0.11, 0.09, 0.1];
    const fits = plan.seeds.flatMap((seed, at) => [
      fit(seed, 'scratch', 0.2 + 0.1 * at),
      fit(seed, 'full', 0.2 + 0.1 * at + (gains[at] ?? 0)),
    ]);
    const full = summarizeTransfer(plan, fits).find(({ start, labels }) => start === 'full' && labels === 8);
    expect(full?.difference?.mean).toBeCloseTo(0.104, 12);
    expect(full?.difference?.interval.low).toBeCloseTo(boundMean(gains)?.interval.low ?? NaN, 12);
    expect(full?.verdict).toBe('gain');
    // The arms' own intervals overlap widely.
    expect(full?.mean?.interval.low).toBeLessThan(0.4);
  });

  it('says loss, nothing shown, or too few where that is the truth', () => {
    const verdictOf = (gains: readonly number[]) => {
      const fits = gains.flatMap((gain, at) => [fit(7 + at, 'scratch', 0.5), fit(7 + at, 'frozen', 0.5 + gain)]);
      return summarizeTransfer(plan, fits).find(({ start, labels }) => start === 'frozen' && labels === 8)?.verdict;
    };
    expect(verdictOf([-0.1, -0.12, -0.11])).toBe('loss');
    expect(verdictOf([-0.1, 0.12, 0.01])).toBe('none');
    expect(verdictOf([0.1])).toBe('too-few');
    expect(verdictOf([])).toBe('too-few');
  });

  it('has a place for every start and label count before anything is done', () => {
    const points = summarizeTransfer(plan, []);
    expect(points).toHaveLength(6);
    expect(points.every(({ mean, values }) => mean === null && values.length === 0)).toBe(true);
  });

  it('averages the time of each stage over what is done', () => {
    const pretrainings = [1, 3].map((seconds, seed) => ({ seed, accuracy: 0.9, seconds, openSeconds: 0.5 }));
    const times = averageStages(pretrainings, [fit(1, 'scratch', 0.5), fit(1, 'frozen', 0.5)]);
    expect(times).toEqual({ opening: 0.5, pretraining: 2, tuning: { scratch: 2, frozen: 1, full: null } });
  });
});

describe('the clock', () => {
  it('says nothing of the time left before one training of each kind is done, and then counts by kinds', () => {
    const told: TransferProgress[] = [];
    const clock = createClock(
      plan,
      () => 0,
      (progress) => told.push(progress),
    );
    clock.enter('pretraining', 7);
    clock.notePretraining(10);
    clock.enter('tuning', 7, 'scratch', 8);
    expect(told.at(-1)).toMatchObject({ done: 1, all: 35, secondsLeft: null });
    clock.noteFit(2);
    clock.enter('tuning', 7, 'scratch', 32);
    expect(told.at(-1)).toMatchObject({ done: 2, secondsLeft: 4 * 10 + 29 * 2, start: 'scratch', labels: 32 });
  });

  it('counts the share of what is under way, and tells no more often than four times a second', () => {
    const told: TransferProgress[] = [];
    let now = 0;
    const clock = createClock(
      plan,
      () => now,
      (progress) => told.push(progress),
    );
    clock.enter('pretraining', 7);
    clock.noteShare(0.1);
    now = 0.3;
    clock.noteShare(0.5);
    expect(told.map(({ done }) => done)).toEqual([0, 0.5]);
  });
});
