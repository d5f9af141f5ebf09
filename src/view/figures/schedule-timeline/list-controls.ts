/** The timeline's controls: three in sight, what is over behind "more". */
import type { Field } from '#datacenter/units/field.ts';
import type { FigureWords } from '#text/figures/words.ts';
import { timelineFields, type TimelineChoice } from './fields.ts';
import type { JobTimeline } from './job-series.ts';

export interface TimelineControl {
  readonly field: Field;
  readonly value: number | string;
  readonly name: string;
}

/** `job` is null where slots are drawn, or the job has not come yet. */
export function listControls(
  choice: TimelineChoice,
  job: JobTimeline | null,
  words: FigureWords['schedule-timeline'],
): { readonly inSight: readonly TimelineControl[]; readonly behind: readonly TimelineControl[] } {
  const own = (name: keyof typeof timelineFields): TimelineControl => ({
    field: timelineFields[name],
    value: choice[name],
    name: words[name],
  });
  if (choice.times === 'slots')
    return { inSight: [own('times'), own('schedule'), own('stages')], behind: [own('microBatches')] };
  if (!job) return { inSight: [own('times')], behind: [] };
  const { fields, values } = job.chosen;
  const inSight = [
    own('times'),
    { field: fields.pipeline, value: values.pipeline, name: words.stages },
    { field: fields.chunks, value: values.chunks, name: words.ofJob.chunks },
  ];
  return { inSight, behind: [{ field: fields.micro, value: values.micro, name: words.ofJob.micro }] };
}
