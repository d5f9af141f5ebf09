/** The training curve as a table: losses by column of the drawing and accuracies at their evaluations, by epoch. */
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { FigureTable } from '../figure.ts';
import type { TrainingSeries } from './series.ts';

export function tableOfTraining(series: TrainingSeries, text: Text, format: Format): FigureTable {
  const words = text.figures['training-curve'];
  const losses = series.losses.map(({ x, mean, least, greatest }) => [x, mean, least, greatest, null]);
  const accuracies = series.accuracies.map(({ epoch, accuracy }) => [epoch, null, null, null, accuracy]);
  return {
    columns: [
      { name: words.epoch, format: format.number },
      { name: words.loss, format: format.number },
      { name: words.least, format: format.number },
      { name: words.greatest, format: format.number },
      { name: words.accuracy, format: format.share },
    ],
    rows: [...losses, ...accuracies].sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0)),
  };
}
