/** Whether a backend's numbers are those of the double-precision reference, but for rounding. */
import { RunFailure } from './run-failure.ts';

/** Largest difference allowed, as a share of the largest number of the same array; right backends stay under 1e-5. */
const tolerance = 1e-3;

/**
 * @param allowed further difference allowed, in the numbers' own unit
 * @throws RunFailure `wrong-results`
 */
export function expectClose(
  what: string,
  found: ArrayLike<number> | undefined,
  expected: ArrayLike<number>,
  allowed = 0,
): void {
  let largest = 0;
  let difference = 0;
  for (let index = 0; index < expected.length; index++) {
    const wanted = expected[index] ?? NaN;
    largest = Math.max(largest, Math.abs(wanted));
    // Written so that a missing number or a NaN counts as infinitely wrong.
    const off = Math.abs((found?.[index] ?? NaN) - wanted);
    difference = off <= difference ? difference : Number.isNaN(off) ? Infinity : off;
  }
  if (difference > tolerance * largest + allowed) {
    throw new RunFailure('wrong-results', `${what}: off by ${difference} where the largest is ${largest}`);
  }
}
