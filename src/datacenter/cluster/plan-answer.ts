/**
 * All that is said about the plans of one job at once: the search's result, the best plan as predicted with its interval,
 * and the regret of somebody's own plan. Small enough to be handed from a worker to a page.
 */
import type { JobPlan } from '../catalog/job.ts';
import { findChip } from '../catalog/chips.ts';
import type { Infeasible } from '../units/units.ts';
import { PlanRater } from './plan-rater.ts';
import type { PlanQuestion } from './plan-space.ts';
import { predictJob } from './predict.ts';
import type { Prediction } from './prediction.ts';
import { explainRegret, type Regret } from './regret.ts';
import { searchPlans, type SearchAnswer, type SearchProgress } from './search.ts';

export interface PlanOrder {
  readonly question: PlanQuestion;
  /** The plan to compare with the best, with more recompute if it only fits so; null: none. */
  readonly own: JobPlan | null;
}

export interface PlanAnswer {
  readonly kind: 'plan-answer';
  readonly found: Omit<SearchAnswer, 'sample'>;
  /** Memory in bytes and seconds of a step, in turn, of an even sample of the plans that fit. */
  readonly points: Float64Array;
  readonly best: Prediction;
  /** Null: no own plan was given. */
  readonly regret: Regret | Infeasible | null;
}

export type PlanAnswerResult = PlanAnswer | Infeasible;

/** Steps as `searchPlans` does, and returns the whole answer with the last one; infeasible for the same reasons. */
export function* answerPlans({ question, own }: PlanOrder): Generator<SearchProgress, PlanAnswerResult> {
  const result = yield* searchPlans(question);
  if (result.kind === 'infeasible') return result;
  const { sample, ...found } = result;
  const [first] = found.ranked;
  const chip = findChip(question.accelerator);
  if (!first || !chip) throw new RangeError('a search that found plans ranks at least one');
  const rater = new PlanRater(question, chip);
  const best = predictJob(rater.jobOf(first.plan));
  if (best.kind === 'infeasible') return best;
  const points = new Float64Array(sample.flatMap(({ memoryBytes, stepSeconds }) => [memoryBytes, stepSeconds]));
  const regret = own && explainRegret(question, recomputeToFit(own, rater), first.plan);
  return { kind: 'plan-answer', found, points, best, regret };
}

/** The plan as it is if it fits, else with the first heavier recompute that makes it fit; as it is where none does. */
function recomputeToFit(plan: JobPlan, rater: PlanRater): JobPlan {
  const ways = (['none', 'selective', 'full'] as const).map((recompute) => ({ ...plan, recompute }));
  const heavier = ways.slice(ways.findIndex(({ recompute }) => recompute === plan.recompute));
  return heavier.find((way) => rater.weigh(way).fits) ?? plan;
}
