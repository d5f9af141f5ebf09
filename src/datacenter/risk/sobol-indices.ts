/**
 * Sobol indices: how much of the variance of an answer each uncertain input explains, alone (first order) and with all
 * its interplay with others (total). Inputs must be independent. Estimators: first order by Saltelli and others (Computer
 * Physics Communications 181, 2010, doi 10.1016/j.cpc.2009.09.018, table 2 b), total order by Jansen (1999), on a Sobol
 * sequence with a digital shift.
 */
import { philox } from '../units/philox.ts';
import { fillSobol, mostDimensions } from './low-discrepancy.ts';

/** A share of the variance with its 95 % interval from bootstrapped rows; estimates may stray a little outside 0 to 1. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface SobolIndices {
  readonly mean: number;
  readonly variance: number;
  /** One for each input, in order. All zero where the answer does not vary at all. */
  readonly first: readonly Share[];
  readonly total: readonly Share[];
  /** How often the answer was computed: points x (inputs + 2). */
  readonly evaluations: number;
}

export interface SobolOrder {
  readonly inputs: number;
  /** Points of the sequence, a power of two. */
  readonly points: number;
  readonly seed: number;
  /** Computes answers of `count` rows; each column holds shares between 0 and 1 and may be overwritten. */
  readonly evaluate: (columns: readonly Float64Array[], count: number, answers: Float64Array) => void;
  readonly resamples?: number;
}

/** How many inputs can be taken apart at once: each needs two dimensions of the sequence. */
export const mostSobolInputs = Math.floor(mostDimensions / 2);

/** @throws RangeError for more than `mostSobolInputs` */
export function estimateSobol({ inputs, points, seed, evaluate, resamples = 100 }: SobolOrder): SobolIndices {
  const shares = Array.from({ length: 2 * inputs }, () => new Float64Array(points));
  fillSobol(shares, points, seed);
  const [a, b] = [shares.slice(0, inputs), shares.slice(inputs)];
  const answer = (columns: readonly Float64Array[]): Float64Array => {
    const answers = new Float64Array(points);
    evaluate(
      columns.map((column) => column.slice()),
      points,
      answers,
    );
    return answers;
  };
  const [ofA, ofB] = [answer(a), answer(b)];
  const crossed = a.map((_, input) => answer(a.map((column, i) => (i === input ? (b[input] ?? column) : column))));
  const mean = (sumOf(ofA) + sumOf(ofB)) / (2 * points);
  // Answers far from zero would lose their digits in the products.
  for (const answers of [ofA, ofB, ...crossed])
    for (let i = 0; i < points; i += 1) answers[i] = (answers[i] ?? 0) - mean;
  const all = Int32Array.from({ length: points }, (_, row) => row);
  const variance = varianceOf(ofA, ofB, all);
  const scale = Math.max(1, Math.abs(mean));
  const isConstant = !(variance > (1e-12 * scale) ** 2);
  const picks = isConstant ? [] : Array.from({ length: resamples }, (_, i) => pickRows(points, seed, i));
  const variances = picks.map((rows) => varianceOf(ofA, ofB, rows));
  const measure = (estimate: (rows: Int32Array) => number): Share => {
    if (isConstant) return { share: 0, low: 0, high: 0 };
    const repeats = picks.map((rows, i) => estimate(rows) / (variances[i] ?? variance));
    const average = repeats.reduce((sum, one) => sum + one, 0) / resamples;
    const deviation = Math.sqrt(repeats.reduce((sum, one) => sum + (one - average) ** 2, 0) / (resamples - 1));
    const share = estimate(all) / variance;
    return { share, low: share - 1.96 * deviation, high: share + 1.96 * deviation };
  };
  return {
    mean,
    variance,
    first: crossed.map((ofC) => measure((rows) => firstOrder(ofA, ofB, ofC, rows))),
    total: crossed.map((ofC) => measure((rows) => totalOrder(ofA, ofC, rows))),
    evaluations: points * (inputs + 2),
  };
}

// Loops over typed arrays: a bootstrap reads some ten million numbers.
function firstOrder(ofA: Float64Array, ofB: Float64Array, ofC: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    sum += (ofB[row] as number) * ((ofC[row] as number) - (ofA[row] as number));
  }
  return sum / rows.length;
}

function totalOrder(ofA: Float64Array, ofC: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    sum += ((ofA[row] as number) - (ofC[row] as number)) ** 2;
  }
  return sum / (2 * rows.length);
}

function varianceOf(ofA: Float64Array, ofB: Float64Array, rows: Int32Array): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const [x, y] = [ofA[row] as number, ofB[row] as number];
    sum += x + y;
    squares += x * x + y * y;
  }
  const mean = sum / (2 * rows.length);
  return squares / (2 * rows.length) - mean * mean;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, one) => sum + one, 0);
}

/** Rows drawn with replacement, the same for the same seed. */
function pickRows(points: number, seed: number, resample: number): Int32Array {
  const rows = new Int32Array(points);
  for (let i = 0; i < points; i += 4) {
    const words = philox([i, resample, 0, 2], [seed, 0]);
    for (const [lane, word] of words.entries())
      if (i + lane < points) rows[i + lane] = Math.floor((word / 2 ** 32) * points);
  }
  return rows;
}
