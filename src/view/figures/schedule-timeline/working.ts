/** How the idle share comes about, and what the other schedules would make of the same pipeline. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { TimelineChoice } from './fields.ts';
import { compareSchedules, slotsPerMicroBatch, type TimelineSeries } from './series.ts';

/** Where each schedule is described. */
export const scheduleSources: Readonly<Record<TimelineChoice['schedule'], string>> = {
  '1f1b': 'arXiv 2104.04473, 2.2',
  interleaved: 'arXiv 2104.04473, 2.2',
  'zero-bubble-h1': 'arXiv 2401.10241, 3',
  'zero-bubble-v': 'arXiv 2401.10241, 6',
  'dual-pipe': 'arXiv 2412.19437, 3.2.1',
};

export function workingOfTimeline(
  { choice, run, estimate, peakActivations }: TimelineSeries,
  words: FigureWords['schedule-timeline'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const { schedule, stages, microBatches } = choice;
  const row = (term: string, value: string, formula: string, source = '', how: WorkingRow['how'] = 'derived') => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const work = microBatches * slotsPerMicroBatch;
  const counts = { m: format.count(microBatches), p: format.count(stages) };
  return [
    row(terms.slot, '1', terms.slotRule, '', 'assumed'),
    row(terms.work, format.number(work), `${counts.m} × ${slotsPerMicroBatch}`),
    row(terms.makespan, format.number(run.makespanSeconds), terms.makespanRule),
    row(terms.idle, format.share(run.idleShare), `1 − ${format.number(work)} ÷ ${format.number(run.makespanSeconds)}`),
    row(terms.closed, format.number(estimate), words.rules[schedule], scheduleSources[schedule]),
    row(terms.pace, format.share(run.paceIdleShare), terms.paceRule),
    row(terms.activations, format.number(peakActivations), terms.activationsRule),
    ...compareSchedules(choice)
      .filter((other) => other.schedule !== schedule)
      .map((other) =>
        row(
          terms.other(words.schedules[other.schedule]),
          words.compared(format.share(other.idleShare), format.number(other.peakActivations)),
          words.rules[other.schedule],
          scheduleSources[other.schedule],
        ),
      ),
  ];
}
