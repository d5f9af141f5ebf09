/** Regret: how far a plan is from the best, and why; each reason on a plan made to have it. */
import { describe, expect, it } from 'vitest';
import type { JobPlan } from '#datacenter/catalog/job.ts';
import { decoderModels } from '#datacenter/catalog/models.ts';
import type { PlanQuestion } from '#datacenter/cluster/plan-space.ts';
import { explainRegret, type Regret } from '#datacenter/cluster/regret.ts';
import { findBestPlan } from '#datacenter/cluster/search.ts';
import { planOf } from '#support/jobs.ts';
import { questionOf } from '#support/plan-questions.ts';

const question = questionOf({ accelerators: 256, globalBatch: 512, schedules: ['1f1b', 'interleaved'] });

function bestOf(asked: PlanQuestion): JobPlan {
  const result = findBestPlan(asked);
  if (result.kind === 'infeasible' || !result.ranked[0]) throw new Error('nothing fits');
  return result.ranked[0].plan;
}

const best = bestOf(question);

function regretOf(
  change: Partial<JobPlan>,
  asked = question,
  base = asked === question ? best : bestOf(asked),
): Regret {
  const result = explainRegret(asked, { ...base, ...change }, base);
  if (result.kind === 'infeasible') throw new Error(result.reason);
  return result;
}

describe('regret', () => {
  it('of the best plan is nothing, and no single change helps it', () => {
    const { seconds, share, reason, change } = regretOf({});
    expect([seconds, share, reason, change]).toEqual([0, 0, 'none', null]);
  });

  it('is the sum of its parts', () => {
    const { seconds, parts } = regretOf({ recompute: 'full', microBatch: 2, schedule: '1f1b', virtualStages: 1 });
    const sum = Object.values(parts).reduce((total: number, part: number) => total + part, 0);
    expect(seconds).toBeGreaterThan(0);
    expect(sum).toBeCloseTo(seconds, 9);
  });

  it('of computing again what there is room for is recompute, and taking it away is the change', () => {
    const { reason, change } = regretOf({ recompute: 'full' });
    expect([reason, change?.axis]).toEqual(['recompute', 'recompute']);
  });

  it('of a deep pipeline with large micro-batches is the bubble', () => {
    const split = { tensor: 2, pipeline: 16, context: 1, data: 8, schedule: '1f1b', virtualStages: 1 } as const;
    expect(regretOf({ ...split, microBatch: 4, recompute: 'full' }).reason).toBe('bubble');
  });

  it('of a deep pipeline with too few sequences is the batch', () => {
    const small = questionOf({ accelerators: 256, globalBatch: 64, schedules: ['1f1b'] });
    const split = { tensor: 1, pipeline: 16, context: 1, data: 16, microBatch: 1, recompute: 'selective' } as const;
    expect(regretOf({ ...split, sequenceParallel: false }, small).reason).toBe('batch');
  });

  it('of tensor ranks beyond the fast links is exposed tensor traffic', () => {
    const split = { tensor: 32, pipeline: 1, context: 1, data: 8, schedule: '1f1b', virtualStages: 1 } as const;
    expect(regretOf({ ...split, recompute: 'none', sharding: 'optimizer', microBatch: 1 }).reason).toBe('tensor');
  });

  it('of a plan that does not fit is memory, and the change is one that fits', () => {
    const change = {
      tensor: 8,
      pipeline: 1,
      data: 32,
      context: 1,
      sharding: 'none',
      schedule: '1f1b',
      virtualStages: 1,
    } as const;
    const { reason, fits } = regretOf({ ...change, microBatch: 8 });
    expect([reason, fits]).toEqual(['memory', false]);
  });

  it('of an impossible plan is the reason why', () => {
    const result = explainRegret(question, planOf({ tensor: 3 }), best);
    expect(result.kind === 'infeasible' && result.reason).toBe('tensor-too-wide');
  });

  it('is never below zero for a plan that the search could have taken', () => {
    const asked = questionOf({ model: decoderModels['llama3-8b'], accelerators: 16, globalBatch: 32 });
    const result = findBestPlan(asked, { ranked: 500, sample: 0 });
    if (result.kind === 'infeasible') throw new Error(result.reason);
    const [first] = result.ranked;
    for (const { plan } of first ? result.ranked : []) {
      const regret = explainRegret(asked, plan, first?.plan ?? plan);
      expect(regret.kind === 'regret' && regret.seconds).toBeGreaterThanOrEqual(0);
    }
  });
});
