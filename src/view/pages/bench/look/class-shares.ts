/** What a classifier's outputs say, as probabilities that sum to one. */
import { answersOf } from '#train/models/losses.ts';
import type { Loss } from '#train/models/model.ts';

/** By softmax; of a single logit, of class 0 and class 1 by the sigmoid. Outputs that hold no number give NaN. */
export function toShares(outputs: Float32Array, loss: Loss): readonly number[] {
  if (answersOf(loss) === 'yes-or-no') {
    const [logit = NaN] = outputs;
    return [1 / (1 + Math.exp(logit)), 1 / (1 + Math.exp(-logit))];
  }
  const top = Math.max(...outputs);
  const powers = Array.from(outputs, (output) => Math.exp(output - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Place of the largest share; 0 of none. */
export function findLargest(shares: readonly number[]): number {
  return shares.reduce((best, share, index) => (share > (shares[best] ?? -Infinity) ? index : best), 0);
}
