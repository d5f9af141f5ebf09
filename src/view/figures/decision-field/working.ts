/** How the field comes about. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { FieldSeries } from './series.ts';

export function workingOfField(
  series: FieldSeries | null,
  words: FigureWords['decision-field'],
  format: Format,
): readonly WorkingRow[] {
  if (!series) return [];
  const { terms } = words;
  const row = (term: string, value: string, formula: string, how: WorkingRow['how']) => ({
    term,
    value,
    formula,
    how,
    source: '',
  });
  const over = series.values.filter((value) => value >= 0.5).length / series.values.length;
  const rows = [
    row(terms.grid, format.count(series.values.length), `${series.side} × ${series.side}`, 'measured'),
    row(terms.output, '0–1', '1 ÷ (1 + e^−z)', 'derived'),
    row(terms.over, format.share(over), terms.overRule, 'derived'),
  ];
  if (series.accuracy === null) return rows;
  return [...rows, row(terms.right, format.share(series.accuracy), terms.rightRule, 'measured')];
}
