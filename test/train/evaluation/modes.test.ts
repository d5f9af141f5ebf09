import { describe, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { ringCenters } from '#train/data/generate/ring.ts';
import { countModes } from '#train/evaluation/modes.ts';

const ring = ringCenters.map(({ x, y }) => ({ x: 2 * x, y: 2 * y }));
const sigma = 0.1;

/** Gaussian clouds (Box-Muller) around some of the centres. */
function scatter(places: readonly number[], each: number, seed: number): Float64Array {
  const random = createRandom(seed, 0);
  return Float64Array.from(
    places.flatMap((place) =>
      Array.from({ length: each }, () => {
        const [reach, angle] = [sigma * Math.sqrt(-2 * Math.log(1 - random())), 2 * Math.PI * random()];
        const { x, y } = ring[place] ?? { x: NaN, y: NaN };
        return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
      }).flat(),
    ),
  );
}

describe('modes of a ring', () => {
  it('are all covered by the true distribution, which keeps 1 - exp(-9/2) = 98.9 % of its points close', () => {
    const found = countModes(scatter([0, 1, 2, 3, 4, 5, 6, 7], 1000, 1), ring, sigma);
    expect(found.covered).toBe(8);
    expect(found.closeShare).toBeCloseTo(1 - Math.exp(-4.5), 2);
  });

  it('are as many as the places a collapsed generator still reaches', () => {
    expect(countModes(scatter([3], 500, 2), ring, sigma).covered).toBe(1);
    expect(countModes(scatter([0, 2, 5], 500, 3), ring, sigma).covered).toBe(3);
  });

  it('are none for points between the places, for no points, and for points that are no numbers', () => {
    expect(countModes([0, 0, 0.5, 0.5], ring, sigma)).toMatchObject({ covered: 0, closeShare: 0 });
    expect(countModes([], ring, sigma)).toMatchObject({ covered: 0, closeShare: 0 });
    expect(countModes([NaN, 2, 2, NaN], ring, sigma)).toMatchObject({ covered: 0, closeShare: 0 });
  });

  it('do not count a place reached by too few', () => {
    const points = [...scatter([0], 990, 4), ...scatter([1], 10, 5)];
    expect(countModes(points, ring, sigma).covered).toBe(1);
    expect(countModes(points, ring, sigma, 0.005).covered).toBe(2);
  });

  it('lie evenly on the circle', () => {
    expect(ring.map(({ x, y }) => Math.hypot(x, y).toFixed(12))).toEqual(new Array(8).fill('2.000000000000'));
    expect(ring[2]?.y).toBeCloseTo(2, 12);
  });
});
