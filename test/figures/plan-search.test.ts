/** The figure of the plan search: what it asks, what it says, and where it puts the dots. */
import { describe, expect, it } from 'vitest';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { simulate } from '#datacenter/simulate.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/figures/plan-search/en.ts';
import { en as planTerms } from '#text/figures/plan-search/terms/en.ts';
import { describeAnswer, describePlan } from '#view/figures/plan-search/describe-plan.ts';
import { orderOf } from '#view/figures/plan-search/order.ts';
import { limitsOfPlans, placePoints, placeTimeTicks } from '#view/figures/plan-search/place-points.ts';
import { tableOfPlans } from '#view/figures/plan-search/table.ts';
import { workingOfPlans } from '#view/figures/plan-search/working.ts';
import { calibrationOf } from '#support/calibrations.ts';
import { scenarioWith } from '#support/figure-cases.ts';
import { planOf } from '#support/jobs.ts';
import { bubbleRegret, planAnswerOf } from '#support/plan-search-views.ts';

const format = createFormat('en');
const outcomeOf = (fields: Parameters<typeof scenarioWith>[0]) => simulate(scenarioWith(fields), calibrationOf());
const answer = planAnswerOf(bubbleRegret);

describe('the plan search figure', () => {
  it.each([
    { 'workload.model': 'llama3-405b', 'cluster.accelerators': 16_384, 'cluster.stack': 'nemo-2025' },
    { 'workload.model': 'gpt3-175b', 'cluster.accelerators': 1024, 'cluster.accelerator': 'a100-sxm-80' },
    { 'workload.model': 'llama3-8b', 'cluster.accelerators': 64, 'cluster.stack': 'fsdp-mpt-2023' },
  ])('asks about the scenario, and the reader’s own plan is a possible one: %o', (fields) => {
    const order = orderOf(outcomeOf(fields));
    if (typeof order === 'string' || !order.own) throw new Error(JSON.stringify(order));
    const { question, own } = order;
    expect(question.accelerators).toBe(fields['cluster.accelerators']);
    const { model, accelerator, accelerators, stack, precision, convention } = question;
    const job = { model, accelerator, accelerators, stack, precision, convention, plan: own };
    expect(predictJob(job).kind).toBe('prediction');
  });

  it('has nothing to ask for a model of one accelerator, nor for a machine without a data sheet', () => {
    expect(orderOf(outcomeOf({ 'workload.model': 'mnist-cnn' }))).toBe('not-a-decoder');
    expect(orderOf(outcomeOf({ 'cluster.accelerator': 'this-machine' }))).toBe('no-chip');
  });

  it('says what the reader’s plan costs and why', () => {
    const say = (regret: Parameters<typeof planAnswerOf>[0]) => describeAnswer(planAnswerOf(regret), en, format);
    expect(say(bubbleRegret)).toMatch(
      /^Your plan takes 10.4\ss a step, 30\s?% longer than the best of 41,592: the pipeline’s bubble$/,
    );
    expect(say({ ...bubbleRegret, share: 0.001, reason: 'none' })).toMatch(/within 1 % of the best of 41,592/);
    expect(say({ ...bubbleRegret, fits: false, reason: 'memory' })).toMatch(
      /does not fit: it needs 30\sGiB where 70.5\sGiB/,
    );
    expect(say(null)).toMatch(/^The best of 41,592 plans takes 8\ss a step$/);
  });

  it('says why there is no plan', () => {
    const numbers = { neededBytes: 2e11, usableBytes: 7e10, accelerators: 8 };
    const say = (reason: string) => describeAnswer({ kind: 'infeasible', reason, numbers, nearest: null }, en, format);
    expect(say('memory')).toMatch(/No plan fits on 8 accelerators: the thriftiest needs 186\sGiB/);
    expect(say('batch-too-small')).toMatch(/too few sequences/);
    expect(say('never heard of')).toBe(en.titleNone.other);
  });

  it('names only ranks that split something, and chunks where there are any', () => {
    const plan = planOf({ tensor: 2, data: 4, context: 2, schedule: 'interleaved', virtualStages: 3 });
    expect(describePlan(plan, en, format)).toBe(
      'tensor 2 × context 2 × data 4, micro-batch 1, interleaved × 3, nothing recomputed, nothing shared',
    );
  });

  it('draws every sampled plan inside its limits once, in one path', () => {
    const limits = limitsOfPlans(answer);
    const plot = { left: 0, right: 800, top: 0, bottom: 300, width: 800, height: 340, isPhone: false };
    const path = placePoints(answer.points, plot, limits);
    const drawn = path.match(/M[\d.]+ [\d.]+h0/g) ?? [];
    const inside = answer.points.filter((_, at) => at % 2 === 1).filter((seconds) => seconds <= limits.seconds[1]);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn.length).toBeLessThanOrEqual(inside.length);
    expect(drawn.length).toBeGreaterThan(inside.length / 2);
    expect(limits.seconds[1]).toBeLessThanOrEqual(answer.best.stepSeconds * 16 * 1.1);
  });

  it('labels round times', () => {
    expect(placeTimeTicks([1.7, 60], 5)).toEqual([2, 5, 10, 20, 50]);
    expect(placeTimeTicks([0.9, 1100], 4).length).toBeLessThanOrEqual(4);
  });

  it('tables the best of each split, best first, and its working sums to the best step', () => {
    const { rows, columns } = tableOfPlans(answer, en, format);
    expect(rows.map(([seconds]) => seconds)).toEqual([8, 9, 12, 30]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(tableOfPlans(null, en, format).rows).toEqual([]);
    const terms = workingOfPlans(answer, planTerms, format).map(({ term }) => term);
    expect(terms).toContain('Yours beside the best: Bubble');
    expect(terms).toContain('Splits refused: contexts under 1,024 tokens');
  });
});
