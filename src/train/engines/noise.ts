/**
 * Noise made in JavaScript from the seed and the step, so that every backend sees the same numbers and a run can be
 * repeated: Gaussian for a GAN's generator, Gumbel for drawing symbols.
 */
import { createRandom, type Random } from '../data/random.ts';

/** First streams of each purpose; initial weights and the order of samples have those below. */
export const streams = {
  noise: 0x1000_0000,
  augment: 0x2000_0000,
  evaluation: 0x3000_0000,
  wish: 0x4000_0000,
} as const;

/** Independent normal numbers, mean 0 and deviation 1 (Box and Muller 1958). */
export function drawGaussian(random: Random, count: number): Float32Array {
  const numbers = new Float32Array(count);
  for (let index = 0; index < count; index += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    numbers[index] = radius * Math.cos(angle);
    if (index + 1 < count) numbers[index + 1] = radius * Math.sin(angle);
  }
  return numbers;
}

/** A generator's input at `step` (steps done before it): `count` numbers. */
export function drawStepNoise(seed: number, step: number, count: number): Float32Array {
  return drawGaussian(createRandom(seed, streams.noise + step), count);
}

/**
 * Gumbel numbers, -log(-log(u)): the place of the largest of logits + Gumbel numbers is distributed as the softmax of the
 * logits (Gumbel 1954; Maddison and others 2014).
 */
export function drawGumbel(random: Random, count: number): Float32Array {
  // Half a unit of the generator keeps u off 0, where the logarithm has no value.
  return Float32Array.from({ length: count }, () => -Math.log(-Math.log(random() + 2 ** -33)));
}
