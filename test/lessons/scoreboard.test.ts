/** The scoreboard's arithmetic on small cases worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import { modelShapes } from '#datacenter/catalog/published/model-shapes.ts';
import type { Prediction } from '#datacenter/cluster/prediction.ts';
import { rivals } from '#lessons/rivals.ts';
import {
  measureCoverage,
  rankAgreement,
  scoreBestConstant,
  summarizeErrors,
  takeQuantile,
} from '#lessons/score-statistics.ts';
import { readMeasuredStep } from '#lessons/measured-step.ts';
import {
  filterScores,
  isScore,
  parallelismOf,
  scaleOf,
  scoreJob,
  sortByMiss,
  summarizeScores,
} from '#lessons/scoreboard.ts';

const job: PublishedJob = {
  id: 'example',
  name: 'Llama 3 8B',
  model: modelShapes['llama3-8b'].shape,
  accelerator: 'h100-sxm',
  accelerators: 16,
  plan: {
    tensor: 2,
    pipeline: 1,
    context: 1,
    data: 8,
    expert: 1,
    expertTensor: 1,
    globalBatch: 128,
    microBatch: 1,
    virtualStages: 1,
    schedule: '1f1b',
    recompute: 'selective',
    sharding: 'optimizer',
    sequenceParallel: true,
  },
  stack: 'nemo-2025',
  precision: 'bf16',
  convention: { basis: 'model', attention: 'full', countsLogits: true, peakFlopPerSecond: 1000e12 },
  year: 2025,
  source: 'dgx-cloud-benchmarking',
  confidence: 'read',
  assumed: [],
  measured: {
    stepSeconds: null,
    flopPerSecond: null,
    utilization: null,
    tokensPerSecondPerAccelerator: null,
    memoryBytes: null,
  },
};
const measured = (values: Partial<PublishedJob['measured']>): PublishedJob => ({
  ...job,
  measured: { ...job.measured, ...values },
});
const prediction = {
  kind: 'prediction',
  stepSeconds: 11,
  low: 9,
  high: 12,
  flopPerStep: 16e15,
  jobClass: 'tuned-dense',
};
const predict = () => ({ ...prediction, memory: { totalBytes: 30 } }) as Prediction;

describe('what a row measured', () => {
  it('is its step time when it prints one', () => {
    expect(readMeasuredStep(measured({ stepSeconds: 3, flopPerSecond: 1 }), 16e15)).toEqual({ seconds: 3, by: 'step' });
  });
  it('is the time in which a rate of tokens takes the batch', () => {
    // 128 x 8,192 tokens over 16 accelerators at 8,192 tokens/s each: 8 s.
    const row = measured({ tokensPerSecondPerAccelerator: 8192 });
    expect(readMeasuredStep(row, 16e15)).toEqual({ seconds: 8, by: 'tokens' });
  });
  it('is the FLOP of one accelerator over its FLOP/s, or over its share of the peak', () => {
    // 16e15 FLOP over 16 accelerators are 1e15 each: 2 s at 500 TFLOP/s, 4 s at a quarter of 1,000.
    expect(readMeasuredStep(measured({ flopPerSecond: 500e12 }), 16e15)).toEqual({ seconds: 2, by: 'flop' });
    expect(readMeasuredStep(measured({ utilization: 0.25 }), 16e15)).toEqual({ seconds: 4, by: 'utilization' });
  });
  it('is nothing when it prints none of them', () => {
    expect(readMeasuredStep(measured({ memoryBytes: 1 }), 16e15)).toBeNull();
  });
});

describe('a score', () => {
  it('is predicted over measured, minus one, and knows whether the truth lies inside', () => {
    const score = scoreJob(measured({ stepSeconds: 10, memoryBytes: 40 }), predict);
    expect(score).toMatchObject({ truth: 10, isInside: true, memoryError: -0.25 });
    expect(isScore(score) && score.error).toBeCloseTo(0.1);
    expect(scoreJob(measured({ stepSeconds: 13 }), predict)).toMatchObject({ isInside: false });
  });
  it('keeps the reason why there is none', () => {
    const reason = { kind: 'infeasible', reason: 'heads', numbers: {}, nearest: null } as const;
    expect(scoreJob(job, () => reason)).toEqual({ job, reason });
    expect(scoreJob(job, predict)).toEqual({ job, reason: null });
  });
  it('is found by chip, scale, split and class, and the worst miss comes first', () => {
    const scores = [10, 20, 11].map((stepSeconds) => scoreJob(measured({ stepSeconds }), predict)).filter(isScore);
    expect(filterScores(scores, { accelerator: 'h100-sxm', scale: 'pod', parallelism: 'tensor' })).toHaveLength(3);
    expect(filterScores(scores, { jobClass: 'single-node' })).toEqual([]);
    expect(sortByMiss(scores).map(({ truth }) => truth)).toEqual([20, 10, 11]);
    const { count, worst, coverage } = summarizeScores(scores);
    expect([count, coverage]).toEqual([3, 2 / 3]);
    expect(worst).toBeCloseTo(0.45);
  });
  it('tells scales and splits apart', () => {
    expect([8, 512, 513].map((accelerators) => scaleOf({ ...job, accelerators }))).toEqual(['node', 'pod', 'cluster']);
    const split = (plan: Partial<PublishedJob['plan']>) => parallelismOf({ ...job, plan: { ...job.plan, ...plan } });
    expect(split({ expert: 8, pipeline: 2 })).toBe('expert');
    expect(split({ pipeline: 2 })).toBe('pipeline');
    expect(split({ tensor: 1, sharding: 'all' })).toBe('sharded');
    expect(split({ tensor: 1 })).toBe('data');
  });
});

describe('statistics', () => {
  it('takes quantiles between neighbours', () => {
    expect(takeQuantile([3, 1, 2], 0.5)).toBe(2);
    expect(takeQuantile([0, 10], 0.9)).toBe(9);
    expect(takeQuantile([], 0.5)).toBe(0);
  });
  it('sums errors up by their size, and keeps the side they lean to', () => {
    const { median, mean, worst, bias } = summarizeErrors([-0.1, 0.2, -0.3]);
    expect([median, worst, bias]).toEqual([0.2, 0.3, -0.1]);
    expect(mean).toBeCloseTo(0.2);
  });
  it('counts truths inside intervals, ends included', () => {
    const cases = [1, 2, 3, 4].map((truth) => ({ truth, low: 2, high: 3 }));
    expect(measureCoverage(cases)).toBe(0.5);
    expect(measureCoverage([])).toBeNull();
  });
  it('finds a ranking of three with one pair swapped to agree by a third', () => {
    const pairs = [1, 3, 2].map((predicted, index) => ({ predicted, measured: index }));
    expect(rankAgreement(pairs)).toBeCloseTo(1 / 3);
    expect(rankAgreement(pairs.slice(0, 1))).toBeNull();
  });
  it('gives the baseline one utilization a group, chosen to miss least at the 90th percentile', () => {
    const rows = [
      { group: 'one', truth: 2, fullSpeedSeconds: 1 },
      { group: 'one', truth: 4, fullSpeedSeconds: 1 },
      { group: 'other', truth: 5, fullSpeedSeconds: 1 },
    ];
    // Utilizations 1/2 and 1/4: the first is half too fast on the second row, the other twice too slow on the first.
    expect(scoreBestConstant(rows)).toEqual([0, -0.5, 0]);
  });
});

describe('rivals', () => {
  it('have an error of some kind in every row, each a share of one', () => {
    for (const { mean, median, p90, worst } of rivals) {
      const known = [mean, median, p90, worst].filter((value) => value !== null);
      expect(known.length).toBeGreaterThan(0);
      for (const value of known) expect(value > 0 && value < 1).toBe(true);
    }
  });
});
