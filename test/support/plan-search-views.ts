/** Answers of a plan search made by hand, so that pictures of them do not change with the fitted numbers. */
import type { JobPlan } from '#datacenter/catalog/job.ts';
import type { PlanAnswer, PlanAnswerResult } from '#datacenter/cluster/plan-answer.ts';
import type { Prediction } from '#datacenter/cluster/prediction.ts';
import type { RatedPlan } from '#datacenter/cluster/plan-tally.ts';
import type { Regret } from '#datacenter/cluster/regret.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import type { PlanSearchView } from '#view/figures/figure.ts';
import { orderOf } from '#view/figures/plan-search/order.ts';
import { figureCase, type GivenProps } from './figure-cases.ts';
import { planOf } from './jobs.ts';

const gib = 2 ** 30;
const noParts = {
  ...{ computeSeconds: 0, launchSeconds: 0, tensorSeconds: 0, contextSeconds: 0, expertSeconds: 0 },
  ...{ pipelineSeconds: 0, bubbleSeconds: 0, dataSeconds: 0, optimizerSeconds: 0, stragglerSeconds: 0 },
};
const bestPlan: JobPlan = planOf({
  ...{ tensor: 4, pipeline: 4, data: 128, globalBatch: 512 },
  ...{ schedule: 'interleaved', virtualStages: 5, recompute: 'selective', sharding: 'optimizer' },
});
const rated = (plan: JobPlan, seconds: number, memoryGib: number): RatedPlan => ({
  plan,
  stepSeconds: seconds,
  memoryBytes: memoryGib * gib,
});

const best: Prediction = {
  kind: 'prediction',
  ...{ stepSeconds: 8, low: 7, high: 9.2, isBeyondTested: false, jobClass: 'tuned-dense' },
  parts: { ...noParts, computeSeconds: 7, tensorSeconds: 0.6, bubbleSeconds: 0.4 },
  memory: {
    ...{
      weightBytes: 10 * gib,
      gradientBytes: 20 * gib,
      optimizerBytes: gib,
      activationBytes: 13 * gib,
      logitBytes: 0,
    },
    ...{ bufferBytes: gib, totalBytes: 45 * gib, capacityBytes: 80e9, fits: true, binding: 'gradients' },
  },
  ...{ tokensPerStep: 2 ** 22, flopPerStep: 1.8e18, flopPerSecond: 4.4e14, utilization: 0.445 },
};

/** An own plan 30 % slower than the best, by its bubble. */
export const bubbleRegret: Regret = {
  kind: 'regret',
  plan: { ...bestPlan, schedule: '1f1b', virtualStages: 1, pipeline: 8, data: 64 },
  ...{ stepSeconds: 10.4, memoryBytes: 30 * gib, fits: true, seconds: 2.4, share: 0.3, reason: 'bubble' },
  parts: { ...noParts, computeSeconds: 0.2, bubbleSeconds: 2.4, tensorSeconds: -0.2 },
  change: { axis: 'schedule', plan: { ...bestPlan, pipeline: 8, data: 64 }, stepSeconds: 8.9 },
};

/** A cloud of 400 plans above a front of four. */
export function planAnswerOf(regret: PlanAnswer['regret']): PlanAnswer {
  const front = [
    rated({ ...bestPlan, pipeline: 16, data: 32 }, 30, 6),
    rated({ ...bestPlan, recompute: 'full' }, 12, 12),
    rated({ ...bestPlan, microBatch: 2 }, 9, 28),
    rated(bestPlan, 8, 45),
  ];
  const points = new Float64Array(800);
  for (let at = 0; at < 400; at += 1) {
    points[2 * at] = (8 + ((at * 37) % 61)) * gib;
    points[2 * at + 1] = 10 + ((at * 53) % 97) ** 1.15;
  }
  return {
    kind: 'plan-answer',
    found: {
      ...{ kind: 'plans', ranked: [...front].reverse(), bySplit: [...front].reverse(), front },
      ...{ tried: 41_592, fitting: 22_458, unopened: 720, tooLarge: { activations: 19_134 } },
      ...{ refusedSplits: { 'tensor-too-wide': 2, 'context-too-wide': 8 }, usableBytes: 80e9 - 4 * gib },
    },
    points,
    best,
    regret,
  };
}

/** A search for this outcome that has come to `result`. */
function planSearchOf(
  outcome: Outcome,
  result: PlanAnswerResult | null,
  more: Partial<PlanSearchView> = {},
): PlanSearchView {
  const order = orderOf(outcome);
  const answer = result && typeof order !== 'string' ? { order, result } : null;
  return {
    ...{ answer, progress: null, isStopped: false, isFailed: false },
    ask: () => undefined,
    stop: () => undefined,
    ...more,
  };
}

/** A case of the figure with a search that has come to `result`. */
export function planCase(
  parts: Parameters<typeof figureCase>[0],
  result: PlanAnswerResult | null,
  more: Partial<PlanSearchView> = {},
): GivenProps {
  const props = figureCase(parts);
  return { ...props, planSearch: planSearchOf(props.outcome, result, more) };
}
