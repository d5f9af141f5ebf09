/** What a generator or a language model made, ready to be shown: lines of text, pictures, or points around places. */
import { countModes, type Coverage, type Point } from '#train/evaluation/modes.ts';
import { ringCenters, ringDeviation } from '#train/data/generate/ring.ts';
import type { RunView } from '#train/run-view.ts';

/** Pictures shown at most: five rows of five. */
export const mostPictures = 25;
/** Stands for a symbol that the vocabulary has no sign for. */
export const unknownBox = '\u25a1';
/** What a vocabulary writes for characters left out of it. */
const leftOut = '\ufffd';

export interface TextSamples {
  readonly kind: 'text';
  readonly step: number;
  readonly symbols: number;
  readonly different: number;
  readonly unknown: number;
  readonly text: string;
}

export interface PictureSamples {
  readonly kind: 'images';
  readonly step: number;
  readonly side: number;
  /** Row by row, 0 to 1, `side` x `side` numbers each. */
  readonly pictures: readonly Float32Array[];
  /** Pictures made, more than are shown perhaps. */
  readonly count: number;
}

export interface PointSamples {
  readonly kind: 'points';
  readonly step: number;
  readonly points: readonly Point[];
  readonly centres: readonly Point[];
  /** Three standard deviations: within it a point counts for its place. */
  readonly radius: number;
  readonly coverage: Coverage;
}

export type SampleSeries = TextSamples | PictureSamples | PointSamples;

/** Null before the first samples. */
export function seriesOfSamples({ samples: made, built }: RunView): SampleSeries | null {
  if (!made) return null;
  const { step, samples } = made;
  if (samples.kind === 'text') return readText(step, samples.symbols, built?.vocabulary ?? []);
  if (samples.kind === 'images') return cutPictures(step, samples.side, samples.pixels);
  return {
    kind: 'points',
    step,
    points: Array.from({ length: Math.floor(samples.points.length / 2) }, (_, index) => ({
      x: samples.points[2 * index] ?? NaN,
      y: samples.points[2 * index + 1] ?? NaN,
    })),
    centres: ringCenters,
    radius: 3 * ringDeviation,
    coverage: countModes(samples.points, ringCenters, ringDeviation),
  };
}

/** True where the model is known to make nothing: it recognises or estimates. */
export function makesNothing({ choice, built }: RunView): boolean {
  return built !== null && !built.model.judge && built.vocabulary.length === 0 && choice.model !== 'gan';
}

function readText(step: number, symbols: readonly number[], vocabulary: readonly string[]): TextSamples {
  const signs = symbols.map((symbol) => {
    const sign = vocabulary[symbol] ?? '';
    return sign === '' || sign === leftOut ? unknownBox : sign;
  });
  return {
    kind: 'text',
    step,
    symbols: symbols.length,
    different: new Set(symbols).size,
    unknown: signs.filter((sign) => sign === unknownBox).length,
    text: signs.join(''),
  };
}

function cutPictures(step: number, side: number, pixels: Float32Array): PictureSamples {
  const size = Math.max(1, side * side);
  const count = Math.floor(pixels.length / size);
  const shown = Math.min(count, mostPictures);
  const pictures = Array.from({ length: shown }, (_, index) => pixels.subarray(index * size, (index + 1) * size));
  return { kind: 'images', step, side, pictures, count };
}

/** Mean of a picture's pixels: 0 white, 1 all ink. */
export function meanInk(picture: Float32Array): number {
  return picture.length > 0 ? picture.reduce((sum, pixel) => sum + pixel, 0) / picture.length : 0;
}
