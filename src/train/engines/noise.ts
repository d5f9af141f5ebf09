/**
 * Random numbers of a run after its start: noise of a GAN, movements of pictures. Each is a function of the seed, what it
 * is for, the step, the sample and its place there, and of nothing before it (Philox, `units/philox.ts`): so a run goes
 * on from any step with the numbers it would have had, and the fused engine makes them where they are used
 * (`fused/wgsl/draw.ts`), from the same words bit for bit. Other engines get them from here.
 */
import { philox, uniformOf, type Words } from '#datacenter/units/philox.ts';
import type { Random } from '../data/random.ts';

/** What counted numbers are for: no two have a number in common. */
export const purposes = { noise: 1, augment: 2, evaluation: 3, wish: 4 } as const;

/** First stream of plain numbers for drawing symbols; initial weights and the order of samples have those below. */
export const wishStream = 0x4000_0000;

/** Where a number stands. */
export interface Count {
  /** Whole; its lower 32 bits count. */
  readonly seed: number;
  readonly purpose: number;
  /** Steps done before; of an evaluation the pass, else 0. */
  readonly step: number;
}

/** Four random words of a sample, the first for `block` 0. `drawWords` of the device is the same. */
export function drawWords({ seed, purpose, step }: Count, sample: number, block: number): Words {
  return philox([block, sample, step, purpose], [seed, 0]);
}

/** Independent normal numbers, mean 0 and deviation 1: so many samples of `width` each, one after another. */
export function drawNormals(count: Count, samples: number, width: number): Float32Array {
  const numbers = new Float32Array(samples * width);
  for (let sample = 0; sample < samples; sample++) {
    for (let at = 0; at < width; at += 4) {
      const words = drawWords(count, sample, at / 4);
      const last = Math.min(4, width - at);
      for (let lane = 0; lane < last; lane++) numbers[sample * width + at + lane] = normalOf(words[lane] ?? 0);
    }
  }
  return numbers;
}

/** A generator's input at `step` (steps done before it). */
export function drawStepNoise(seed: number, step: number, samples: number, width: number): Float32Array {
  return drawNormals({ seed, purpose: purposes.noise, step }, samples, width);
}

/**
 * M. Giles' polynomials in single precision ("Approximating the erfinv function", GPU Computing Gems, 2011), from the top
 * power, for w = -log(1 - x x): around 5/2, and beyond `edge` around 3 of its root. Other ways to a normal number are
 * worse in 32 bits: cosines (Box and Muller) may be off by 2^-11 on a device, and Acklam's rational functions
 * (`risk/normal.ts`) lose 4e-5 of the number where their terms cancel.
 */
export const giles = {
  edge: 5,
  middle: [
    2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 0.00021858087, -0.00125372503, -0.00417768164,
    0.246640727, 1.50140941,
  ],
  tail: [
    -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047,
    1.00167406, 2.83297682,
  ],
} as const;

/**
 * The normal number that a random word stands for, the one below which the middle of the word's step of 2^-23 lies: to
 * 2e-7 of itself, at most 5.3 from 0. `normalOf` of the device is within 1e-6 of it.
 */
export function normalOf(word: number): number {
  const x = 2 * uniformOf(word) - 1;
  const w = -Math.log((1 - x) * (1 + x));
  const isMiddle = w < giles.edge;
  const at = isMiddle ? w - 2.5 : Math.sqrt(w) - 3;
  const powers = isMiddle ? giles.middle : giles.tail;
  let sum = 0;
  // By number: walked through as a list they cost twice the time.
  for (let place = 0; place < powers.length; place++) sum = sum * at + (powers[place] ?? 0);
  return Math.SQRT2 * sum * x;
}

/**
 * Gumbel numbers, -log(-log(u)): the place of the largest of logits + Gumbel numbers is distributed as the softmax of the
 * logits (Gumbel 1954; Maddison and others 2014).
 */
export function drawGumbel(random: Random, count: number): Float32Array {
  // Half a unit of the generator keeps u off 0, where the logarithm has no value.
  return Float32Array.from({ length: count }, () => -Math.log(-Math.log(random() + 2 ** -33)));
}
