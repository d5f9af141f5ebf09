/** The timeline as a table: what each stage does with its time. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { TimelineSeries } from './series.ts';

export function tableOfTimeline(
  { run }: TimelineSeries,
  words: FigureWords['schedule-timeline'],
  format: Format,
): FigureTable {
  return {
    columns: [
      { name: words.columns.stage, format: format.count },
      { name: words.columns.busy, format: format.number },
      { name: words.columns.first, format: format.number },
      { name: words.columns.last, format: format.number },
      { name: words.columns.idle, format: format.share },
      { name: words.columns.activations, format: format.number },
    ],
    rows: run.stages.map(({ busySeconds, spanSeconds, idleShare, peakActivations }, stage) => {
      const first = run.events.starts[run.events.offsets[stage] ?? 0] ?? 0;
      return [stage + 1, busySeconds, first, first + spanSeconds, idleShare, peakActivations];
    }),
  };
}
