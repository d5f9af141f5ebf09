/**
 * Root finding: where a continuous function crosses zero between two points of opposite sign.
 * Chandrupatla's method (T. R. Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
 * function without using derivatives, Advances in Engineering Software 28, 1997): a quadratic through the last three points,
 * read sideways, where it is sure to be one to one between them; halves elsewhere, so it always ends.
 */

/** A zero of `f` between `low` and `high`, to the last few bits. Null when the ends do not have opposite signs. */
export function findRoot(f: (x: number) => number, low: number, high: number): number | null {
  let [newest, newestValue, other, otherValue] = [low, f(low), high, f(high)];
  if (newestValue === 0) return low;
  if (otherValue === 0) return high;
  // Signs, not values: the product of two tiny values would round to zero.
  if (!(Math.sign(newestValue) * Math.sign(otherValue) < 0)) return null;
  let share = 0.5;
  for (let round = 0; round < 200; round += 1) {
    let [third, thirdValue] = [newest, newestValue];
    newest += share * (other - newest);
    newestValue = f(newest);
    if (Math.sign(newestValue) !== Math.sign(thirdValue))
      [third, thirdValue, other, otherValue] = [other, otherValue, third, thirdValue];
    const isNewest = Math.abs(newestValue) < Math.abs(otherValue);
    const best = isNewest ? newest : other;
    // The smallest share of the bracket worth a step.
    const least = (2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(other - newest);
    if (!(least <= 0.5) || newestValue === 0) return best;
    const place = (newest - other) / (third - other);
    const height = (newestValue - otherValue) / (thirdValue - otherValue);
    const quick =
      (newestValue / (otherValue - newestValue)) * (thirdValue / (otherValue - thirdValue)) +
      ((third - newest) / (other - newest)) *
        (newestValue / (thirdValue - newestValue)) *
        (otherValue / (thirdValue - otherValue));
    share = height ** 2 < place && (1 - height) ** 2 < 1 - place ? quick : 0.5;
    share = Math.min(1 - least, Math.max(least, share));
  }
  return newest;
}
