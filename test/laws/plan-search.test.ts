/** Laws of the plan search: it says what the prediction says, misses nothing, and never lets a plan pass that cannot be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChip } from '#datacenter/catalog/chips.ts';
import type { JobPlan } from '#datacenter/catalog/job.ts';
import { decoderModels } from '#datacenter/catalog/models.ts';
import { checkJob } from '#datacenter/cluster/job-check.ts';
import { PlanRater } from '#datacenter/cluster/plan-rater.ts';
import { listSplits, type PlanQuestion } from '#datacenter/cluster/plan-space.ts';
import { PlanTally } from '#datacenter/cluster/plan-tally.ts';
import { predictJob, sumBreakdown } from '#datacenter/cluster/predict.ts';
import { findBestPlan, listPlans } from '#datacenter/cluster/search.ts';
import { deepseekV3, gpt, mixtral, qwen3Small } from '#support/jobs.ts';
import { questionOf } from '#support/plan-questions.ts';

const models = [
  decoderModels['llama3-8b'],
  decoderModels['llama3-405b'],
  gpt(30, 3072, 32),
  mixtral,
  qwen3Small,
  deepseekV3,
];
const questions: fc.Arbitrary<PlanQuestion> = fc
  .record({
    model: fc.constantFrom(...models),
    accelerator: fc.constantFrom('h100-sxm', 'a100-sxm-80', 'gb200-nvl72', 'tpu-v5p', 'mi300x'),
    accelerators: fc.constantFrom(1, 8, 24, 64, 512, 1536),
    stack: fc.constantFrom('nemo-2025', 'torchtitan-2024', 'vtrain-2023', 'nanotron-2025', 'simumax-2025', 'nobody'),
    precision: fc.constantFrom('bf16' as const, 'fp8' as const, 'nvfp4' as const),
    globalBatch: fc.constantFrom(1, 96, 512, 2048),
    sequenceParallel: fc.boolean(),
  })
  .map(questionOf);

/** A question with one of its possible plans, if it has any. */
const asked = fc.tuple(questions, fc.nat(), fc.nat()).map(([question, one, other]) => {
  const { splits } = listSplits(question);
  const split = splits[one % Math.max(1, splits.length)];
  const plans: readonly JobPlan[] = split ? [...listPlans(question, split)] : [];
  return { question, plans, plan: plans[other % Math.max(1, plans.length)] };
});

function raterOf(question: PlanQuestion): PlanRater {
  const chip = findChip(question.accelerator);
  if (!chip) throw new Error(`no ${question.accelerator}`);
  return new PlanRater(question, chip);
}

