/**
 * Fits the six numbers of a stack to its rows: least mean of |log ratio| plus a share of its 90th percentile, pulled
 * towards what all stacks have in common (so that few rows move few numbers), inside bounds. Coordinate search, no dice.
 */
import { usualFit, type StackFit } from '#datacenter/calibration/calibration.ts';

type Key = keyof StackFit;

interface Prior {
  readonly low: number;
  readonly high: number;
  readonly usual: number;
  /** One standard deviation of the prior, as a factor where `isFactor`, else as a difference. */
  readonly spread: number;
  readonly isFactor: boolean;
}

export const priors: Readonly<Record<Key, Prior>> = {
  matmul: { low: 0.2, high: 1, usual: 0.85, spread: 0.15, isFactor: false },
  attention: { low: 0.1, high: 1, usual: 0.65, spread: 0.15, isFactor: false },
  memory: { low: 0.1, high: 1, usual: 0.7, spread: 0.15, isFactor: false },
  launchSeconds: { low: 1e-6, high: 1.5e-4, usual: 8e-6, spread: 3, isFactor: true },
  network: { low: 0.1, high: 1, usual: 0.8, spread: 0.2, isFactor: false },
  mixture: { low: 0.5, high: 5, usual: 1.4, spread: 1.4, isFactor: true },
};
const keys = Object.keys(priors) as Key[];

/** Standard deviation of a row that a prior's one standard deviation is weighed against. */
const rowSpread = 0.04;

export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return NaN;
  const sorted = values.toSorted((one, other) => one - other);
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  return low + ((sorted[below + 1] ?? low) - low) * (position - below);
}

export function loss(errors: readonly number[], fit: StackFit, around: StackFit, trust = 1): number {
  let sum = 0;
  const sizes = errors.map(Math.abs);
  for (const size of sizes) sum += size;
  const data = sizes.length ? sum / sizes.length + 0.3 * quantile(sizes, 0.9) : 0;
  let pull = 0;
  for (const key of keys) {
    const { spread, isFactor } = priors[key];
    const away = isFactor ? Math.log(fit[key] / around[key]) / Math.log(spread) : (fit[key] - around[key]) / spread;
    pull += away ** 2;
  }
  return data + (trust * rowSpread * 0.5 * pull) / Math.max(1, sizes.length);
}

/** Least loss over two starts: kernels bound by the chip, and kernels bound by launching them. */
export function fitStack(predict: (fit: StackFit) => number[], around: StackFit = usualFit, trust = 1): StackFit {
  const starts = [
    around,
    { ...around, launchSeconds: around.launchSeconds * 5, matmul: Math.min(1, around.matmul + 0.08) },
  ];
  const ends = starts.map((start) => descend(predict, around, start, trust));
  return ends.reduce((best, end) => (end.least < best.least ? end : best)).fit;
}

/** `predict` gives log(predicted / measured) of every row under a fit. */
function descend(
  predict: (fit: StackFit) => number[],
  around: StackFit,
  start: StackFit,
  trust: number,
): { readonly fit: StackFit; readonly least: number } {
  let best = start;
  let least = loss(predict(best), best, around, trust);
  const steps: Record<string, number> = {};
  for (const key of keys) steps[key] = priors[key].isFactor ? 1.5 * Math.log(priors[key].spread) : priors[key].spread;
  for (let round = 0; round < 60; round += 1) {
    let moved = false;
    for (const key of keys) {
      for (const sign of [1, -1]) {
        const { low, high, isFactor } = priors[key];
        const step = sign * (steps[key] ?? 0);
        const moveTo = isFactor ? best[key] * Math.exp(step) : best[key] + step;
        const trial = { ...best, [key]: Math.min(high, Math.max(low, moveTo)) };
        if (trial[key] === best[key]) continue;
        const value = loss(predict(trial), trial, around, trust);
        if (value < least - 1e-7) {
          [best, least, moved] = [trial, value, true];
          steps[key] = (steps[key] ?? 0) * 1.3;
          break;
        }
      }
    }
    if (!moved) {
      for (const key of keys) steps[key] = (steps[key] ?? 0) / 2;
      if (Math.abs(steps['matmul'] ?? 0) < 0.001) break;
    }
  }
  return { fit: best, least };
}
