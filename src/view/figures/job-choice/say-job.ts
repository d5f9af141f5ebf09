/** A job, its options and its refusals as words. */
import { nameKnownStack } from '#datacenter/calibration/stack-names.ts';
import { findChip } from '#datacenter/catalog/chips.ts';
import { modelShapes } from '#datacenter/catalog/published/model-shapes.ts';
import type { Field } from '#datacenter/units/field.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import { modelIds, ownModel } from './fields.ts';
import type { ProposedChange } from './propose-changes.ts';
import type { ChosenJob } from './read-job.ts';

export type JobWords = FigureWords['memory-plan']['job'];

const findModel = (option: string) => modelIds.find((id) => id === option);

/** An option of a choice in the reader's language; names of makers stand as they are. */
export function sayOption(option: string, field: Pick<Field, 'short'>, chosen: ChosenJob, words: JobWords): string {
  switch (field.short) {
    case 'f.model': {
      const id = findModel(option);
      return id ? modelShapes[id].name : words.asRun(chosen.run.name);
    }
    case 'f.accelerator':
      return findChip(option)?.name ?? option;
    case 'f.stack':
      return nameKnownStack(option);
    case 'f.precision':
      return option.toUpperCase();
    case 'f.recompute':
      return (words.recompute as Readonly<Record<string, string>>)[option] ?? option;
    case 'f.sharding':
      return (words.sharding as Readonly<Record<string, string>>)[option] ?? option;
    default:
      return option;
  }
}

/** The heading that a model stands under; null for other lists. */
export function sayGroup(option: string, field: Pick<Field, 'short'>, words: JobWords): string | null {
  if (field.short !== 'f.model') return null;
  if (option === ownModel) return words.groups.run;
  const id = findModel(option);
  return id && 'mixture' in modelShapes[id].shape ? words.groups.mixture : words.groups.dense;
}

/** "Llama 3 405B on 16,384 H100 SXM". */
export function sayJob({ name, job }: ChosenJob, words: JobWords, format: Format): string {
  return words.line(name, format.count(job.accelerators), findChip(job.accelerator)?.name ?? job.accelerator);
}

export function sayPlan({ job: { plan } }: ChosenJob, words: JobWords, format: Format): string {
  const [tensor, pipeline, data] = [format.count(plan.tensor), format.count(plan.pipeline), format.count(plan.data)];
  return words.plan(tensor, pipeline, data, format.count(plan.context), format.count(plan.expert));
}

/** Whose run it is, and whether what was measured of it still holds. */
export function sayRun({ run, isRun }: ChosenJob, words: JobWords): string {
  const say = run.confidence === 'recalled' ? words.runRecalled : words.run;
  const whose = say(run.name, String(run.year));
  return isRun ? whose : `${whose} ${words.changed}`;
}

/** "Tensor ranks 8 · Pipeline stages 4". */
export function sayChanges(changes: readonly ProposedChange[], { choices }: JobWords, format: Format): string {
  return changes.map(({ name, value }) => `${choices[name]} ${format.count(value)}`).join(' · ');
}

/** Why a job has no answer. */
export function sayRefusal({ reason, numbers }: Infeasible, { reasons }: JobWords, format: Format): string {
  const number = (name: string) => format.count(numbers[name] ?? null);
  switch (reason) {
    case 'tensor-too-wide':
      return reasons[reason](number('heads'), number('tensor'));
    case 'pipeline-too-deep':
      return reasons[reason](number('pipeline'), number('layers'));
    case 'too-many-chunks':
      return reasons[reason](number('pipeline'), number('virtualStages'), number('layers'));
    case 'experts-indivisible':
      return reasons[reason](number('experts'), number('expert'));
    case 'experts-without-ranks':
      return reasons[reason](number('expert'), number('ranks'));
    case 'indivisible':
      return reasons[reason](number('accelerators'));
    case 'batch-too-small':
      return reasons[reason](number('sequences'), number('data'));
    case 'batch-indivisible':
      return reasons[reason](number('sequences'), number('data'), number('microBatch'));
    default:
      return reasons.other;
  }
}
