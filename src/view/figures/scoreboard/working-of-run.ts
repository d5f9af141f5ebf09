/** How the prediction of an open run adds up, and how far from the measurement it is. */
import type { Format } from '#text/format.ts';
import type { LiveBoardWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { BoardRun } from './board.ts';
import { listParts } from './parts.ts';

const row = (
  term: string,
  value: string,
  formula = '',
  how: WorkingRow['how'] = 'derived',
  source = '',
): WorkingRow => ({ term, value, formula, how, source });

/** The parts add up to the step, the step divides the FLOP, and both are held against what was measured. */
export function workingOfRun(
  { job, prediction, truth, measuredBy, error }: BoardRun,
  words: LiveBoardWords,
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const { stepSeconds, flopPerStep, flopPerSecond, utilization, parts } = prediction;
  const step = format.duration(stepSeconds);
  const peak = job.convention.peakFlopPerSecond;
  return [
    ...listParts(parts).map(({ name, seconds }) =>
      row(words.parts[name], format.duration(seconds), `${format.share(seconds / stepSeconds)} × ${step}`),
    ),
    row(terms.step, step, terms.stepRule),
    row(terms.flop, format.flop(flopPerStep), words.card.bases[job.convention.basis]),
    row(
      terms.rate,
      format.flopPerSecond(flopPerSecond),
      `${format.flop(flopPerStep)} ÷ ${step} ÷ ${format.count(job.accelerators)}`,
    ),
    ...(peak === null
      ? []
      : [
          row(
            terms.utilization,
            format.share(utilization),
            `${format.flopPerSecond(flopPerSecond)} ÷ ${format.flopPerSecond(peak)}`,
          ),
        ]),
    row(terms.measured, format.duration(truth), words.card.values[measuredBy], 'published', job.id),
    row(terms.gap, format.share(error), `${step} ÷ ${format.duration(truth)} − 1`),
  ];
}
