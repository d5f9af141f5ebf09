/** How the two numbers of the training curve come about: both are read off the run, nothing is fitted or smoothed. */
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { RunView } from '#train/run-view.ts';
import type { WorkingRow } from '../figure.ts';

const heldOutImages = 10_000;

export function workingOfTraining(run: RunView, text: Text, format: Format): readonly WorkingRow[] {
  const { terms } = text.figure;
  const accuracy = run.evaluations.at(-1)?.accuracy ?? null;
  const loss = run.losses.at(-1);
  const mnist = 'MNIST, LeCun, Cortes, Burges';
  const rows: WorkingRow[] = [];
  if (accuracy !== null) {
    const right = format.count(Math.round(accuracy * heldOutImages));
    const formula = `${terms.accuracyRule} = ${right} ÷ ${format.count(heldOutImages)}`;
    rows.push({
      term: terms.accuracy,
      value: format.share(accuracy),
      formula,
      how: 'measured',
      source: mnist,
    });
  }
  if (loss) {
    const value = format.number(loss.loss);
    rows.push({ term: terms.batchLoss, value, formula: terms.lossRule, how: 'measured', source: mnist });
  }
  return rows;
}
