/** The training run of a view: the recorded one until the reader starts their own. A figure without a run does without. */
import type { Query } from './query.ts';
import { readRecording, type RecordedRun } from './recorded-run.ts';
import type { RecordedFile } from './recording.ts';
import { browserRunLock } from './run-lock.ts';
import { Run } from './run.svelte.ts';
import { startTraining } from './training-worker.ts';

export interface OpenedRun {
  readonly run: Run;
  /** Null when no recording could be fetched. */
  readonly recorded: RecordedRun | null;
}

/** @param isChosen a link chose a run: the recording is of one model and does not stand in for another */
export function openRun({ seed, backend }: Query, recording: RecordedFile | null, isChosen: boolean): OpenedRun {
  const run = new Run(
    startTraining,
    new URL('data/', document.baseURI).href,
    { ...(seed === null ? {} : { seed }), ...(backend === 'recorded' ? {} : { backend }) },
    browserRunLock,
  );
  const recorded = recording && readRecording(recording);
  if (recorded && !isChosen) run.showRecorded(recorded.view);
  return { run, recorded };
}
