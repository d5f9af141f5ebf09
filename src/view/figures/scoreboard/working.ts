/** How the headline comes about. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { BoardSummary } from './board.ts';

type Words = FigureWords['scoreboard'];

const row = (term: string, value: string, formula = ''): WorkingRow => ({
  term,
  value,
  formula,
  how: 'derived',
  source: '',
});

export function workingOfBoard(summary: BoardSummary, { terms }: Words, format: Format): readonly WorkingRow[] {
  return [
    row(terms.runs, format.count(summary.count)),
    row(terms.error, '', terms.errorRule),
    row(terms.median, format.share(summary.median), terms.medianRule),
    row(terms.p90, format.share(summary.p90), terms.p90Rule),
    row(terms.worst, format.share(summary.worst)),
    row(terms.bias, format.share(summary.bias), terms.biasRule),
    row(terms.inside, format.share(summary.coverage), terms.insideRule),
    row(terms.constantMedian, format.share(summary.constantMedian), terms.constantRule),
    row(terms.constantP90, format.share(summary.constantP90), terms.constantRule),
  ];
}
