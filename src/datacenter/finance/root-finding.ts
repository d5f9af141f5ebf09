/**
 * Root finding: where a continuous function crosses zero between two points of opposite sign.
 * Brent's method (R. P. Brent, Algorithms for Minimization without Derivatives, 1973, chapter 4): inverse quadratic
 * steps while they shrink the bracket, bisection when they do not, so it always ends.
 */

/** A zero of `f` between `low` and `high`, to the last few bits. Null when the ends do not have opposite signs. */
export function findRoot(f: (x: number) => number, low: number, high: number): number | null {
  let [previous, best] = [low, high];
  let [previousValue, bestValue] = [f(low), f(high)];
  if (previousValue === 0) return low;
  if (bestValue === 0) return high;
  // Signs, not values: the product of two tiny values would round to zero.
  if (!(Math.sign(previousValue) * Math.sign(bestValue) < 0)) return null;
  let [opposite, oppositeValue] = [previous, previousValue];
  let lastStep = best - previous;
  let stepBefore = lastStep;
  for (let round = 0; round < 200; round += 1) {
    if (Math.sign(bestValue) === Math.sign(oppositeValue)) {
      [opposite, oppositeValue] = [previous, previousValue];
      lastStep = stepBefore = best - previous;
    }
    if (Math.abs(oppositeValue) < Math.abs(bestValue)) {
      [previous, best, opposite] = [best, opposite, best];
      [previousValue, bestValue, oppositeValue] = [bestValue, oppositeValue, bestValue];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE;
    const half = (opposite - best) / 2;
    if (Math.abs(half) <= tolerance || bestValue === 0) return best;
    const quick = quickStep(previous, previousValue, best, bestValue, opposite, oppositeValue);
    const isWorthTrying =
      Math.abs(stepBefore) >= tolerance &&
      Math.abs(previousValue) > Math.abs(bestValue) &&
      quick * half > 0 &&
      Math.abs(quick) < Math.min(1.5 * Math.abs(half), Math.abs(stepBefore) / 2);
    stepBefore = isWorthTrying ? lastStep : half;
    lastStep = isWorthTrying ? quick : half;
    [previous, previousValue] = [best, bestValue];
    best += Math.abs(lastStep) > tolerance ? lastStep : Math.sign(half) * tolerance;
    bestValue = f(best);
  }
  return best;
}

/** Secant step where only two points differ, inverse quadratic interpolation through three otherwise. */
function quickStep(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  if (a === c || fa === fc) return ((b - a) * fb) / (fa - fb);
  const [r, s, t] = [fb / fc, fb / fa, fa / fc];
  const above = s * (t * (r - t) * (c - b) - (1 - r) * (b - a));
  return above / ((t - 1) * (r - 1) * (s - 1));
}
