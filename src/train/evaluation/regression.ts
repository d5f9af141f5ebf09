/** How far predicted quantities lie from true ones. Sums are double precision; outputs come as the engine gives them. */

export interface RegressionErrors {
  /** Mean squared error, in squared units of the target. */
  readonly meanSquared: number;
  /** Its root, in the target's unit. */
  readonly rootMeanSquared: number;
  /** Mean absolute error, in the target's unit. */
  readonly meanAbsolute: number;
  /** Share of the targets' variance explained, R2: 1 perfect, 0 like always saying the mean; null if all are equal. */
  readonly explained: number | null;
}

/**
 * Errors of predictions against targets, number by number.
 * @param scale turns a difference into the target's own unit (the standard deviation, for standardized targets)
 * @returns null when there are no numbers, or not as many of both
 */
export function measureErrors(
  predictions: ArrayLike<number>,
  targets: ArrayLike<number>,
  scale = 1,
): RegressionErrors | null {
  const count = targets.length;
  if (count === 0 || predictions.length !== count) return null;
  let [squares, absolutes, sum] = [0, 0, 0];
  for (let row = 0; row < count; row++) {
    const target = targets[row] ?? NaN;
    const error = (predictions[row] ?? NaN) - target;
    squares += error ** 2;
    absolutes += Math.abs(error);
    sum += target;
  }
  const mean = sum / count;
  let spread = 0;
  for (let row = 0; row < count; row++) spread += ((targets[row] ?? NaN) - mean) ** 2;
  const meanSquared = (squares / count) * scale ** 2;
  return {
    meanSquared,
    rootMeanSquared: Math.sqrt(meanSquared),
    meanAbsolute: (absolutes / count) * Math.abs(scale),
    explained: spread > 0 ? 1 - squares / spread : null,
  };
}
