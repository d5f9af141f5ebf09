/**
 * Fits the six numbers of a stack to its rows: least sum of |log ratio|, pulled towards what the level above has (so that
 * few rows move few numbers), inside bounds. Damped least squares with the rows weighed anew at each step, so that their
 * sum is one of sizes, not of squares; no dice.
 */
import { usualFit, type StackFit } from '#datacenter/calibration/calibration.ts';

type Key = keyof StackFit;

interface Prior {
  readonly low: number;
  readonly high: number;
  /** One standard deviation of the prior, as a factor where `isFactor`, else as a difference. */
  readonly spread: number;
  readonly isFactor: boolean;
}

export const priors: Readonly<Record<Key, Prior>> = {
  matmul: { low: 0.2, high: 1, spread: 0.15, isFactor: false },
  attention: { low: 0.1, high: 1, spread: 0.15, isFactor: false },
  memory: { low: 0.1, high: 1, spread: 0.15, isFactor: false },
  launchSeconds: { low: 1e-6, high: 1.5e-4, spread: 2, isFactor: true },
  network: { low: 0.1, high: 1, spread: 0.1, isFactor: false },
  mixture: { low: 0.5, high: 5, spread: 1.4, isFactor: true },
};
export const keys = Object.keys(priors) as Key[];

/** Standard deviation of a row that a prior's one standard deviation is weighed against. */
const rowSpread = 0.04;
/** About what two runs of one job differ: errors below this count as squares. */
const smallError = 0.04;
const mostSteps = 25;

export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return NaN;
  const sorted = values.toSorted((one, other) => one - other);
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  return low + ((sorted[below + 1] ?? low) - low) * (position - below);
}

/** `base` moved by `away` standard deviations in each number, inside bounds. */
function moveFit(base: StackFit, away: readonly number[]): StackFit {
  const moved = { ...base };
  keys.forEach((key, index) => {
    const { low, high, spread, isFactor } = priors[key];
    const step = away[index] ?? 0;
    moved[key] = Math.min(high, Math.max(low, isFactor ? base[key] * spread ** step : base[key] + step * spread));
  });
  return moved;
}

/** Standard deviations of each number of `fit` from those of `base`. */
export function distance(fit: StackFit, base: StackFit): number[] {
  return keys.map((key) => {
    const { spread, isFactor } = priors[key];
    return isFactor ? Math.log(fit[key] / base[key]) / Math.log(spread) : (fit[key] - base[key]) / spread;
  });
}

/** `one` moved by as much as `other` is away from `base`. */
export function transferFit(one: StackFit, other: StackFit, base: StackFit): StackFit {
  return moveFit(one, distance(other, base));
}

/** `predict` gives log(predicted / measured) of every row under a fit; `pull`: how strongly `around` holds. */
export function fitStack(predict: (fit: StackFit) => number[], around: StackFit = usualFit, pull = 1): StackFit {
  // Kernels bound by the chip, and kernels bound by launching them.
  const starts = [
    around,
    moveFit(
      around,
      keys.map((key) => (key === 'launchSeconds' ? 1.5 : 0)),
    ),
  ];
  const ends = starts.map((start) => descend(predict, around, start, pull));
  return ends.reduce((best, end) => (end.least < best.least ? end : best)).fit;
}

function descend(
  predict: (fit: StackFit) => number[],
  around: StackFit,
  start: StackFit,
  pull: number,
): { readonly fit: StackFit; readonly least: number } {
  const hold = pull * rowSpread;
  const lossOf = (errors: readonly number[], away: readonly number[]): number =>
    errors.reduce((sum, error) => sum + Math.hypot(error, smallError), 0) +
    hold * away.reduce((sum, one) => sum + Math.hypot(one, 1) - 1, 0);
  let fit = start;
  let away = distance(fit, around);
  let errors = predict(fit);
  let least = lossOf(errors, away);
  let damping = 1e-3;
  for (let step = 0; step < mostSteps; step += 1) {
    const slopes = keys.map((_, index) => {
      // Backward where a forward step would leave the bounds.
      for (const size of [0.02, -0.02]) {
        const trial = moveFit(
          fit,
          keys.map((_key, other) => (other === index ? size : 0)),
        );
        const moved = (distance(trial, around)[index] ?? 0) - (away[index] ?? 0);
        if (Math.abs(moved) > 1e-6) return predict(trial).map((error, row) => (error - (errors[row] ?? 0)) / moved);
      }
      return errors.map(() => 0);
    });
    const weights = errors.map((error) => 1 / Math.hypot(error, smallError));
    const dot = (one: readonly number[], other: readonly number[]): number =>
      one.reduce((sum, value, row) => sum + value * (other[row] ?? 0) * (weights[row] ?? 0), 0);
    const holds = away.map((one) => hold / Math.hypot(one, 1));
    const gradient = slopes.map((slope, index) => dot(slope, errors) + (holds[index] ?? 0) * (away[index] ?? 0));
    const curvature = slopes.map((slope) => slopes.map((other) => dot(slope, other)));
    let moved = false;
    for (let attempt = 0; attempt < 6 && !moved; attempt += 1) {
      const free = keys.map((key, index) => {
        const { low, high } = priors[key];
        const downhill = gradient[index] ?? 0;
        return !((fit[key] <= low && downhill > 0) || (fit[key] >= high && downhill < 0));
      });
      const move = solve(curvature, gradient, free, holds, damping);
      const trial = moveFit(fit, move);
      const trialAway = distance(trial, around);
      const trialErrors = predict(trial);
      const loss = lossOf(trialErrors, trialAway);
      if (loss < least) {
        moved = least - loss > 1e-5 * least;
        [fit, away, errors, least] = [trial, trialAway, trialErrors, loss];
        damping = Math.max(1e-6, damping / 5);
        if (!moved) return { fit, least };
      } else damping = Math.max(1e-3, damping) * 8;
    }
    if (!moved) break;
  }
  return { fit, least };
}

/** The step against the gradient, from the curvature with hold and damping on its diagonal; 0 where not free. */
function solve(
  curvature: readonly (readonly number[])[],
  gradient: readonly number[],
  free: readonly boolean[],
  holds: readonly number[],
  damping: number,
): number[] {
  const rows = gradient.map((slope, row) => [
    ...gradient.map((_, column) => {
      if (!free[row] || !free[column]) return row === column ? 1 : 0;
      const value = curvature[row]?.[column] ?? 0;
      const hold = holds[row] ?? 0;
      return row === column ? (value + hold) * (1 + damping) + damping * hold : value;
    }),
    free[row] ? -slope : 0,
  ]);
  const count = rows.length;
  for (let pivot = 0; pivot < count; pivot += 1) {
    const own = rows[pivot] ?? [];
    for (let row = 0; row < count; row += 1) {
      const other = rows[row] ?? [];
      if (row === pivot) continue;
      const factor = (other[pivot] ?? 0) / (own[pivot] ?? 1);
      for (let column = pivot; column <= count; column += 1)
        other[column] = (other[column] ?? 0) - factor * (own[column] ?? 0);
    }
  }
  return rows.map((row, index) => (row[count] ?? 0) / (row[index] ?? 1));
}
