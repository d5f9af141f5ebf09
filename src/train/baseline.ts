/**
 * What a rule without a model loses on held-out samples: a model that does no better has learnt nothing. The rule knows
 * the training part only, as a model does.
 */
import type { TableSet } from './data/data-set.ts';
import type { FromWorker } from './protocol.ts';

export type Baseline = Pick<Extract<FromWorker, { kind: 'baseline' }>, 'rule' | 'loss' | 'unigramLoss'>;

/**
 * Of a table: the training mean of each target for quantities (mean squared error), the training shares of the classes
 * for classes (cross-entropy, nats).
 * @returns null for a table without targets, or without held-out rows
 */
export function findTableBaseline(table: TableSet): Baseline | null {
  const { targets, targetWidth: width, trainRows, heldOutRows } = table;
  if (width === 0 || trainRows === 0 || heldOutRows === 0) return null;
  if (table.target === 'number') return { rule: 'mean', loss: squaredErrorOfMean(table) };
  // One 0-or-1 number stands for two classes.
  const classOf = (row: number) => {
    const own = targets.subarray(row * width, (row + 1) * width);
    return width === 1 ? Math.round(own[0] ?? 0) : own.indexOf(Math.max(...own));
  };
  const labels = Array.from({ length: trainRows + heldOutRows }, (_, row) => classOf(row));
  const loss = entropyOfShares(labels.slice(0, trainRows), labels.slice(trainRows), Math.max(2, width));
  return { rule: 'largest-class', loss };
}

/**
 * Mean cross-entropy (nats) of held-out labels when each class is given its share of the training labels; one is added
 * to each count, so that a class never seen does not cost infinitely much.
 */
export function entropyOfShares(train: ArrayLike<number>, heldOut: ArrayLike<number>, classes: number): number {
  const counts = new Float64Array(classes).fill(1);
  for (const label of Array.from(train)) counts[label] = (counts[label] ?? 0) + 1;
  const total = train.length + classes;
  const sum = Array.from(heldOut).reduce((loss, label) => loss - Math.log((counts[label] ?? 1) / total), 0);
  return sum / heldOut.length;
}

function squaredErrorOfMean({ targets, targetWidth: width, trainRows, heldOutRows }: TableSet): number {
  const means = new Float64Array(width);
  for (let at = 0; at < trainRows * width; at++) means[at % width] = (means[at % width] ?? 0) + (targets[at] ?? 0);
  let sum = 0;
  for (let at = trainRows * width; at < (trainRows + heldOutRows) * width; at++) {
    sum += ((targets[at] ?? 0) - (means[at % width] ?? 0) / trainRows) ** 2;
  }
  return sum / (heldOutRows * width);
}
