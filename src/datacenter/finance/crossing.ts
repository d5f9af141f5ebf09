/** Where cumulative money, along straight lines between known points, comes up to zero. */

/** One point of cumulative money over time; `years` ascending. */
export interface MoneyPoint {
  readonly years: number;
  readonly usd: number;
}

/** Time at which money along straight lines between `points` first reaches zero for good or for a while; null: never. */
export function crossingYears(points: readonly MoneyPoint[]): number | null {
  for (const [i, point] of points.entries()) {
    if (point.usd < 0) continue;
    const before = points[i - 1];
    if (!before) return point.years;
    return before.years + ((point.years - before.years) * -before.usd) / (point.usd - before.usd);
  }
  return null;
}
