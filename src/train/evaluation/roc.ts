/**
 * How well a score ranks: true and false positive rates at every threshold, and the area under that curve (AUC), which
 * is the chance that a positive scores above a negative, equals counting half (the Mann-Whitney statistic). A ranking
 * says nothing about whether a score of 0.8 is right 80 times in 100; that is `calibration.ts`.
 */
import type { Interval } from './intervals.ts';

export interface RocPoint {
  /** Rows scoring this or more are called positive; Infinity for the first point, where none is. */
  readonly threshold: number;
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
}

/** Positive and negative scores apart, each ascending. Rows whose score is NaN are left out. */
function splitScores(scores: ArrayLike<number>, labels: ArrayLike<number>) {
  const [positives, negatives]: [number[], number[]] = [[], []];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? NaN;
    if (!Number.isNaN(score)) ((labels[row] ?? 0) >= 0.5 ? positives : negatives).push(score);
  }
  const ascending = (a: number, b: number) => a - b;
  return { positives: positives.sort(ascending), negatives: negatives.sort(ascending) };
}

/**
 * The curve from (0, 0) to (1, 1), one point for each different score, highest first: equal scores move together.
 * @param labels 0 or 1 a row
 * @returns null unless both classes occur
 */
export function traceRoc(scores: ArrayLike<number>, labels: ArrayLike<number>): readonly RocPoint[] | null {
  const { positives, negatives } = splitScores(scores, labels);
  if (positives.length === 0 || negatives.length === 0) return null;
  const points: RocPoint[] = [{ threshold: Infinity, falsePositiveRate: 0, truePositiveRate: 0 }];
  let [positivesLeft, negativesLeft] = [positives.length, negatives.length];
  while (positivesLeft > 0 || negativesLeft > 0) {
    const threshold = Math.max(positives[positivesLeft - 1] ?? -Infinity, negatives[negativesLeft - 1] ?? -Infinity);
    while (positivesLeft > 0 && positives[positivesLeft - 1] === threshold) positivesLeft--;
    while (negativesLeft > 0 && negatives[negativesLeft - 1] === threshold) negativesLeft--;
    points.push({
      threshold,
      falsePositiveRate: 1 - negativesLeft / negatives.length,
      truePositiveRate: 1 - positivesLeft / positives.length,
    });
  }
  return points;
}

/** Area under a traced curve by trapezoids, exact because the curve is straight between its points. */
export function measureArea(points: readonly RocPoint[]): number {
  let area = 0;
  for (const [place, point] of points.entries()) {
    const before = points[place - 1];
    if (!before) continue;
    const width = point.falsePositiveRate - before.falsePositiveRate;
    area += (width * (point.truePositiveRate + before.truePositiveRate)) / 2;
  }
  return area;
}

export interface AreaEstimate {
  readonly area: number;
  readonly standardError: number;
  /** 95 % interval, kept inside 0 to 1. It has no width when the classes separate fully: then it says little. */
  readonly interval: Interval;
}

/**
 * AUC with the standard error of DeLong, DeLong and Clarke-Pearson, "Comparing the areas under two or more correlated
 * receiver operating characteristic curves", Biometrics 44 (1988): each positive's share of negatives below it, and
 * each negative's share of positives above it, and the spread of the two.
 * @returns null unless both classes occur, each at least twice
 */
export function estimateArea(scores: ArrayLike<number>, labels: ArrayLike<number>): AreaEstimate | null {
  const { positives, negatives } = splitScores(scores, labels);
  if (positives.length < 2 || negatives.length < 2) return null;
  const ofPositives = shareBelow(positives, negatives);
  const ofNegatives = shareBelow(negatives, positives).map((share) => 1 - share);
  const area = ofPositives.reduce((sum, share) => sum + share, 0) / positives.length;
  const spread = (shares: readonly number[]) =>
    shares.reduce((sum, share) => sum + (share - area) ** 2, 0) / (shares.length - 1) / shares.length;
  const standardError = Math.sqrt(spread(ofPositives) + spread(ofNegatives));
  const reach = 1.959964 * standardError;
  return { area, standardError, interval: { low: Math.max(0, area - reach), high: Math.min(1, area + reach) } };
}

/** For each value of an ascending list, the share of another ascending list below it; equals count half. */
function shareBelow(values: readonly number[], others: readonly number[]): number[] {
  let [below, upTo] = [0, 0];
  return values.map((value) => {
    while (below < others.length && (others[below] ?? 0) < value) below++;
    while (upTo < others.length && (others[upTo] ?? 0) <= value) upTo++;
    return (below + upTo) / 2 / others.length;
  });
}
