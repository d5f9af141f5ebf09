/** The bars: the job, and what-ifs next to its plan, each as the engine predicts it; and what was measured of the run. */
import type { Job, JobPlan, Recompute } from '#datacenter/catalog/job.ts';
import { partKeys, type PartKey } from '#datacenter/cluster/step-parts.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import type { PredictionResult } from '#datacenter/cluster/prediction.ts';
import { readMeasuredStep, type MeasuredBy } from '#lessons/measured-step.ts';
import { refuseJobChoice, type ChosenJob } from '../job-choice/read-job.ts';

export type VariantId = 'job' | 'halfTensor' | 'doubleTensor' | 'doublePipeline' | 'recompute' | 'doubleMicro';

export interface Variant {
  readonly id: VariantId;
  readonly plan: JobPlan;
  readonly result: PredictionResult;
  /** Fits into memory: as counted, or because it ran. */
  readonly fits: boolean;
  /** Seconds by part, in the order of `partKeys`; none where there is no answer. */
  readonly sizes: readonly number[];
}

export interface BreakdownSeries {
  readonly variants: readonly Variant[];
  /** Step of the published run, seconds, and by which of its columns; null: changed, or not measured. */
  readonly measured: { readonly seconds: number; readonly by: MeasuredBy } | null;
  /** Parts that some bar shows. */
  readonly shown: readonly PartKey[];
}

/** The next way to recompute: one step towards less memory, from the last one back. */
const nextRecompute: Readonly<Record<Recompute, Recompute>> = {
  none: 'selective',
  selective: 'full',
  full: 'selective',
};

/** Parts smaller than this share of a step are too thin to see; they stay in the table. */
const leastShare = 0.001;

/** The plan's what-ifs, on as many accelerators: what one rank more or less of a kind leaves for copies of the data. */
function listPlans({ accelerators, plan }: Job): readonly (readonly [VariantId, JobPlan])[] {
  const split = (tensor: number, pipeline: number): JobPlan => ({
    ...plan,
    tensor,
    pipeline,
    data: Math.max(1, Math.floor(accelerators / (tensor * pipeline * plan.context))),
    sequenceParallel: tensor > 1 && (plan.sequenceParallel || plan.tensor === 1),
  });
  const { tensor, pipeline, microBatch } = plan;
  return [
    ['job', plan],
    tensor > 1 && tensor % 2 === 0
      ? ['halfTensor', split(tensor / 2, pipeline)]
      : ['doublePipeline', { ...split(tensor, pipeline * 2), virtualStages: 1, schedule: '1f1b' }],
    ['doubleTensor', split(tensor * 2, pipeline)],
    ['recompute', { ...plan, recompute: nextRecompute[plan.recompute] }],
    ['doubleMicro', { ...plan, microBatch: microBatch * 2 }],
  ];
}

export function seriesOfBreakdown({ job, run, isRun }: ChosenJob): BreakdownSeries {
  const variants = listPlans(job).map(([id, plan]): Variant => {
    const other = { ...job, plan };
    const result = refuseJobChoice(other, run) ?? predictJob(other);
    const sizes = result.kind === 'prediction' ? partKeys.map((key) => result.parts[key]) : [];
    const fits = result.kind === 'prediction' && (result.memory.fits || (id === 'job' && isRun));
    return { id, plan, result, fits, sizes };
  });
  const own = variants[0]?.result;
  const measured = isRun && own?.kind === 'prediction' ? readMeasuredStep(run, own.flopPerStep) : null;
  const shown = partKeys.filter((key) =>
    variants.some(({ result }) => result.kind === 'prediction' && result.parts[key] > leastShare * result.stepSeconds),
  );
  return { variants, measured, shown };
}

/** The longest time that has to fit on the axis, seconds. */
export function longestOf({ variants, measured }: BreakdownSeries): number {
  const highs = variants.map(({ result }) => (result.kind === 'prediction' ? result.high : 0));
  return Math.max(measured?.seconds ?? 0, ...highs) || 1;
}

/** The largest part of a step. */
export function largestPart(sizes: readonly number[]): PartKey {
  const most = sizes.indexOf(Math.max(...sizes));
  return partKeys[most] ?? 'computeSeconds';
}

/** Seconds in the unit that an axis this long is told in: seconds, minutes or hours. */
export function unitOfTime(seconds: number): number {
  return seconds >= 5400 ? 3600 : seconds >= 60 ? 60 : 1;
}
