/** How long each stage takes for one batch, which of them sets the pace, and what is left of the time for training. */
import type { Pipeline, PipelineChoice } from '#datacenter/facility/input-pipeline.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';

export function workingOfPipeline(
  choice: PipelineChoice,
  plan: Pipeline,
  words: FigureWords['input-pipeline'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const time = (value: number) => (value === 0 ? '0' : format.duration(value));
  const row = (term: string, value: string, formula: string, how: WorkingRow['how'] = 'derived') => ({
    term,
    value,
    formula,
    how,
    source: '',
  });
  const prepared = choice.prepareSeconds / (choice.prefetch > 0 ? choice.workers : 1);
  const period = 1 / plan.batchesPerSecond;
  return [
    row(terms.cache, format.bytesPerSecond(choice.cacheBytesPerSecond), terms.cacheRule, 'assumed'),
    row(
      terms.read,
      time(plan.readSeconds),
      terms.readRule(
        format.bytes(choice.batchBytes),
        format.share(choice.cachedShare),
        format.bytesPerSecond(choice.storageBytesPerSecond),
      ),
    ),
    row(terms.prepare, time(prepared), terms.prepareRule(time(choice.prepareSeconds), format.count(choice.workers))),
    row(terms.train, time(choice.stepSeconds), terms.trainRule, 'assumed'),
    row(terms.period, time(period), choice.prefetch > 0 ? terms.periodRule : terms.periodAlone),
    row(terms.stall, format.share(plan.stallShare), terms.stallRule(time(choice.stepSeconds), time(period))),
  ];
}
