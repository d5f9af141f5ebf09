/** The first batches as a table: when each is read, prepared and trained, seconds from the start. */
import type { PipelineSpan, PipelineStage } from '#datacenter/facility/input-pipeline.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';

export function tableOfPipeline(
  spans: readonly PipelineSpan[],
  words: FigureWords['input-pipeline'],
  format: Format,
): FigureTable {
  const time = (value: number | null) => (value === 0 ? '0' : format.duration(value));
  const [batch = '', ...times] = words.columns;
  const at = (index: number, stage: PipelineStage) =>
    spans.find((span) => span.batch === index && span.stage === stage)?.start ?? null;
  return {
    columns: [{ name: batch, format: format.count }, ...times.map((name) => ({ name, format: time }))],
    rows: spans
      .filter(({ stage }) => stage === 'train')
      .map((span) => [span.batch + 1, at(span.batch, 'read'), at(span.batch, 'prepare'), span.start, span.end]),
  };
}
