/**
 * The best plan for a job on given accelerators: every possible split, micro-batch, schedule, recompute and way to share
 * states is weighed, and timed if it fits into memory, so that the answer is the best the model of `step-time.ts` knows,
 * not a guess. Splits whose thriftiest plan does not fit are not opened. Ignored on purpose: what the search cannot see,
 * because the model cannot (failures, a stack's own limits beyond `listSchedules`).
 */
import { findChip } from '../catalog/chips.ts';
import type { JobPlan } from '../catalog/job.ts';
import type { Infeasible } from '../units/units.ts';
import { countUnusableBytes } from './memory-plan.ts';
import { PlanRater } from './plan-rater.ts';
import {
  listMicroBatches,
  listScheduleChoices,
  listShardings,
  listSplits,
  type PlanQuestion,
  type Split,
  type SplitRefusal,
} from './plan-space.ts';
import { isBetter, PlanTally, type RatedPlan } from './plan-tally.ts';
import type { MemoryBreakdown } from './prediction.ts';
import { sumBreakdown } from './predict.ts';
import { refuse } from './refuse.ts';

export interface SearchProgress {
  /** Plans weighed so far, and the share of the splits that is done, 0 to 1. */
  readonly tried: number;
  readonly share: number;
}

export interface SearchAnswer {
  readonly kind: 'plans';
  /** Best first; never empty. */
  readonly ranked: readonly RatedPlan[];
  /** The best plan of each split of ranks, best first. */
  readonly bySplit: readonly RatedPlan[];
  /** Fastest plan for every memory, thriftiest first. */
  readonly front: readonly RatedPlan[];
  /** Some of all plans that fit, each as likely as any other. */
  readonly sample: readonly RatedPlan[];
  /** Plans weighed one by one, those of them that fit, and those of splits in which not even the thriftiest fits. */
  readonly tried: number;
  readonly fitting: number;
  readonly unopened: number;
  /** Plans weighed that do not fit, by the largest term of their memory. */
  readonly tooLarge: Readonly<Partial<Record<MemoryBreakdown['binding'], number>>>;
  /** Splits that are not possible, by reason. */
  readonly refusedSplits: Readonly<Partial<Record<SplitRefusal, number>>>;
  /** Memory of one accelerator that a plan may fill. */
  readonly usableBytes: number;
}

export type SearchResult = SearchAnswer | Infeasible;

export interface SearchSize {
  /** Plans kept in each ranking, and plans in the sample. */
  readonly ranked: number;
  readonly sample: number;
}

const usualSize: SearchSize = { ranked: 10, sample: 3000 };
/** Plans between two reports of progress. */
const stride = 512;

/**
 * Searches step by step: each `next` weighs some hundred plans, a few milliseconds, and yields how far it is; the last
 * returns the answer. Drop the generator to cancel. Infeasible: `unknown-accelerator`; `out-of-range` for counts that are
 * none; `batch-too-small` or `indivisible` where no split is possible; `memory` where no plan fits, with the least
 * `neededBytes` and the nearest number of accelerators on which one does.
 */
export function* searchPlans(question: PlanQuestion, size = usualSize): Generator<SearchProgress, SearchResult> {
  const chip = findChip(question.accelerator);
  if (!chip) return refuse('unknown-accelerator', {}, 'cluster.accelerator', 'h100-sxm');
  const problem = checkQuestion(question);
  if (problem) return problem;
  const { splits, refused } = listSplits(question);
  if (splits.length === 0) return explainNoSplit(question, refused);
  const rater = new PlanRater(question, chip);
  const tally = new PlanTally(size.ranked, size.sample);
  const bySplit = new PlanTally(size.ranked, 0);
  const tooLarge: Partial<Record<MemoryBreakdown['binding'], number>> = {};
  let tried = 0;
  let fitting = 0;
  let unopened = 0;
  let least = Infinity;
  for (const [index, split] of splits.entries()) {
    const thriftiest = weighThriftiest(question, split, rater);
    least = Math.min(least, thriftiest.totalBytes);
    if (!thriftiest.fits) {
      unopened += countPlans(question, split);
      continue;
    }
    let best: RatedPlan | null = null;
    for (const plan of listPlans(question, split)) {
      tried += 1;
      if (tried % stride === 0) yield { tried, share: index / splits.length };
      const memory = rater.weigh(plan);
      if (!memory.fits) {
        tooLarge[memory.binding] = (tooLarge[memory.binding] ?? 0) + 1;
        continue;
      }
      fitting += 1;
      const rated = { plan, stepSeconds: sumBreakdown(rater.time(plan)), memoryBytes: memory.totalBytes };
      tally.add(rated);
      if (!best || isBetter(rated, best)) best = rated;
    }
    if (best) bySplit.add(best);
  }
  const { ranked, front, sample } = tally;
  if (ranked.length === 0)
    return explainNoFit(question, least, chip.memoryBytes - countUnusableBytes(chip.memoryBytes));
  return {
    kind: 'plans',
    ranked,
    bySplit: bySplit.ranked,
    front,
    sample,
    tried,
    fitting,
    unopened,
    tooLarge,
    refusedSplits: refused,
    usableBytes: chip.memoryBytes - countUnusableBytes(chip.memoryBytes),
  };
}

