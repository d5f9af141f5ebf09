/** The order in which training sees images, and the numbers behind it. */
import { describe, expect, it } from 'vitest';
import { createBatchPicker, orderEpoch } from '#train/data/order.ts';
import { createRandom } from '#train/data/random.ts';

const sizes = [10, 40, 50];
const ascending = (items: Iterable<number>) => [...items].sort((a, b) => a - b);
const allImages = Array.from({ length: 100 }, (_, index) => index);

describe('the order of an epoch', () => {
  it('names each image once', () => {
    for (const epoch of [0, 1, 2]) expect(ascending(orderEpoch(sizes, 3, epoch))).toEqual(allImages);
  });

  it('walks the shards as listed in the first epoch, shuffled inside, and mixes all in later ones', () => {
    const first = [...orderEpoch(sizes, 3, 0)];
    expect(ascending(first.slice(0, 10))).toEqual(allImages.slice(0, 10));
    expect(ascending(first.slice(10, 50))).toEqual(allImages.slice(10, 50));
    expect(first.slice(10, 50)).not.toEqual(allImages.slice(10, 50));
    expect(Math.max(...orderEpoch(sizes, 3, 1).slice(0, 10))).toBeGreaterThan(9);
  });

  it('is the same for the same seed, and another for another seed or epoch', () => {
    expect(orderEpoch(sizes, 3, 1)).toEqual(orderEpoch(sizes, 3, 1));
    expect(orderEpoch(sizes, 3, 1)).not.toEqual(orderEpoch(sizes, 4, 1));
    expect(orderEpoch(sizes, 3, 1)).not.toEqual(orderEpoch(sizes, 3, 2));
  });
});

describe('the batches', () => {
  it('have one size, and the images left over are dropped', () => {
    const picker = createBatchPicker(sizes, 32, 1);
    expect(picker.stepsPerEpoch).toBe(3);
    for (let step = 0; step < 9; step++) expect(picker.pick(step)).toHaveLength(32);
  });

  it('make 468 steps of 128 out of 60,000 images', () => {
    expect(createBatchPicker([60_000], 128, 1).stepsPerEpoch).toBe(468);
  });

  it('depend on the step number alone, in whatever order they are asked for', () => {
    const forward = createBatchPicker(sizes, 20, 1);
    const inOrder = Array.from({ length: 15 }, (_, step) => [...forward.pick(step)]);
    const jumping = createBatchPicker(sizes, 20, 1);
    for (const step of [14, 0, 7, 3]) expect([...jumping.pick(step)]).toEqual(inOrder[step]);
  });
});

describe('the random numbers', () => {
  it('lie in [0, 1) with mean a half and variance a twelfth', () => {
    const random = createRandom(1, 1);
    const draws = Array.from({ length: 100_000 }, random);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(Math.min(...draws.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(draws.every((draw) => draw < 1)).toBe(true);
    // Five standard errors: sqrt(1 / 12 / 100,000) = 0.0009.
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.0045);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002);
  });

  it('of neighbouring seeds and streams have nothing to do with one another', () => {
    const draw = (seed: number, stream: number) => Array.from({ length: 2000 }, createRandom(seed, stream));
    const correlate = (a: number[], b: number[]) =>
      (12 * a.reduce((sum, value, index) => sum + (value - 0.5) * ((b[index] ?? 0) - 0.5), 0)) / a.length;
    // Five standard errors of a correlation of 2,000 pairs: 5 / sqrt(2000) = 0.11.
    expect(Math.abs(correlate(draw(1, 0), draw(2, 0)))).toBeLessThan(0.11);
    expect(Math.abs(correlate(draw(1, 0), draw(1, 1)))).toBeLessThan(0.11);
  });
});
