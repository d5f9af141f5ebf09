/**
 * Which class was answered for which truth. Counts only; what they mean is in `class-metrics.ts`. A row whose outputs
 * hold no number (a run that blew up) has no answer: it is counted apart and never silently taken for class 0.
 */

export interface Confusion {
  readonly classCount: number;
  /** Row by row: row = true class, column = answered class. */
  readonly counts: readonly number[];
  /** Rows without an answer, by true class. */
  readonly unanswered: readonly number[];
  /** All rows, answered or not. */
  readonly total: number;
}

/**
 * Counts the answers of a model with one output per class: the largest output is the answer, the first of equals.
 * @param outputs probabilities or logits, row by row, `classCount` numbers each
 * @param targets one-hot rows of the same shape; the largest entry is the truth
 * @throws RangeError when the two lengths differ or are no whole rows: a mistake of the caller, not of a user
 */
export function countConfusion(outputs: Float32Array, targets: Float32Array, classCount: number): Confusion {
  if (outputs.length !== targets.length || outputs.length % classCount !== 0) {
    throw new RangeError(`${outputs.length} outputs and ${targets.length} targets are no rows of ${classCount}`);
  }
  return countAnswers(outputs.length / classCount, classCount, (row) => {
    const [from, to] = [row * classCount, (row + 1) * classCount];
    return [findLargest(targets.subarray(from, to)) ?? 0, findLargest(outputs.subarray(from, to))];
  });
}

/**
 * Counts the answers of a model with one output for two classes: class 1 from the threshold upwards, else class 0.
 * @param outputs one number a row, on the scale of the threshold (a probability against 0.5, a logit against 0)
 * @param targets 0 or 1 a row
 * @throws RangeError when the two lengths differ
 */
export function countConfusionAt(threshold: number, outputs: Float32Array, targets: Float32Array): Confusion {
  if (outputs.length !== targets.length) throw new RangeError(`${outputs.length} outputs, ${targets.length} targets`);
  return countAnswers(outputs.length, 2, (row) => {
    const output = outputs[row] ?? NaN;
    return [(targets[row] ?? 0) >= 0.5 ? 1 : 0, Number.isNaN(output) ? null : Number(output >= threshold)];
  });
}

/** Share of all rows answered rightly; rows without an answer are wrong. Null when there are no rows. */
export function computeAccuracy({ classCount, counts, total }: Confusion): number | null {
  if (total === 0) return null;
  let right = 0;
  for (let one = 0; one < classCount; one++) right += counts[one * classCount + one] ?? 0;
  return right / total;
}

function countAnswers(
  rows: number,
  classCount: number,
  read: (row: number) => readonly [truth: number, answer: number | null],
): Confusion {
  const counts = new Array<number>(classCount * classCount).fill(0);
  const unanswered = new Array<number>(classCount).fill(0);
  for (let row = 0; row < rows; row++) {
    const [truth, answer] = read(row);
    if (answer === null) unanswered[truth] = (unanswered[truth] ?? 0) + 1;
    else counts[truth * classCount + answer] = (counts[truth * classCount + answer] ?? 0) + 1;
  }
  return { classCount, counts, unanswered, total: rows };
}

/** Place of the largest number; null when any is NaN or there are none. */
function findLargest(row: Float32Array): number | null {
  let [place, largest] = [0, -Infinity];
  for (const [index, value] of row.entries()) {
    if (Number.isNaN(value)) return null;
    if (value > largest) [place, largest] = [index, value];
  }
  return row.length > 0 ? place : null;
}