/** Runs a search to its end. For tests and scripts; a page drives `searchPlans` itself. */
export function findBestPlan(question: PlanQuestion, size?: SearchSize): SearchResult {
  const search = searchPlans(question, size);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** Every plan of a split. */
export function* listPlans(question: PlanQuestion, split: Split): Generator<JobPlan> {
  const { globalBatch, recomputes } = question;
  const { tensor, pipeline, context, data, expert, expertTensor } = split;
  const ranks = { tensor, pipeline, context, data, expert, expertTensor };
  const sequenceParallel = question.sequenceParallel && tensor > 1;
  const shardings = listShardings(question, split);
  for (const microBatch of listMicroBatches(question, split)) {
    const schedules = listScheduleChoices(question, split, microBatch);
    for (const recompute of recomputes)
      for (const { schedule, virtualStages } of schedules)
        for (const sharding of shardings)
          yield { ...ranks, globalBatch, microBatch, schedule, virtualStages, recompute, sharding, sequenceParallel };
  }
}

function countPlans(question: PlanQuestion, split: Split): number {
  const each = question.recomputes.length * listShardings(question, split).length;
  let count = 0;
  for (const microBatch of listMicroBatches(question, split))
    count += each * listScheduleChoices(question, split, microBatch).length;
  return count;
}

/**
 * The least that any plan of a split takes: with the smallest micro-batch and the plain schedule, which holds the fewest,
 * over all ways to recompute and share.
 */
function weighThriftiest(question: PlanQuestion, split: Split, rater: PlanRater): MemoryBreakdown {
  const { globalBatch, recomputes } = question;
  const sequenceParallel = question.sequenceParallel && split.tensor > 1;
  const usual = { ...split, globalBatch, microBatch: 1, schedule: '1f1b', virtualStages: 1, sequenceParallel } as const;
  let least: MemoryBreakdown | null = null;
  for (const recompute of recomputes)
    for (const sharding of listShardings(question, split)) {
      const memory = rater.weigh({ ...usual, recompute, sharding });
      if (!least || memory.totalBytes < least.totalBytes) least = memory;
    }
  if (!least) throw new RangeError('a question allows at least one way to recompute and to share');
  return least;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 1e7;

function checkQuestion({ accelerators, globalBatch }: PlanQuestion): Infeasible | null {
  if (!isCount(accelerators)) return refuse('out-of-range', { accelerators }, 'cluster.accelerators', 8);
  if (!isCount(globalBatch)) return refuse('out-of-range', { globalBatch }, 'workload.globalBatch', 1);
  return null;
}

function explainNoSplit(question: PlanQuestion, refused: Partial<Record<SplitRefusal, number>>): Infeasible {
  const { accelerators, globalBatch } = question;
  const isBatch = (refused['batch-too-small'] ?? 0) > 0;
  const nearest = 2 ** Math.round(Math.log2(isBatch ? Math.min(accelerators, globalBatch) : accelerators));
  const numbers = isBatch ? { sequences: globalBatch, data: accelerators, accelerators } : { accelerators };
  return refuse(isBatch ? 'batch-too-small' : 'indivisible', numbers, 'cluster.accelerators', nearest);
}

/** The smallest power-of-two multiple of the accelerators on which something fits is proposed. */
function explainNoFit(question: PlanQuestion, neededBytes: number, usableBytes: number): Infeasible {
  const { accelerators } = question;
  const chip = findChip(question.accelerator);
  const numbers = { neededBytes, usableBytes, accelerators };
  for (let count = accelerators * 2; chip && count <= accelerators * 4096 && count <= 1e6; count *= 2) {
    const wider = { ...question, accelerators: count };
    const rater = new PlanRater(wider, chip);
    if (listSplits(wider).splits.some((split) => weighThriftiest(wider, split, rater).fits))
      return refuse('memory', numbers, 'cluster.accelerators', count);
  }
  return { kind: 'infeasible', reason: 'memory', numbers, nearest: null };
}
