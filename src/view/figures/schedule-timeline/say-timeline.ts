/** The timeline's sentences, in slots or for a job. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { TimelineChoice } from './fields.ts';
import type { JobTimeline } from './job-series.ts';
import type { TimelineSeries } from './series.ts';

type Words = FigureWords['schedule-timeline'];

export interface TimelineSentences {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
}

/** `choice`: what the reader asked for; it names the schedule where there is none to draw. */
export function sayTimeline(
  choice: TimelineChoice,
  series: TimelineSeries | null,
  words: Words,
  format: Format,
): TimelineSentences {
  const { subtitle, foot } = words;
  if (!series) return { title: words.titleNone, subtitle, foot };
  const [stages, microBatches] = [format.count(choice.stages), format.count(choice.microBatches)];
  const idle = format.share(series.run.idleShare);
  return { title: words.title(words.schedules[choice.schedule], stages, idle, microBatches), subtitle, foot };
}

/** Null: the job has not come yet. */
export function sayJobTimeline(
  job: JobTimeline | null,
  { ofJob, schedules }: Words,
  format: Format,
): TimelineSentences {
  if (!job) return { title: ofJob.titleLoading, subtitle: '', foot: '' };
  const { chosen, drawn } = job;
  const name = ofJob.line(chosen.name, format.count(chosen.job.accelerators), job.chip);
  const { schedule, pipeline, virtualStages } = chosen.job.plan;
  const count = drawn ? format.count(drawn.scheduled.microBatches) : format.count(null);
  const order = schedule === 'interleaved' ? ofJob.interleaved : schedules[schedule];
  return {
    title: drawn
      ? ofJob.title(name, format.duration(drawn.prediction.stepSeconds), format.share(drawn.scheduled.run.idleShare))
      : ofJob.titleNone(name),
    subtitle: ofJob.subtitle(order, format.count(pipeline), format.count(virtualStages), count, job.stack),
    foot: drawn ? ofJob.foot(format.share(drawn.scheduled.stretch - 1)) : '',
  };
}
