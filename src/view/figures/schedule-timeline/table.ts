/** The timeline as a table: what each stage does with its time. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { TimelineSeries } from './series.ts';

export function tableOfTimeline(
  { run, tail }: TimelineSeries,
  words: FigureWords['schedule-timeline'],
  format: Format,
): FigureTable {
  // Seconds of a job, else slots.
  const { busy, first, last } = tail === undefined ? words.columns : words.ofJob.columns;
  const say = tail === undefined ? format.number : format.duration;
  return {
    columns: [
      { name: words.columns.stage, format: format.count },
      { name: busy, format: say },
      { name: first, format: say },
      { name: last, format: say },
      { name: words.columns.idle, format: format.share },
      { name: words.columns.activations, format: format.number },
    ],
    rows: run.stages.map(({ busySeconds, spanSeconds, idleShare, peakActivations }, stage) => {
      const begin = run.events.starts[run.events.offsets[stage] ?? 0] ?? 0;
      return [stage + 1, busySeconds, begin, begin + spanSeconds, idleShare, peakActivations];
    }),
  };
}
