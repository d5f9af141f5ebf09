/** The matrix as a table: a row for each true class, a column for each class said, then its scores. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { MatrixSeries } from './series.ts';

export function tableOfMatrix(
  series: MatrixSeries | null,
  words: FigureWords['confusion-matrix'],
  format: Format,
): FigureTable {
  if (!series) return { columns: [], rows: [] };
  return {
    columns: [
      { name: words.truth, format: format.number },
      ...series.classNames.map((name) => ({ name: words.saidAs(name), format: format.count })),
      { name: words.support, format: format.count },
      { name: words.recall, format: format.share },
      { name: words.precision, format: format.share },
      { name: words.f1, format: format.share },
    ],
    rows: series.classes.map(({ support, recall, precision, f1 }, truth) => [
      series.classNames[truth] ?? String(truth),
      ...series.cells.filter((cell) => cell.truth === truth).map(({ count }) => count),
      support,
      recall,
      precision,
      f1,
    ]),
  };
}
