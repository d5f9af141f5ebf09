/**
 * Which pixels a score would follow if they changed a little: the size of its slope by each pixel (Simonyan, Vedaldi and
 * Zisserman, "Deep Inside Convolutional Networks", 2013, section 3). Engines that offer gradients give the slopes; for
 * those that only predict, they are measured here by central differences, two predictions a number.
 */
import type { HeatMap, Picture, Predict } from './occlusion.ts';

/** One number a pixel from slopes by pixel and channel: the largest size among the channels. */
export function foldSlopes(slopes: ArrayLike<number>, channels: number): Float64Array {
  return Float64Array.from({ length: Math.floor(slopes.length / channels) }, (_, pixel) => {
    let largest = 0;
    for (let channel = 0; channel < channels; channel++) {
      largest = Math.max(largest, Math.abs(slopes[pixel * channels + channel] ?? NaN));
    }
    return largest;
  });
}

/**
 * The saliency map of a picture from predictions alone.
 * @param step how far each number is moved either way, in the picture's scale; outputs are single precision, so a step
 * near 0.01 is better than a tiny one
 */
export async function mapSaliency(predict: Predict, picture: Picture, step: number): Promise<HeatMap> {
  const { pixels, channels } = picture;
  const slopes = new Float64Array(pixels.length);
  const atOnce = 128;
  for (let from = 0; from < pixels.length; from += atOnce) {
    const count = Math.min(atOnce, pixels.length - from);
    const inputs = new Float32Array(2 * count * pixels.length);
    for (let row = 0; row < 2 * count; row++) {
      const place = from + (row >> 1);
      inputs.set(pixels, row * pixels.length);
      inputs[row * pixels.length + place] = (pixels[place] ?? 0) + (row % 2 === 0 ? step : -step);
    }
    const scores = await predict(inputs, 2 * count);
    for (let one = 0; one < count; one++) {
      slopes[from + one] = ((scores[2 * one] ?? NaN) - (scores[2 * one + 1] ?? NaN)) / (2 * step);
    }
  }
  return { heat: foldSlopes(slopes, channels), score: (await predict(pixels, 1))[0] ?? NaN };
}

/**
 * How alike two heat maps of one picture rank its pixels: Spearman's correlation, 1 the same order, 0 none in common.
 * Asked of maps made with different patch sizes, it says how far the picture they paint can be trusted.
 * @returns null when the maps differ in size or one of them is flat
 */
export function correlateRanks(first: Float64Array, second: Float64Array): number | null {
  if (first.length !== second.length) return null;
  const [a, b] = [rankValues(first), rankValues(second)];
  const middle = (first.length - 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [place, rank] of a.entries()) {
    const other = b[place] ?? NaN;
    both += (rank - middle) * (other - middle);
    ofA += (rank - middle) ** 2;
    ofB += (other - middle) ** 2;
  }
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : null;
}

/** Ranks from 0; equal values share the mean of theirs. */
function rankValues(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (let place = from; place <= to; place++) ranks[order[place] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}
