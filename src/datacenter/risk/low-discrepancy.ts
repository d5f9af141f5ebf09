/**
 * The Sobol sequence: points that fill a cube more evenly than chance does, so that a mean over n of them errs by little
 * more than 1 / n instead of 1 / sqrt(n). In Gray-code order; unscrambled, or shifted bit by bit by a seed (a digital
 * shift), which keeps the evenness and makes repeats independent.
 */
import { philox } from '../units/philox.ts';
import { joeKuo } from './joe-kuo.ts';

/** Most dimensions that the table of direction numbers reaches. */
export const mostDimensions = joeKuo.length + 1;

const bits = 32;

/**
 * Fills one column a dimension with the first `count` points. `seed` null: the sequence itself, whose first point is the
 * origin. With a seed all numbers lie strictly between 0 and 1.
 */
export function fillSobol(columns: readonly Float64Array[], count: number, seed: number | null): void {
  for (const [dimension, column] of columns.entries()) {
    const directions = directionsOf(dimension);
    let point = seed === null ? 0 : philox([dimension, 0, 0, 1], [seed, 0])[0];
    const half = seed === null ? 0 : 0.5;
    for (let row = 0; row < count; row += 1) {
      column[row] = ((point >>> 0) + half) / 2 ** bits;
      // The next point differs in the direction of the lowest zero bit of this one's number.
      point ^= directions[31 - Math.clz32(~row & (row + 1))] ?? 0;
    }
  }
}

/** The direction numbers of a dimension, counted from 0, each scaled to 32 bits. */
function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(bits);
  const row = dimension === 0 ? null : joeKuo[dimension - 1];
  if (row === undefined) throw new RangeError(`no direction numbers for dimension ${dimension}`);
  const [coefficients, first] = row ?? [0, []];
  const degree = first.length;
  for (let i = 0; i < bits; i += 1) {
    const at = (back: number) => directions[i - back] ?? 0;
    if (i < degree || degree === 0) {
      directions[i] = (first[i] ?? 1) << (bits - 1 - i);
      continue;
    }
    let next = at(degree) ^ (at(degree) >>> degree);
    for (let k = 1; k < degree; k += 1) if ((coefficients >>> (degree - 1 - k)) & 1) next ^= at(k);
    directions[i] = next;
  }
  return directions;
}
