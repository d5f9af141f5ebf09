/** The job that a figure shows: a run, changed by what stands in the link; or why there is no such job. */
import type { Job, JobPlan, PublishedJob } from '#datacenter/catalog/job.ts';
import { modelShapes } from '#datacenter/catalog/published/model-shapes.ts';
import { checkJob } from '#datacenter/cluster/job-check.ts';
import { refuse } from '#datacenter/cluster/refuse.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber, readOwnOption, writeOwn } from '../own-choices.ts';
import {
  fieldsOfJob,
  modelIds,
  precisions,
  recomputes,
  shardings,
  type JobFieldName,
  type JobFields,
} from './fields.ts';

export interface ChosenJob {
  readonly run: PublishedJob;
  readonly fields: JobFields;
  /** As its makers call the model. */
  readonly name: string;
  readonly job: Job;
  /** Nothing was changed: what was measured of the run is true of the job. */
  readonly isRun: boolean;
  /** Tokens of the whole training. */
  readonly trainingTokens: number;
  /** What each control shows. */
  readonly values: Readonly<Record<JobFieldName, number | string>>;
}

/** The option of `options` that stands in the link; what a run has beside them stays as it is. */
const oneOf = <T extends string>(options: readonly T[], value: string, otherwise: T): T =>
  options.find((one) => one === value) ?? otherwise;

/** `run` with the link's choices put in. Accelerators left over by the other ranks are data-parallel copies. */
export function readJob(
  run: PublishedJob,
  choices: OwnChoices | undefined,
  fields: JobFields = fieldsOfJob(run),
): ChosenJob {
  const number = (name: 'tensor' | 'pipeline' | 'context' | 'batch' | 'micro' | 'accelerators') =>
    readOwnNumber(fields[name], choices);
  const modelId = modelIds.find((id) => id === readOwnOption(fields.model, choices));
  const model = modelId && modelId !== fields.model.default ? modelShapes[modelId].shape : run.model;
  const [accelerators, tensor, pipeline, context] = [
    number('accelerators'),
    number('tensor'),
    number('pipeline'),
    number('context'),
  ];
  // Where nobody asked for chunks there are as many as the layers allow, and at most the run's.
  const mostChunks = Math.max(1, Math.floor(model.layers / pipeline));
  const isAsked = choices?.own[fields.chunks.short] !== undefined;
  const isCutAsRun = model === run.model && pipeline === run.plan.pipeline;
  const asAllowed = pipeline > 1 ? Math.min(run.plan.virtualStages, mostChunks) : 1;
  const asRun = isCutAsRun ? run.plan.virtualStages : asAllowed;
  const virtualStages = isAsked ? readOwnNumber(fields.chunks, choices) : asRun;
  const expert = model.mixture ? readOwnNumber(fields.expert, choices) : 1;
  const plan: JobPlan = {
    ...run.plan,
    tensor,
    pipeline,
    context,
    data: Math.max(1, Math.floor(accelerators / (tensor * pipeline * context))),
    expert,
    expertTensor: expert === run.plan.expert && tensor === run.plan.tensor ? run.plan.expertTensor : 1,
    globalBatch: number('batch'),
    microBatch: number('micro'),
    virtualStages,
    schedule: virtualStages === run.plan.virtualStages ? run.plan.schedule : virtualStages > 1 ? 'interleaved' : '1f1b',
    recompute: oneOf(recomputes, readOwnOption(fields.recompute, choices), run.plan.recompute),
    sharding: oneOf(shardings, readOwnOption(fields.sharding, choices), run.plan.sharding),
    sequenceParallel: run.plan.tensor > 1 ? run.plan.sequenceParallel : tensor > 1,
  };
  const job: Job = {
    model,
    accelerator: readOwnOption(fields.accelerator, choices),
    accelerators,
    plan,
    stack: readOwnOption(fields.stack, choices),
    precision: oneOf(precisions, readOwnOption(fields.precision, choices), run.precision),
    ...(run.adaptersOnly && { adaptersOnly: true as const }),
    convention: run.convention,
  };
  const { accelerator, stack, precision } = job;
  const trainingTokens = readOwnNumber(fields.tokens, choices);
  return {
    run,
    fields,
    name: model === run.model || !modelId ? run.name : modelShapes[modelId].name,
    // Another precision or chip has another peak; a run's own is kept for the run alone.
    job: accelerator === run.accelerator && precision === run.precision ? job : withoutPeak(job),
    isRun: describeJob(job) === describeJob(run),
    trainingTokens,
    values: {
      model: modelId ?? fields.model.default,
      ...{ accelerator, accelerators, stack, precision, tensor, pipeline, context, expert },
      batch: plan.globalBatch,
      micro: plan.microBatch,
      chunks: virtualStages,
      recompute: plan.recompute,
      sharding: plan.sharding,
      tokens: trainingTokens,
    },
  };
}

const withoutPeak = (job: Job): Job => ({ ...job, convention: { ...job.convention, peakFlopPerSecond: null } });

/** Jobs with the same words are the same. */
const describeJob = ({ model, accelerator, accelerators, plan, stack, precision }: Job): string =>
  JSON.stringify([
    model.layers,
    model.hidden,
    model.sequenceLength,
    model.vocabulary,
    ...[accelerator, accelerators, stack, precision],
    ...Object.entries(plan).sort().flat(),
  ]);

/**
 * Why there is no such job; null: there is one. Beyond `checkJob`: stages cannot be cut into more chunks than there are
 * layers, nor experts be shared out among ranks that there are not, which only a run's own words may say.
 */
export function refuseJobChoice(job: Job, run: PublishedJob): Infeasible | null {
  const impossible = checkJob(job);
  if (impossible || describeJob(job) === describeJob(run)) return impossible;
  const { tensor, pipeline, context, data, virtualStages, expert, expertTensor } = job.plan;
  const { layers } = job.model;
  if (virtualStages > 1 && pipeline * virtualStages > layers)
    return refuse(
      'too-many-chunks',
      { pipeline, virtualStages, layers },
      'cluster.virtualStages',
      Math.max(1, Math.floor(layers / pipeline)),
    );
  const ranks = tensor * context * data;
  if (ranks % (expert * expertTensor) === 0) return null;
  return refuse('experts-without-ranks', { expert, ranks }, 'cluster.expert', 1);
}

/** Puts a plan into the link: what differs from the run's own, and nothing else. */
export function writePlan(plan: JobPlan, fields: JobFields, choices: OwnChoices | undefined): void {
  writeOwn(fields.tensor, plan.tensor, choices);
  writeOwn(fields.pipeline, plan.pipeline, choices);
  writeOwn(fields.micro, plan.microBatch, choices);
  writeOwn(fields.chunks, plan.virtualStages, choices);
  writeOwn(fields.recompute, plan.recompute, choices);
  writeOwn(fields.sharding, plan.sharding, choices);
}

/** Whether the controls can hold that plan as it is. */
export function canHold(plan: JobPlan, fields: JobFields): boolean {
  const holds = (name: 'tensor' | 'pipeline' | 'micro' | 'chunks', value: number) =>
    fields[name].ladder?.includes(value) ?? false;
  return (
    holds('tensor', plan.tensor) &&
    holds('pipeline', plan.pipeline) &&
    holds('micro', plan.microBatch) &&
    holds('chunks', plan.virtualStages)
  );
}
