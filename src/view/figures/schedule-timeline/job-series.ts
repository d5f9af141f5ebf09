/** The schedule of the job that the other figures show: fetched with the predictor, where somebody asks for its times. */
import { findChip } from '#datacenter/catalog/chips.ts';
import { scheduleJob, type JobSchedule } from '#datacenter/cluster/job-schedule.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import type { Prediction } from '#datacenter/cluster/prediction.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import { nameKnownStack } from '#datacenter/calibration/stack-names.ts';
import type { Language } from '#text/text.ts';
import type { OwnChoices } from '../figure.ts';
import { defaultRun } from '../job-choice/default-run.ts';
import { runKey } from '../job-choice/fields.ts';
import { loadRun } from '../job-choice/load-run.ts';
import { readJob, refuseJobChoice, type ChosenJob } from '../job-choice/read-job.ts';
import type { JobWords } from '../job-choice/say-job.ts';
import { chunksOf, type TimelineSeries } from './series.ts';

export { default as JobNotice } from '../job-choice/JobNotice.svelte';

/** A job with the schedule that its step is drawn as; null: it is refused, or cannot be drawn. */
export interface JobTimeline {
  readonly chosen: ChosenJob;
  readonly chip: string;
  readonly stack: string;
  readonly refusal: Infeasible | null;
  readonly runState: 'named' | 'unknown';
  readonly runId: string;
  readonly drawn: {
    readonly series: TimelineSeries;
    readonly scheduled: JobSchedule;
    readonly prediction: Prediction;
  } | null;
  readonly words: JobWords;
}

async function loadJobWords(language: Language): Promise<JobWords> {
  if (language === 'zh-Hans') return (await import('#text/figures/job/zh.ts')).zh;
  return (await import('#text/figures/job/en.ts')).en;
}

/** The job in the link, on its run. Rejects when a file cannot be fetched. */
export async function readJobTimeline(choices: OwnChoices | undefined, language: Language): Promise<JobTimeline> {
  const runId = choices?.own[runKey] ?? defaultRun.id;
  const [run, words] = await Promise.all([loadRun(runId), loadJobWords(language)]);
  const chosen = readJob(run ?? defaultRun, choices);
  const { job } = chosen;
  const chip = findChip(job.accelerator);
  const result = refuseJobChoice(job, chosen.run) ?? predictJob(job);
  const prediction = result.kind === 'prediction' ? result : null;
  const scheduled = chip && prediction && scheduleJob(job, chip, prediction);
  return {
    chosen,
    chip: chip?.name ?? job.accelerator,
    stack: nameKnownStack(job.stack),
    refusal: result.kind === 'infeasible' ? result : null,
    runState: run ? 'named' : 'unknown',
    runId,
    drawn: scheduled && prediction ? { series: seriesOf(chosen, scheduled), scheduled, prediction } : null,
    words,
  };
}

function seriesOf({ job: { plan } }: ChosenJob, { run, microBatches, tailSeconds }: JobSchedule): TimelineSeries {
  const { schedule, pipeline: stages, virtualStages } = plan;
  return {
    choice: { times: 'job', schedule, stages, microBatches },
    run,
    chunks: chunksOf(schedule, virtualStages),
    peakActivations: Math.max(...run.stages.map(({ peakActivations }) => peakActivations)),
    estimate: run.makespanSeconds,
    tail: tailSeconds,
  };
}
