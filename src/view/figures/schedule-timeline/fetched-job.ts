/** The job whose times are drawn, and the parts that come with it: fetched only where somebody asks for them. */
import type { Language } from '#text/text.ts';
import type { OwnChoices } from '../figure.ts';
import type * as jobSeries from './job-series.ts';

export interface FetchedJob {
  readonly job: jobSeries.JobTimeline;
  readonly parts: typeof jobSeries;
}

/** Hands the job in the link to `take` once it has come; the function given back calls it off. */
export function fetchJob(
  choices: OwnChoices | undefined,
  language: Language,
  take: (fetched: FetchedJob | 'failed') => void,
): () => void {
  // What the link says now: it is read before anything is waited for.
  const given = choices && { ...choices, own: choices.own };
  let isOld = false;
  const hand = (fetched: FetchedJob | 'failed') => {
    if (!isOld) take(fetched);
  };
  import('./job-series.ts')
    .then(async (parts) => hand({ parts, job: await parts.readJobTimeline(given, language) }))
    .catch(() => hand('failed'));
  return () => {
    isOld = true;
  };
}
