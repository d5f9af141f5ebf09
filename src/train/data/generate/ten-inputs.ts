/**
 * Ten Gaussian inputs and one label, the shape of the article's first network (10-10-1), with three sources of labels:
 * a plane, a plane with noise, and the toss of a coin. The third is the article's own: nothing can be learnt from it, so
 * accuracy above one half on held-out rows would be a fault of the measurement.
 *
 * The plane goes through the origin with a normal vector of length 1 drawn from the seed.
 */
import type { Random } from '../random.ts';
import { drawGaussian } from './gaussian.ts';

export const inputCount = 10;
/** `separable`: no point lies closer to the plane than this, in deviations of the inputs. */
export const margin = 0.1;
/**
 * `noisy`: deviation of what is added to the distance from the plane before its sign is taken. Even the true plane then
 * names a share atan(0.5) / pi = 14.8 % of the labels wrongly.
 */
export const noiseDeviation = 0.5;

/** One row after the other: fills `row` with ten inputs and answers its label, 0 or 1. */
export function createTenInputs(kind: 'separable' | 'noisy' | 'coin-toss', random: Random) {
  const normal = Array.from({ length: inputCount }, () => drawGaussian(random));
  const length = Math.hypot(...normal);
  return (row: Float32Array): number => {
    let distance = 0;
    do {
      distance = 0;
      for (let index = 0; index < inputCount; index++) {
        const value = drawGaussian(random);
        row[index] = value;
        distance += (value * (normal[index] ?? 0)) / length;
      }
    } while (kind === 'separable' && Math.abs(distance) < margin);
    if (kind === 'coin-toss') return random() < 0.5 ? 0 : 1;
    return distance + (kind === 'noisy' ? noiseDeviation * drawGaussian(random) : 0) > 0 ? 1 : 0;
  };
}
