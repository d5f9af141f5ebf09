/** Parts of an engine against sources of their own: TensorFlow.js' optimizers, the update rules, moved pictures by hand. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import { normalQuantile } from '#datacenter/risk/normal.ts';
import { uniformOf } from '#datacenter/units/philox.ts';
import { createRandom } from '#train/data/random.ts';
import { createTransform, drawTransforms, transformImages } from '#train/engines/augment.ts';
import { drawNormals, drawStepNoise, normalOf, purposes } from '#train/engines/noise.ts';
import { moveImages } from '#train/engines/tfjs-augment.ts';
import { createOptimizer } from '#train/engines/tfjs-optimizers.ts';
import { updateWeight } from '#train/optimizers.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const ids: readonly OptimizerId[] = ['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected'];
const rate = 0.05;
const start = [0.5, -1, 2, 1e-3];
/** Slopes of step `step`: of all sizes, one of them tiny, where epsilon matters. */
const slopesAt = (step: number) => [0.3 / step, -2, 1e-8 * step, Math.sin(step)];

async function walk(id: OptimizerId): Promise<Float32Array> {
  const optimizer = createOptimizer(id, rate, [[4]]);
  const weight = tf.variable(tf.tensor1d(start));
  for (let step = 1; step <= 6; step++) optimizer.apply([weight], [tf.tensor1d(slopesAt(step))], step);
  const found = (await weight.data()) as Float32Array;
  weight.dispose();
  optimizer.dispose();
  return found;
}

describe.each(ids)('%s in TensorFlow.js operations', (id) => {
  it('takes six steps as the double-precision rule does', async () => {
    const found = await walk(id);
    start.forEach((weight, at) => {
      let state = { weight, firstMoment: 0, secondMoment: 0 };
      for (let step = 1; step <= 6; step++) state = updateWeight(id, state, slopesAt(step)[at] ?? NaN, rate, step);
      expect(Math.abs((found[at] ?? NaN) - state.weight)).toBeLessThan(1e-6);
    });
  });
});

describe.each([
  { id: 'sgd', theirs: () => tf.train.sgd(rate) },
  { id: 'momentum', theirs: () => tf.train.momentum(rate, 0.9) },
  { id: 'rmsprop', theirs: () => tf.train.rmsprop(rate, 0.9, 0, 1e-7) },
  { id: 'adam', theirs: () => tf.train.adam(rate, 0.9, 0.999, 1e-7) },
] as const)('$id', ({ id, theirs }) => {
  it('takes six steps as TensorFlow.js’ own optimizer does', async () => {
    const found = await walk(id);
    const optimizer = theirs();
    const weight = tf.variable(tf.tensor1d(start));
    for (let step = 1; step <= 6; step++)
      optimizer.applyGradients([{ name: weight.name, tensor: tf.tensor1d(slopesAt(step)) }]);
    const expected = await weight.data();
    expected.forEach((one, at) => expect(Math.abs((found[at] ?? NaN) - one)).toBeLessThan(1e-5));
  });
});

