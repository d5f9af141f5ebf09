/**
 * Every way to spread a training job over its accelerators that is possible: first how the ranks are split, then what each
 * split leaves open. Possible means what `checkJob` lets pass and training code can run: contexts of at least 1,024 tokens,
 * experts that divide among the ranks that hold them, chunks of equally many layers. Ignored on purpose: tensor ranks that
 * do not split the sequence too where the stack can (that is never better), stages cut by hand.
 */
import { findMemoryHabits } from '../calibration/calibration.ts';
import type { FlopConvention, JobPlan, Precision, Recompute, Schedule, Sharding } from '../catalog/job.ts';
import type { DecoderShape } from '../catalog/models.ts';
import { cutStages } from '../workload/workload.ts';

/** The job whose plan is looked for, and what its stack can do. */
export interface PlanQuestion {
  readonly model: DecoderShape;
  readonly accelerator: string;
  readonly accelerators: number;
  readonly stack: string;
  readonly precision: Precision;
  readonly convention: FlopConvention;
  /** Sequences of one optimizer step. */
  readonly globalBatch: number;
  readonly schedules: readonly Schedule[];
  readonly recomputes: readonly Recompute[];
  readonly shardings: readonly Sharding[];
  readonly sequenceParallel: boolean;
}

/** How ranks are split; `data` follows from the rest. */
export type Split = Pick<JobPlan, 'tensor' | 'pipeline' | 'context' | 'data' | 'expert' | 'expertTensor'>;

/** Why a split is not possible; reasons as in `checkJob`. */
export type SplitRefusal =
  | 'tensor-too-wide'
  | 'pipeline-too-deep'
  | 'context-too-wide'
  | 'batch-too-small'
  | 'batch-indivisible'
  | 'experts-indivisible';

export interface SplitList {
  readonly splits: readonly Split[];
  readonly refused: Readonly<Partial<Record<SplitRefusal, number>>>;
}

/** Schedule, and chunks of the model on one accelerator. */
export type ScheduleChoice = Pick<JobPlan, 'schedule' | 'virtualStages'>;

/** Widest and deepest splits tried, and the largest micro-batch; published runs stay within them. */
const most = { tensor: 32, pipeline: 128, context: 64, microBatch: 64 } as const;
const leastContextTokens = 1024;

/** Divisors of a whole number up to `limit`, ascending. */
export function listDivisors(whole: number, limit: number): readonly number[] {
  const found: number[] = [];
  for (let one = 1; one <= Math.min(whole, limit); one += 1) if (whole % one === 0) found.push(one);
  return found;
}

/** All possible splits of the question's accelerators, and how many were refused for which reason. */
export function listSplits({ model, accelerators, globalBatch, stack }: PlanQuestion): SplitList {
  const { heads, layers, sequenceLength } = model;
  const { stageCut } = findMemoryHabits(stack);
  /** No stage may be left without a layer. */
  const isDeep = (pipeline: number) =>
    pipeline > layers || cutStages(model, pipeline, stageCut).some(({ dense, mixture }) => dense + mixture < 1);
  const deep = new Set(listDivisors(accelerators, most.pipeline).filter(isDeep));
  const splits: Split[] = [];
  const refused: Partial<Record<SplitRefusal, number>> = {};
  const refuse = (reason: SplitRefusal): void => {
    refused[reason] = (refused[reason] ?? 0) + 1;
  };
  for (const tensor of listDivisors(accelerators, most.tensor)) {
    if (heads % tensor !== 0) {
      refuse('tensor-too-wide');
      continue;
    }
    for (const context of listDivisors(accelerators / tensor, most.context)) {
      if (context > 1 && (sequenceLength % (2 * context) !== 0 || sequenceLength / context < leastContextTokens)) {
        refuse('context-too-wide');
        continue;
      }
      for (const pipeline of listDivisors(accelerators / (tensor * context), most.pipeline)) {
        const data = accelerators / (tensor * context * pipeline);
        const problem = deep.has(pipeline)
          ? 'pipeline-too-deep'
          : data > globalBatch
            ? 'batch-too-small'
            : globalBatch % data !== 0
              ? 'batch-indivisible'
              : null;
        if (problem) {
          refuse(problem);
          continue;
        }
        const split = { tensor, pipeline, context, data };
        if (!model.mixture) splits.push({ ...split, expert: 1, expertTensor: 1 });
        else for (const way of listExpertWays(split, model.mixture.experts, refuse)) splits.push({ ...split, ...way });
      }
    }
  }
  return { splits, refused };
}

/** Experts are held by data, context and tensor ranks: each whole on one rank, or cut over the tensor ranks. */
function listExpertWays(
  { tensor, context, data }: Pick<Split, 'tensor' | 'context' | 'data'>,
  experts: number,
  refuse: (reason: SplitRefusal) => void,
): readonly Pick<Split, 'expert' | 'expertTensor'>[] {
  const ways: Pick<Split, 'expert' | 'expertTensor'>[] = [];
  for (const expertTensor of new Set([1, tensor]))
    for (const expert of listDivisors(experts, experts))
      if ((data * context * tensor) % (expert * expertTensor) === 0) ways.push({ expert, expertTensor });
      else refuse('experts-indivisible');
  return ways;
}

/** Sequences of a micro-batch that divide what one data rank has to do. */
export function listMicroBatches({ globalBatch }: PlanQuestion, { data }: Split): readonly number[] {
  return listDivisors(globalBatch / data, most.microBatch);
}

/** Schedules that a pipeline of that depth can run. */
export function listScheduleChoices(
  { model, globalBatch, schedules }: PlanQuestion,
  { pipeline, data }: Split,
  microBatch: number,
): readonly ScheduleChoice[] {
  if (pipeline === 1) return [{ schedule: '1f1b', virtualStages: 1 }];
  const microBatches = globalBatch / (data * microBatch);
  const { layers } = model;
  // Embedding and logits may stand for a layer each, as in Llama's 126.
  const cuts = (chunks: number) => layers % (pipeline * chunks) === 0 || (layers + 2) % (pipeline * chunks) === 0;
  return schedules.flatMap((schedule): readonly ScheduleChoice[] => {
    switch (schedule) {
      case '1f1b':
      case 'zero-bubble-h1':
        return [{ schedule, virtualStages: 1 }];
      case 'interleaved':
        if (microBatches % pipeline !== 0) return [];
        return listDivisors(layers + 2, 16)
          .concat(listDivisors(layers, 16))
          .filter((chunks, at, all) => chunks > 1 && all.indexOf(chunks) === at && cuts(chunks))
          .map((virtualStages) => ({ schedule, virtualStages }));
      case 'zero-bubble-v':
        return cuts(2) ? [{ schedule, virtualStages: 2 }] : [];
      case 'dual-pipe':
        return pipeline % 2 === 0 && microBatches >= 2 * pipeline && cuts(2) ? [{ schedule, virtualStages: 2 }] : [];
    }
  });
}

/** Ways to share states: with one rank there is nobody to share with. */
export function listShardings({ shardings }: PlanQuestion, { data, context }: Split): readonly Sharding[] {
  return data * context > 1 ? shardings : shardings.slice(0, 1);
}
