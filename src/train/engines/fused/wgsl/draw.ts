/**
 * Random numbers of a step in WGSL, made in the kernel that needs them: `noise.ts` and `augment.ts` say what they are, and
 * both read the same words. So a step sends none, and no kernel is added. Functions are of a step and a seed: those that
 * `tick` tells, or wherever else a kernel finds them (`dropin/draw.ts`).
 *
 * What it is worth: CPU time and bytes sent of a step, with numbers made and sent by the CPU, then made here (Dawn's null
 * backend in Node on a busy machine, in turns, medians of 3; what the device pays is not in it):
 * - GAN of digits, batch 128: 311 us and 33,536 bytes, then 59 us and 768.
 * - GAN of points, width 16, in the kernel that stays: 17 us and 2,560 bytes, then 0.4 us and 512.
 * - GAN of points, width 64, batch 128: 102 us and 4,864 bytes, then 72 us and 768; the rest are its dispatches.
 * - convolutional network, moved pictures: 89 us and 2,560 bytes, then 38 us and 512.
 */
import { writePhilox } from '#datacenter/units/philox-shader.ts';
import { largest } from '../../augment.ts';
import { giles, purposes } from '../../noise.ts';

/** Whole numbers have no point in JavaScript, and without one are no floats in WGSL. */
const float = (value: number) => `f32(${value})`;
const polynomial = (powers: readonly number[]) =>
  powers.slice(1).reduce((inner, one) => `(${inner} * at + ${float(one)})`, float(powers[0] ?? 0));

/** Where a kernel finds what all its numbers have in common, as expressions of type `u32`. */
export interface CountPlace {
  /** Steps done before. */
  readonly step: string;
  readonly seed: string;
}

const inTick: CountPlace = { step: 'tick.step', seed: 'tick.seed' };

const writeWords = ({ step, seed }: CountPlace) => `${writePhilox()}
fn drawWords(purpose: u32, sample: u32, block: u32) -> vec4u {
  return philox(vec4u(block, sample, ${step}, purpose), vec2u(${seed}, 0u));
}
`;

/** `drawNoise(sample, block)`: four normal numbers of a sample, as `drawStepNoise` has them to 1e-6 of each. */
export const writeNoise = (place = inTick): string => `${writeWords(place)}
fn normalOf(word: u32) -> f32 {
  let x = 2.0 * shareOf(word) - 1.0;
  let w = -log((1.0 - x) * (1.0 + x));
  let isMiddle = w < ${float(giles.edge)};
  let at = select(sqrt(w) - 3.0, w - 2.5, isMiddle);
  return ${float(Math.SQRT2)} * x * select(${polynomial(giles.tail)}, ${polynomial(giles.middle)}, isMiddle);
}

fn drawNoise(sample: u32, block: u32) -> vec4f {
  let four = drawWords(${purposes.noise}u, sample, block);
  return vec4f(normalOf(four.x), normalOf(four.y), normalOf(four.z), normalOf(four.w));
}
`;

/**
 * `drawMovement(image)`, and `pixelSeen(movement, image, pixel)`: as `transformImages`, what a moved picture shows at a
 * pixel, weighed from the four around the place it comes from. `lookAt` has that place as the numbers of `drawTransforms`
 * have it, to about 1e-5 of a pixel. Sine and cosine are polynomials: those of a device may be off by 2^-11, which is 0.01
 * of a pixel at the edge.
 * @param readPixel expression for the pixel at `place` of picture `image`
 */
export function writeMovement(side: number, readPixel: string, place = inTick): string {
  return `${writeWords(place)}
struct Movement { turn: f32, shift: vec2f, zoom: vec2f }

/// From -1 to 1, exact: the middles of 2^24 equal steps.
fn spread(bits: u32) -> f32 {
  return (f32(bits) - 8388607.5) * 0x1p-23;
}

fn drawMovement(image: u32) -> Movement {
  let four = drawWords(${purposes.augment}u, image, 0u);
  let spare = ((four.x & 0xffu) << 16u) | ((four.y & 0xffu) << 8u) | (four.z & 0xffu);
  return Movement(
    spread(spare) * ${float(largest.turn)},
    vec2f(spread(four.x >> 8u), spread(four.y >> 8u)) * ${float(largest.shift * side)},
    1.0 + vec2f(spread(four.z >> 8u), spread(four.w >> 8u)) * ${float(largest.zoom)},
  );
}

fn lookAt(movement: Movement, pixel: vec2f) -> vec2f {
  let center = ${float((side - 1) / 2)};
  let seen = movement.zoom * (pixel - center) + movement.shift;
  let t = movement.turn;
  let s = t * t;
  let sine = t * (1.0 + s * (${float(-1 / 6)} + s * (${float(1 / 120)} + s * ${float(-1 / 5040)})));
  let cosine = 1.0 + s * (-0.5 + s * (${float(1 / 24)} + s * (${float(-1 / 720)} + s * ${float(1 / 40320)})));
  return center + vec2f(cosine * seen.x - sine * seen.y, sine * seen.x + cosine * seen.y);
}

/// Outside of a picture is background.
fn pixelAt(image: u32, x: i32, y: i32) -> f32 {
  if (x < 0 || y < 0 || x >= ${side} || y >= ${side}) { return 0.0; }
  let place = u32(y * ${side} + x);
  return ${readPixel};
}

fn pixelSeen(movement: Movement, image: u32, pixel: u32) -> f32 {
  let comesFrom = lookAt(movement, vec2f(f32(pixel % ${side}u), f32(pixel / ${side}u)));
  let corner = vec2i(floor(comesFrom));
  let share = comesFrom - floor(comesFrom);
  let above = mix(pixelAt(image, corner.x, corner.y), pixelAt(image, corner.x + 1, corner.y), share.x);
  let below = mix(pixelAt(image, corner.x, corner.y + 1), pixelAt(image, corner.x + 1, corner.y + 1), share.x);
  return mix(above, below, share.y);
}
`;
}
