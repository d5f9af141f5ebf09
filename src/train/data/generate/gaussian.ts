/**
 * Numbers from the normal distribution (Box-Muller), for the generators of points. `Math.log` and `Math.cos` may differ
 * between browsers in the last bit of a double; rounded to 32 bits the points are the same but for rare single bits.
 */
import type { Random } from '../random.ts';

/** One draw from the normal distribution with mean 0 and deviation 1; takes two numbers from `random`. */
export function drawGaussian(random: Random): number {
  // 1 - u lies in (0, 1], where the logarithm is finite.
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
