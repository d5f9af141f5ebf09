import { describe, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { checkHeatMap, mapOcclusion, rankPixels, type Predict } from '#train/evaluation/occlusion.ts';
import { correlateRanks, foldSlopes, mapSaliency } from '#train/evaluation/saliency.ts';

const side = 12;
const plain = (pixels: Float32Array) => ({ pixels, height: side, width: side, channels: 1 });
const random = createRandom(1, 0);
const picture = plain(Float32Array.from({ length: side * side }, () => 0.2 + 0.8 * random()));

/** A model that looks only at a 3 x 3 square, rows 2 to 4 and columns 7 to 9, through a squashing curve. */
const watched = [2, 3, 4].flatMap((row) => [7, 8, 9].map((column) => row * side + column));
const calls: number[] = [];
const lookAtSquare: Predict = (inputs, count) => {
  calls.push(count);
  const scores = Array.from({ length: count }, (_, row) =>
    Math.tanh(watched.reduce((sum, place) => sum + 0.1 * (inputs[row * side * side + place] ?? NaN), 0)),
  );
  return Promise.resolve(Float32Array.from(scores));
};
const lookAway: Predict = (_, count) => Promise.resolve(new Float32Array(count).fill(0.3));

describe('an occlusion map', () => {
  it('is hottest where the model looks, and cold where it does not', async () => {
    const { heat, score } = await mapOcclusion(lookAtSquare, picture, { size: 1, stride: 1, cover: 0 });
    expect(score).toBeCloseTo(Math.tanh(watched.reduce((sum, place) => sum + 0.1 * picture.pixels[place]!, 0)), 6);
    expect([...rankPixels(heat).subarray(0, 9)].sort((a, b) => a - b)).toEqual(watched);
    expect([...heat].filter((one) => one !== 0)).toHaveLength(9);
  });

  it('with a larger patch spreads, but keeps its centre', async () => {
    const { heat } = await mapOcclusion(lookAtSquare, picture, { size: 3, stride: 1, cover: 0 });
    expect(rankPixels(heat)[0]).toBe(3 * side + 8);
    expect(heat[10 * side + 1]).toBe(0);
  });

  it('covers the far edges even when the stride does not divide the picture', async () => {
    const corner: Predict = (inputs, count) =>
      Promise.resolve(Float32Array.from({ length: count }, (_, row) => inputs[(row + 1) * side * side - 1] ?? NaN));
    const { heat } = await mapOcclusion(corner, picture, { size: 5, stride: 4, cover: 0 });
    expect(heat.at(-1)).toBeGreaterThan(0);
  });

  it('is flat for a model that does not look at the picture', async () => {
    const { heat } = await mapOcclusion(lookAway, picture, { size: 3, stride: 2, cover: 0 });
    expect(heat.every((one) => one === 0)).toBe(true);
  });

  it('asks for many pictures at once, and never for more than 256', async () => {
    calls.length = 0;
    await mapOcclusion(lookAtSquare, picture, { size: 1, stride: 1, cover: 0 });
    expect(calls).toEqual([1, 144]);
    const large = { pixels: new Float32Array(400).fill(1), height: 20, width: 20, channels: 1 };
    calls.length = 0;
    await mapOcclusion(lookAtSquare, large, { size: 1, stride: 1, cover: 0 });
    expect(calls).toEqual([1, 256, 144]);
  });

  it('refuses a patch that does not fit', async () => {
    await expect(mapOcclusion(lookAway, picture, { size: 13, stride: 1, cover: 0 })).rejects.toThrow(RangeError);
    await expect(mapOcclusion(lookAway, picture, { size: 3, stride: 0, cover: 0 })).rejects.toThrow(RangeError);
  });
});

describe('the check of a map', () => {
  const choice = { share: 9 / 144, draws: 40, cover: 0 };

  it('finds that covering the hottest pixels costs more than any random choice, if the map is true', async () => {
    const { heat } = await mapOcclusion(lookAtSquare, picture, { size: 1, stride: 1, cover: 0 });
    const found = await checkHeatMap(lookAtSquare, picture, heat, { ...choice, random: createRandom(2, 0) });
    expect(found.withoutHottest).toBeCloseTo(0, 6);
    expect(found.withoutHottest).toBeLessThan(found.leastRandom);
    expect(found.withoutRandom).toBeGreaterThan(0.8 * found.score);
    expect(found.withoutRandom).toBeLessThan(found.score);
  });

  it('finds that it does not, if the map is turned upside down', async () => {
    const { heat } = await mapOcclusion(lookAtSquare, picture, { size: 1, stride: 1, cover: 0 });
    const wrong = heat.map((one) => -one);
    const found = await checkHeatMap(lookAtSquare, picture, wrong, { ...choice, random: createRandom(2, 0) });
    expect(found.withoutHottest).toBeCloseTo(found.score, 6);
    expect(found.withoutHottest).toBeGreaterThan(found.withoutRandom);
  });

  it('covers all channels of a pixel', async () => {
    const colour = { pixels: Float32Array.of(1, 2, 3, 4, 5, 6), height: 1, width: 2, channels: 3 };
    const sum: Predict = (inputs, count) =>
      Promise.resolve(
        Float32Array.from({ length: count }, (_, row) =>
          inputs.subarray(row * 6, (row + 1) * 6).reduce((total, one) => total + one, 0),
        ),
      );
    const { heat } = await mapOcclusion(sum, colour, { size: 1, stride: 1, cover: 0 });
    expect([...heat]).toEqual([6, 15]);
  });
});

describe('a saliency map', () => {
  it('holds the size of the slope, here 0.1 / cosh^2 of what the square adds up to', async () => {
    const { heat, score } = await mapSaliency(lookAtSquare, picture, 0.01);
    for (const place of watched) expect(heat[place]).toBeCloseTo(0.1 * (1 - score ** 2), 4);
    expect(heat[0]).toBe(0);
  });

  it('of several channels takes the steepest', () => {
    expect([...foldSlopes([1, -3, 2, 0, 0.5, -0.25], 3)]).toEqual([3, 0.5]);
  });
});

describe('the likeness of two maps', () => {
  it('is 1 for one order, -1 for its reverse, and absent for a flat map', () => {
    const heat = Float64Array.of(1, 5, 2, 8);
    expect(correlateRanks(heat, Float64Array.of(10, 50, 20, 81))).toBeCloseTo(1, 12);
    expect(
      correlateRanks(
        heat,
        heat.map((one) => -one),
      ),
    ).toBeCloseTo(-1, 12);
    expect(correlateRanks(heat, new Float64Array(4))).toBeNull();
    expect(correlateRanks(heat, new Float64Array(3))).toBeNull();
  });

  it('shares ranks among equals: SciPy’s spearmanr of 1 2 2 4 and 1 3 2 4 is 0.9486833', () => {
    expect(correlateRanks(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 3, 2, 4))).toBeCloseTo(0.9486833, 7);
  });
});
