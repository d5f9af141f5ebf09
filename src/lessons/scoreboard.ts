/**
 * The scoreboard: published runs against what we say of them. Pure: who predicts is handed in, so that the page, the tests
 * and the command line score alike. What others miss by: `rivals.ts`.
 */
import type { Job, PublishedJob } from '#datacenter/catalog/job.ts';
import type { JobClass, Prediction, PredictionResult } from '#datacenter/cluster/prediction.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import { readMeasuredStep, type MeasuredBy } from './measured-step.ts';
import { measureCoverage, summarizeErrors, type ErrorSummary } from './score-statistics.ts';

export interface Score {
  readonly job: PublishedJob;
  readonly prediction: Prediction;
  /** Seconds of a step as measured, or as the printed rate means it. */
  readonly truth: number;
  readonly measuredBy: MeasuredBy;
  /** Predicted over measured step time, minus one. */
  readonly error: number;
  readonly isInside: boolean;
  /** Predicted over measured memory, minus one; null where none was measured. */
  readonly memoryError: number | null;
}

/** A run that was not scored, with the reason why there is no prediction; null: it ran, but no time was published. */
export interface Unscored {
  readonly job: PublishedJob;
  readonly reason: Infeasible | null;
}

/** One run predicted and held against its measurement. */
export function scoreJob(job: PublishedJob, predict: (job: Job) => PredictionResult): Score | Unscored {
  const prediction = predict(job);
  if (prediction.kind === 'infeasible') return { job, reason: prediction };
  const measured = readMeasuredStep(job, prediction.flopPerStep);
  if (!measured) return { job, reason: null };
  const { seconds: truth, by } = measured;
  const { memoryBytes } = job.measured;
  return {
    job,
    prediction,
    truth,
    measuredBy: by,
    error: prediction.stepSeconds / truth - 1,
    isInside: prediction.low <= truth && truth <= prediction.high,
    memoryError: memoryBytes === null ? null : prediction.memory.totalBytes / memoryBytes - 1,
  };
}

export const isScore = (scored: Score | Unscored): scored is Score => 'prediction' in scored;

/** Numbers of accelerators told apart: within a node, within a small pod, beyond. */
export type Scale = 'node' | 'pod' | 'cluster';

export function scaleOf({ accelerators }: Job): Scale {
  if (accelerators <= 8) return 'node';
  return accelerators <= 512 ? 'pod' : 'cluster';
}

/** How a plan splits the model beyond data-parallel copies. */
export type Parallelism = 'data' | 'sharded' | 'tensor' | 'pipeline' | 'expert';

/** The most telling split of a plan: experts before pipeline before tensor or context before sharding. */
export function parallelismOf({ plan }: Job): Parallelism {
  if (plan.expert > 1) return 'expert';
  if (plan.pipeline > 1) return 'pipeline';
  if (plan.tensor > 1 || plan.context > 1) return 'tensor';
  return plan.sharding === 'all' || plan.sharding === 'gradients' ? 'sharded' : 'data';
}

/** What to keep; a field left out keeps everything. */
export interface ScoreFilter {
  readonly accelerator?: string;
  readonly stack?: string;
  readonly scale?: Scale;
  readonly parallelism?: Parallelism;
  readonly jobClass?: JobClass;
}

export function filterScores<One extends Score>(scores: readonly One[], filter: ScoreFilter): readonly One[] {
  const keeps = <Value>(wanted: Value | undefined, found: Value) => wanted === undefined || wanted === found;
  return scores.filter(
    ({ job, prediction }) =>
      keeps(filter.accelerator, job.accelerator) &&
      keeps(filter.stack, job.stack) &&
      keeps(filter.scale, scaleOf(job)) &&
      keeps(filter.parallelism, parallelismOf(job)) &&
      keeps(filter.jobClass, prediction.jobClass),
  );
}

export interface ScoreSummary extends ErrorSummary {
  /** Share of truths inside our 90 % interval; null for no rows. */
  readonly coverage: number | null;
}

export function summarizeScores(scores: readonly Score[]): ScoreSummary {
  const cases = scores.map(({ truth, prediction: { low, high } }) => ({ truth, low, high }));
  return { ...summarizeErrors(scores.map(({ error }) => error)), coverage: measureCoverage(cases) };
}

/** Misses first: by the size of the error, largest at the top. */
export function sortByMiss<One extends Score>(scores: readonly One[]): readonly One[] {
  return scores.toSorted((one, other) => Math.abs(other.error) - Math.abs(one.error));
}
