/** A plan in one line, and what a search came to as the figure's title. */
import type { JobPlan } from '#datacenter/catalog/job.ts';
import type { PlanAnswerResult } from '#datacenter/cluster/plan-answer.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';

type Words = FigureWords['plan-search'];

/** Ranks of one are left out, but for tensor and data: a plan has always some of these. */
export function describePlan(plan: JobPlan, words: Words, format: Format): string {
  const kinds = ['tensor', 'pipeline', 'context', 'expert', 'data'] as const;
  const ranks = kinds
    .filter((kind) => plan[kind] > 1 || kind === 'tensor' || kind === 'data')
    .map((kind) => words.ranks[kind](format.count(plan[kind])));
  const schedule = words.schedules[plan.schedule];
  return words.plan(
    ranks.join(words.join),
    format.count(plan.microBatch),
    plan.virtualStages > 1 ? words.chunks(schedule, format.count(plan.virtualStages)) : schedule,
    words.recomputes[plan.recompute],
    words.shardings[plan.sharding],
  );
}

/** The present truth: the reader's own plan beside the best, or why there is none. */
export function describeAnswer(result: PlanAnswerResult, words: Words, format: Format): string {
  if (result.kind === 'infeasible') {
    const { neededBytes = null, usableBytes = null, accelerators = null } = result.numbers;
    const count = format.count(accelerators);
    const { titleNone } = words;
    if (result.reason === 'memory')
      return titleNone.memory(format.bytes(neededBytes), format.bytes(usableBytes), count);
    if (result.reason === 'batch-too-small' || result.reason === 'indivisible') return titleNone[result.reason](count);
    return titleNone.other;
  }
  const { regret, best, found } = result;
  const bestSeconds = format.duration(best.stepSeconds);
  const tried = format.count(found.tried);
  if (regret?.kind !== 'regret') return words.titleNoOwn(bestSeconds, tried);
  const own = format.duration(regret.stepSeconds);
  if (regret.reason === 'memory')
    return words.titleNotFit(format.bytes(regret.memoryBytes), format.bytes(found.usableBytes), bestSeconds);
  if (regret.reason === 'none') return words.titleBest(own, tried);
  return words.title(own, format.share(regret.share), tried, words.reasons[regret.reason]);
}
