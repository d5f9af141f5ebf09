/** Counts of a layer's outputs between their own ends, for a drawing the size of a thumb. */

export interface StackHistogram {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
}

const binCount = 24;

/** Equally wide bins from the smallest to the largest value; all in the middle bin when they are equal. */
export function histogramOf(values: Float64Array): StackHistogram {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const counts = new Array<number>(binCount).fill(0);
  for (const value of values) {
    const share = high > low ? (value - low) / (high - low) : 0.5;
    const bin = Math.min(binCount - 1, Math.floor(share * binCount));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { low, high, counts };
}
