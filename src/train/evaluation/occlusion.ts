/**
 * Which parts of a picture a model's answer hangs on, found by covering them: a square patch moves over the picture, and
 * where covering it lowers the score most, the model was looking (Zeiler and Fergus, "Visualizing and Understanding
 * Convolutional Networks", 2013, section 4.2). Only predictions are needed, so it works for every model and engine.
 * Ignored on purpose: parts that matter only together, and that a covered picture is unlike any the model has seen.
 */
import type { Random } from '../data/random.ts';

/** Scores of `count` inputs laid one after the other: one number each, of the class in question. */
export type Predict = (inputs: Float32Array, count: number) => Promise<Float32Array>;

export interface Picture {
  /** Row by row, channels of a pixel side by side. */
  readonly pixels: Float32Array;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

export interface OcclusionChoice {
  /** Side of the patch, pixels. */
  readonly size: number;
  /** Pixels from one place of the patch to the next. */
  readonly stride: number;
  /** What a covered pixel holds: the background, in the picture's own scale. */
  readonly cover: number;
}

export interface HeatMap {
  /** One number a pixel, row by row: by how much the score fell, averaged over the patches that covered the pixel. */
  readonly heat: Float64Array;
  /** Score of the picture as it is. */
  readonly score: number;
}

/** Pictures predicted at once; bounds the memory, 256 pictures of 28 x 28 are 0.8 MB. */
const batchSize = 256;

/**
 * The heat map of a picture. The patch keeps inside the picture and always reaches its far edges, whatever the stride.
 * @throws RangeError when the patch is larger than the picture or does not move
 */
export async function mapOcclusion(predict: Predict, picture: Picture, choice: OcclusionChoice): Promise<HeatMap> {
  const { pixels, height, width } = picture;
  const { size, stride, cover } = choice;
  if (!(size >= 1 && size <= Math.min(height, width) && stride >= 1)) {
    throw new RangeError(`a patch of ${size} moving by ${stride} does not fit ${height} x ${width}`);
  }
  const corners = placeSteps(height, size, stride).flatMap((top) =>
    placeSteps(width, size, stride).map((left) => listPatch(top, left, size, width)),
  );
  const score = (await predict(pixels, 1))[0] ?? NaN;
  const drops = (await scoreCovered(predict, picture, corners, cover)).map((covered) => score - covered);
  const sums = new Float64Array(height * width);
  const counts = new Float64Array(height * width);
  for (const [patch, places] of corners.entries()) {
    for (const place of places) {
      sums[place] = (sums[place] ?? 0) + (drops[patch] ?? NaN);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  // A stride above the size leaves gaps: nothing is known of those pixels, and their heat is 0.
  return { heat: sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 0)), score };
}

/** Pixels by heat, hottest first; equals in picture order. */
export function rankPixels(heat: Float64Array): Int32Array {
  return Int32Array.from(heat.keys()).sort((a, b) => (heat[b] ?? 0) - (heat[a] ?? 0) || a - b);
}

export interface OcclusionCheck {
  /** Score of the picture as it is. */
  readonly score: number;
  /** Score with the hottest pixels covered. */
  readonly withoutHottest: number;
  /** Mean score with as many pixels covered at random, and the least of those scores. */
  readonly withoutRandom: number;
  readonly leastRandom: number;
}

/**
 * Whether a heat map tells the truth: covering its hottest pixels must cost more than covering as many at random.
 * @param share of the pixels to cover, above 0 up to 1
 * @param draws how many random choices are averaged
 */
export async function checkHeatMap(
  predict: Predict,
  picture: Picture,
  heat: Float64Array,
  choice: { readonly share: number; readonly draws: number; readonly cover: number; readonly random: Random },
): Promise<OcclusionCheck> {
  const count = Math.max(1, Math.round(choice.share * heat.length));
  const hottest = [...rankPixels(heat).subarray(0, count)];
  const drawn = Array.from({ length: choice.draws }, () => drawPixels(heat.length, count, choice.random));
  const scores = await scoreCovered(predict, picture, [[], hottest, ...drawn], choice.cover);
  const [score = NaN, withoutHottest = NaN, ...atRandom] = scores;
  return {
    score,
    withoutHottest,
    withoutRandom: atRandom.reduce((sum, one) => sum + one, 0) / atRandom.length,
    leastRandom: Math.min(...atRandom),
  };
}

/** Scores of the picture with each set of pixels covered, in batches. */
async function scoreCovered(
  predict: Predict,
  { pixels, channels }: Picture,
  covers: readonly (readonly number[])[],
  cover: number,
): Promise<number[]> {
  const scores: number[] = [];
  for (let from = 0; from < covers.length; from += batchSize) {
    const batch = covers.slice(from, from + batchSize);
    const inputs = new Float32Array(batch.length * pixels.length);
    for (const [row, places] of batch.entries()) {
      const own = inputs.subarray(row * pixels.length, (row + 1) * pixels.length);
      own.set(pixels);
      for (const place of places) own.fill(cover, place * channels, (place + 1) * channels);
    }
    scores.push(...(await predict(inputs, batch.length)).subarray(0, batch.length));
  }
  return scores;
}

/** Where a patch begins along one side: every `stride`, and last where it ends at the edge. */
function placeSteps(length: number, size: number, stride: number): readonly number[] {
  const last = length - size;
  const steps: number[] = [];
  for (let step = 0; step < last; step += stride) steps.push(step);
  return [...steps, last];
}

function listPatch(top: number, left: number, size: number, width: number): readonly number[] {
  return Array.from({ length: size * size }, (_, one) => (top + Math.floor(one / size)) * width + left + (one % size));
}

/** `count` different pixels, each choice equally likely: the front of a shuffle. */
function drawPixels(pixels: number, count: number, random: Random): readonly number[] {
  const places = Int32Array.from({ length: pixels }, (_, place) => place);
  for (let front = 0; front < count; front++) {
    const other = front + Math.floor(random() * (pixels - front));
    const kept = places[front] ?? 0;
    places[front] = places[other] ?? 0;
    places[other] = kept;
  }
  return [...places.subarray(0, count)];
}
