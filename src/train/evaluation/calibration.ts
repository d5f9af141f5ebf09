/**
 * Whether a model means what it says: of the answers given with 80 % confidence, 80 of 100 should be right. Bins are
 * equally wide from 0 to 1, so a bin may be empty; with few rows the error below is biased upwards.
 */

export interface ReliabilityBin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean stated probability; null when the bin is empty. */
  readonly stated: number | null;
  /** Share of the bin that came true; null when the bin is empty. */
  readonly observed: number | null;
}

/** One stated probability a row, and whether it came true. */
export interface Statements {
  readonly stated: Float64Array;
  /** 0 or 1 a row. */
  readonly cameTrue: Uint8Array;
}

/**
 * The confidence of a model with one output per class: the largest probability, and whether that class is the truth.
 * @param probabilities row by row, each row summing to 1
 * @param targets one-hot rows of the same shape
 */
export function stateConfidence(probabilities: Float32Array, targets: Float32Array, classCount: number): Statements {
  const rows = Math.floor(probabilities.length / classCount);
  const stated = new Float64Array(rows);
  const cameTrue = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = probabilities.subarray(row * classCount, (row + 1) * classCount);
    const confidence = Math.max(...own);
    stated[row] = confidence;
    cameTrue[row] = (targets[row * classCount + own.indexOf(confidence)] ?? 0) >= 0.5 ? 1 : 0;
  }
  return { stated, cameTrue };
}

/** Equally wide bins from 0 to 1; a bin holds its lower edge, the last one also 1. */
export function binReliability({ stated, cameTrue }: Statements, binCount: number): readonly ReliabilityBin[] {
  const counts = new Array<number>(binCount).fill(0);
  const sums = new Array<number>(binCount).fill(0);
  const hits = new Array<number>(binCount).fill(0);
  for (const [row, probability] of stated.entries()) {
    if (Number.isNaN(probability)) continue;
    const bin = Math.min(binCount - 1, Math.max(0, Math.floor(probability * binCount)));
    counts[bin] = (counts[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + probability;
    hits[bin] = (hits[bin] ?? 0) + (cameTrue[row] ?? 0);
  }
  return counts.map((count, bin) => ({
    low: bin / binCount,
    high: (bin + 1) / binCount,
    count,
    stated: count > 0 ? (sums[bin] ?? 0) / count : null,
    observed: count > 0 ? (hits[bin] ?? 0) / count : null,
  }));
}

/**
 * Expected calibration error: the distance between stated and observed, averaged over rows. Guo, Pleiss, Sun and
 * Weinberger, "On Calibration of Modern Neural Networks" (2017), eq. 3. Null when all bins are empty.
 */
export function computeCalibrationError(bins: readonly ReliabilityBin[]): number | null {
  let [sum, count] = [0, 0];
  for (const bin of bins) {
    if (bin.stated === null || bin.observed === null) continue;
    sum += bin.count * Math.abs(bin.stated - bin.observed);
    count += bin.count;
  }
  return count > 0 ? sum / count : null;
}

/**
 * Brier score of two-class probabilities: mean of (stated - came true)^2, 0 best, 1 worst (Brier 1950 sums over both
 * classes and is twice this). Null without rows.
 */
export function computeBrierScore({ stated, cameTrue }: Statements): number | null {
  if (stated.length === 0) return null;
  return stated.reduce((sum, probability, row) => sum + (probability - (cameTrue[row] ?? 0)) ** 2, 0) / stated.length;
}
