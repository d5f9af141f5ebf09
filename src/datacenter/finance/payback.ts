/**
 * Payback: when the money spent has come back. Between two known points of cumulative money the flow is taken as even,
 * so the answer falls inside a year. Discounted payback does the same with discounted money.
 */
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