describe('the plan search', () => {
  it('says of every plan exactly what the prediction says', () => {
    let compared = 0;
    fc.assert(
      fc.property(asked, ({ question, plans, plan }) => {
        const rater = raterOf(question);
        // Neighbours first, so that what the rater remembers of them is used.
        for (const one of [...plans.slice(0, 6), ...(plan ? [plan] : [])]) {
          const predicted = predictJob(rater.jobOf(one));
          expect(predicted.kind, JSON.stringify(predicted)).toBe('prediction');
          if (predicted.kind !== 'prediction') return;
          expect(rater.weigh(one)).toEqual(predicted.memory);
          expect(rater.time(one)).toEqual(predicted.parts);
          expect(sumBreakdown(rater.time(one))).toBe(predicted.stepSeconds);
          compared += 1;
        }
      }),
      { numRuns: 150, seed: 7 },
    );
    console.log(`${compared} plans rated as predicted`);
    expect(compared).toBeGreaterThan(300);
  });

  it('lists only plans that are possible, and none twice', () => {
    fc.assert(
      fc.property(asked, ({ question, plans }) => {
        const rater = raterOf(question);
        for (const plan of plans.slice(0, 50)) expect(checkJob(rater.jobOf(plan))).toBeNull();
        expect(new Set(plans.map((plan) => JSON.stringify(plan))).size).toBe(plans.length);
      }),
      { numRuns: 50, seed: 8 },
    );
  });

  it.each([
    ['a dense model', questionOf({ model: decoderModels['llama3-8b'], accelerators: 32, globalBatch: 64 })],
    ['a tight one', questionOf({ model: decoderModels['llama3-70b'], accelerators: 32, globalBatch: 64 })],
    ['a mixture of experts', questionOf({ model: mixtral, accelerators: 16, globalBatch: 32 })],
  ])('finds for %s the best of all plans, the whole front, and opens all splits that hold one', (_, question) => {
    const rater = raterOf(question);
    const all = listSplits(question)
      .splits.flatMap((split) => [...listPlans(question, split)])
      .map((plan) => ({ plan, memory: rater.weigh(plan) }));
    const rated = all
      .filter(({ memory }) => memory.fits)
      .map(({ plan, memory }) => ({ plan, memory: memory.totalBytes, seconds: sumBreakdown(rater.time(plan)) }));
    const result = findBestPlan(question);
    if (result.kind === 'infeasible') throw new Error(result.reason);
    expect(result.fitting).toBe(rated.length);
    expect(result.tried + result.unopened).toBe(all.length);
    const tooLarge = Object.values(result.tooLarge).reduce((sum, count) => sum + count, 0);
    expect(tooLarge + result.fitting).toBe(result.tried);
    const seconds = rated.map((one) => one.seconds).sort((one, other) => one - other);
    expect(result.ranked.map(({ stepSeconds }) => stepSeconds)).toEqual(seconds.slice(0, 10));
    expect(result.bySplit[0]).toEqual(result.ranked[0]);
    const undominated = rated.filter(
      (one) =>
        !rated.some(
          (other) =>
            other.memory <= one.memory &&
            other.seconds <= one.seconds &&
            (other.memory < one.memory || other.seconds < one.seconds),
        ),
    );
    const points = new Set(undominated.map((one) => `${one.memory} ${one.seconds}`));
    expect(new Set(result.front.map((one) => `${one.memoryBytes} ${one.stepSeconds}`))).toEqual(points);
  });

  it('is never worse with more to choose from', () => {
    const few = questionOf({ schedules: ['1f1b'], recomputes: ['full'], shardings: ['none'], accelerators: 64 });
    const best = (question: PlanQuestion): number => {
      const result = findBestPlan(question);
      return result.kind === 'plans' ? (result.ranked[0]?.stepSeconds ?? NaN) : Infinity;
    };
    const [least, most] = [best(few), best(questionOf({ accelerators: 64 }))];
    expect(most).toBeLessThanOrEqual(least);
  });

  it('keeps an even sample, whatever comes', () => {
    const tally = new PlanTally(3, 100);
    const plan = {} as JobPlan;
    for (let at = 0; at < 3000; at += 1) tally.add({ plan, stepSeconds: 3000 - at, memoryBytes: at });
    const mean = tally.sample.reduce((sum, one) => sum + one.memoryBytes, 0) / tally.sample.length;
    expect(tally.sample).toHaveLength(100);
    // The mean of 100 of 3,000 strays by 87 (one standard error).
    expect(Math.abs(mean - 1500)).toBeLessThan(3 * 87);
    expect(tally.front).toHaveLength(3000);
  });
});

describe('a search that has no answer', () => {
  it.each([
    ['an unknown chip', { accelerator: 'abacus' }, 'unknown-accelerator'],
    ['half an accelerator', { accelerators: 0.5 }, 'out-of-range'],
    ['no batch', { globalBatch: 0 }, 'out-of-range'],
    ['a number of accelerators that nothing divides', { accelerators: 10_007 }, 'batch-too-small'],
    ['a model far too large', { model: decoderModels['llama3-405b'], accelerators: 8 }, 'memory'],
  ])('says why: %s', (_, change, reason) => {
    const result = findBestPlan(questionOf(change));
    expect(result.kind === 'infeasible' && result.reason).toBe(reason);
  });

  it('names a number of accelerators on which the model fits', () => {
    const question = questionOf({ model: decoderModels['llama3-405b'], accelerators: 8 });
    const result = findBestPlan(question);
    const value = result.kind === 'infeasible' ? Number(result.nearest?.value) : NaN;
    expect(findBestPlan({ ...question, accelerators: value }).kind).toBe('plans');
    expect(findBestPlan({ ...question, accelerators: value / 2 }).kind).toBe('infeasible');
  });
});
