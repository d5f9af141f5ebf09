/**
 * y = 2 x: the ten points x = 1 ... 10 of the article's linear regression, for training, and the nine points halfway
 * between them, held out. Nothing is drawn and nothing is scaled, so that the article's diverging rate diverges here too:
 * the mean of x² is 38.5, and the largest curvature of the mean squared error 78.58 (half of it without the factor 2).
 */
import type { TableSet } from '../data-set.ts';

const points = 10;

/** The ten points and the nine between them; always the same. */
export function generateLine(): TableSet {
  const inputs = new Float32Array(2 * points - 1);
  for (let index = 0; index < points; index++) inputs[index] = index + 1;
  for (let index = 0; index < points - 1; index++) inputs[points + index] = index + 1.5;
  return {
    kind: 'table',
    inputs,
    inputWidth: 1,
    targets: inputs.map((x) => 2 * x),
    targetWidth: 1,
    trainRows: points,
    heldOutRows: points - 1,
    target: 'number',
    inputNames: ['x'],
    classNames: [],
    targetScale: 1,
    targetOffset: 0,
  };
}
