/** The sentence over the matrix: how many are right, and which mistake is the commonest. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { RunView } from '#train/run-view.ts';
import { saysClasses, type MatrixSeries } from './series.ts';

export function sayMatrix(
  series: MatrixSeries | null,
  run: RunView,
  threshold: number,
  words: FigureWords['confusion-matrix'],
  format: Format,
): string {
  if (!series) return saysClasses(run) ? words.titleNone : words.titleElsewhere;
  const { right, total, worst, classNames, hasThreshold } = series;
  if (right === total) return words.titlePerfect(format.count(total));
  if (hasThreshold) {
    const [alarms, missed] = [countOf(series, 0, 1), countOf(series, 1, 0)];
    return words.titleThreshold(
      format.number(threshold),
      format.share(right / total),
      format.count(alarms),
      format.count(missed),
    );
  }
  if (!worst) return words.titlePlain(format.count(right), format.count(total));
  const [truth, said] = [classNames[worst.truth] ?? '', classNames[worst.said] ?? ''];
  return words.title(format.count(right), format.count(total), truth, said, format.count(worst.count));
}

const countOf = ({ cells }: MatrixSeries, truth: number, said: number) =>
  cells.find((cell) => cell.truth === truth && cell.said === said)?.count ?? 0;
