/** How the scores at the edges of the matrix come about: all are counts of its cells. */
import { averageClasses } from '#train/evaluation/class-metrics.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { MatrixSeries } from './series.ts';

export function workingOfMatrix(
  series: MatrixSeries | null,
  words: FigureWords['confusion-matrix'],
  format: Format,
): readonly WorkingRow[] {
  if (!series) return [];
  const { terms } = words;
  const row = (term: string, value: number | null, formula: string, how: WorkingRow['how'] = 'derived') => ({
    term,
    value: format.share(value),
    formula,
    how,
    source: '',
  });
  const { macro, weighted } = averageClasses(series.classes);
  const counted = `${format.count(series.right)} ÷ ${format.count(series.total)}`;
  const rows: WorkingRow[] = [
    row(terms.accuracy, series.accuracy, `${terms.accuracyRule} = ${counted}`, 'measured'),
    row(terms.recall, macro.recall, terms.recallRule),
    row(terms.precision, macro.precision, terms.precisionRule),
    row(terms.macroF1, macro.f1, terms.f1Rule),
    row(terms.weightedF1, weighted.f1, terms.weightedRule),
  ];
  if (series.unanswered === 0) return rows;
  const value = format.count(series.unanswered);
  return [...rows, { ...row(terms.unanswered, null, terms.unansweredRule, 'measured'), value }];
}