describe('a moved picture', () => {
  const side = 28;
  /** A filled ellipse off the centre, as heavy as a digit. */
  const digit = Float64Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    return ((x - 12) / 4) ** 2 + ((y - 15) / 6) ** 2 < 1 ? 1 : 0;
  });
  const still = { turn: 0, shiftX: 0, shiftY: 0, zoomX: 1, zoomY: 1 };
  const move = (movement: Partial<typeof still>) =>
    transformImages(digit, Float32Array.from(createTransform({ ...still, ...movement }, side)), side);

  it('stays the same when nothing is turned, shifted or zoomed', () => {
    expect(move({})).toEqual(digit);
  });

  it('looks two pixels to the right and one down when shifted so', () => {
    const moved = move({ shiftX: 2, shiftY: 1 });
    for (let y = 0; y < side - 1; y++) {
      for (let x = 0; x < side - 2; x++) expect(moved[y * side + x]).toBe(digit[(y + 1) * side + x + 2]);
    }
  });

  it('is on its side after a quarter turn', () => {
    const moved = move({ turn: Math.PI / 2 });
    // Where (x, y) looks for its pixel, from the centre: (-y, x).
    digit.forEach((_, at) => {
      const [x, y] = [at % side, Math.floor(at / side)];
      expect(moved[at]).toBeCloseTo(digit[x * side + (side - 1 - y)] ?? NaN, 5);
    });
  });

  it('has a quarter of its ink at half its size', () => {
    const sum = (picture: Float64Array) => picture.reduce((total, one) => total + one, 0);
    expect(sum(move({ zoomX: 2, zoomY: 2 })) / sum(digit)).toBeCloseTo(0.25, 1);
  });

  it('keeps its ink within the zoom allowed, whatever the draw, and is another each step', () => {
    const transforms = drawTransforms(1, 5, 200, side);
    const copies = Float64Array.from({ length: 200 * side * side }, (_, at) => digit[at % digit.length] ?? 0);
    const moved = transformImages(copies, transforms, side);
    const inkOf = (numbers: Float64Array) => numbers.reduce((total, one) => total + one, 0);
    for (let image = 0; image < 200; image++) {
      const share = inkOf(moved.subarray(image * 784, (image + 1) * 784)) / inkOf(digit);
      // Zooms of 0.9 to 1.1 on both sides, and a little for the edge between pixels.
      expect(share).toBeGreaterThan(0.78);
      expect(share).toBeLessThan(1.28);
    }
    expect(drawTransforms(1, 6, 200, side)).not.toEqual(transforms);
    expect(drawTransforms(1, 5, 200, side)).toEqual(transforms);
  });

  it('is the same by TensorFlow.js’ operation as by the double-precision one', async () => {
    const random = createRandom(2, 0);
    const images = Float64Array.from({ length: 6 * side * side }, random);
    const transforms = drawTransforms(3, 0, 6, side);
    const expected = transformImages(images, transforms, side);
    const found = moveImages(tf.tensor(Float32Array.from(images), [6, side, side, 1]), transforms);
    const numbers = await found.data();
    expected.forEach((one, at) => expect(Math.abs((numbers[at] ?? NaN) - one)).toBeLessThan(1e-4));
  });
});

describe('normal numbers', () => {
  const draw = (samples: number, width: number, step = 5, seed = 9) => drawStepNoise(seed, step, samples, width);

  it('have mean 0, deviation 1 and 4.6 % beyond two deviations, and neighbours have nothing to do with each other', () => {
    const numbers = draw(5000, 4);
    const meanOf = (some: ArrayLike<number>) => Array.from(some).reduce((sum, one) => sum + one, 0) / some.length;
    const [spread, chance] = [meanOf(numbers.map((one) => one * one)), 4 / Math.sqrt(numbers.length)];
    expect(Math.abs(meanOf(numbers))).toBeLessThan(chance);
    expect(Math.abs(spread - 1)).toBeLessThan(chance * Math.SQRT2);
    expect(numbers.filter((one) => Math.abs(one) > 2).length / numbers.length).toBeCloseTo(0.0455, 2);
    for (const away of [1, 4]) {
      const products = numbers.subarray(away).map((one, at) => one * (numbers[at] ?? 0));
      expect(Math.abs(meanOf(products))).toBeLessThan(chance);
    }
  });

  it('are the exact quantiles to 2e-7 of themselves, from the lowest share to the highest', () => {
    let worst = 0;
    for (let at = 0; at < 2 ** 23; at += 1009) {
      const word = (at << 9) >>> 0;
      worst = Math.max(worst, Math.abs(Math.fround(normalOf(word)) / normalQuantile(uniformOf(word)) - 1));
    }
    expect(worst).toBeLessThan(2e-7);
    expect(normalOf(0xffffffff)).toBeCloseTo(normalQuantile(uniformOf(0xffffffff)), 5);
    expect(normalOf(0)).toBe(-normalOf(0xffffffff));
  });

  it('of a sample are the same in a batch of any size, whatever was drawn before, and others for each step, seed and purpose', () => {
    const [few, many] = [draw(2, 7), draw(40, 7)];
    expect([...many.subarray(0, 14)]).toEqual([...few]);
    expect(draw(2, 7)).toEqual(few);
    const others = [draw(2, 7, 6), draw(2, 7, 5, 10), drawNormals({ seed: 9, step: 5, purpose: purposes.wish }, 2, 7)];
    const all = [few, ...others].flatMap((numbers) => [...numbers]);
    expect(new Set(all).size).toBe(all.length);
  });
});
