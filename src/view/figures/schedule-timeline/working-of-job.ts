/** How the step of a drawn job comes about: its passes, what fills and drains, and what follows the pipeline. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { JobTimeline } from './job-series.ts';

export function workingOfJobTimeline(
  { prediction, scheduled }: NonNullable<JobTimeline['drawn']>,
  { ofJob }: FigureWords['schedule-timeline'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = ofJob;
  const row = (term: string, value: string, formula = ''): WorkingRow => ({
    ...{ term, value, formula },
    how: 'derived',
    source: '',
  });
  const { forwardSeconds, backwardSeconds, microBatches, stretch, run, pipelineSeconds, tailSeconds } = scheduled;
  const { dataSeconds, optimizerSeconds, stragglerSeconds } = prediction.parts;
  return [
    row(terms.forward, format.duration(forwardSeconds)),
    row(terms.backward, format.duration(backwardSeconds), terms.backwardRule),
    row(terms.microBatches, format.count(microBatches)),
    row(terms.stretch, format.share(stretch - 1), terms.stretchRule),
    row(terms.pipeline, format.duration(pipelineSeconds), terms.pipelineRule),
    row(terms.idle, format.share(run.idleShare), terms.idleRule),
    row(terms.data, format.duration(dataSeconds)),
    row(terms.optimizer, format.duration(optimizerSeconds)),
    row(terms.straggler, format.duration(stragglerSeconds)),
    row(
      terms.step,
      format.duration(prediction.stepSeconds),
      `${format.duration(pipelineSeconds)} + ${format.duration(tailSeconds)}`,
    ),
  ];
}
