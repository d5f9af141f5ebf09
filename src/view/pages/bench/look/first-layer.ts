/** The first layer of a model of pictures, unit by unit, read off a saved state. */
import { weightShapes, placeLayers, type Model } from '#train/models/model.ts';
import type { Checkpoint } from '#train/engines/engine.ts';

export interface FirstLayer {
  readonly kind: 'units' | 'filters';
  /** Of each picture. */
  readonly side: number;
  readonly units: readonly {
    /** `side` x `side`, row by row. */
    readonly weights: Float32Array;
    readonly bias: number;
    readonly least: number;
    readonly largest: number;
  }[];
  /** Size of the largest weight of all. */
  readonly most: number;
}

/** Null where the first weights do not belong to pixels of one channel. */
export function readFirstLayer(model: Model, { weights }: Checkpoint): FirstLayer | null {
  const [first, biases] = weights;
  const [shape] = weightShapes(model);
  const layer = placeLayers(model).find((placed) => placed.weights.length > 0)?.layer;
  const [height, width, channels] = model.input;
  if (!first || !biases || !shape || !layer || channels !== 1 || height !== width || height === undefined) return null;
  const side = layer.kind === 'conv' ? layer.kernel : layer.kind === 'dense' ? height : 0;
  const count = shape.at(-1) ?? 0;
  if (side === 0 || first.length !== side * side * count) return null;
  const units = Array.from({ length: count }, (_, unit) => {
    const own = Float32Array.from({ length: side * side }, (_number, place) => first[place * count + unit] ?? NaN);
    return { weights: own, bias: biases[unit] ?? NaN, least: Math.min(...own), largest: Math.max(...own) };
  });
  const most = units.reduce((top, { least, largest }) => Math.max(top, -least, largest), 0);
  return { kind: layer.kind === 'conv' ? 'filters' : 'units', side, units, most };
}

/** What a filter makes of a picture before its activation: one number less on each side for each row it is larger than 1. */
export function slideFilter(
  pixels: Float32Array,
  pictureSide: number,
  { weights, bias }: { readonly weights: Float32Array; readonly bias: number },
  side: number,
): Float32Array {
  const made = pictureSide - side + 1;
  return Float32Array.from({ length: made * made }, (_, place) => {
    const [left, top] = [place % made, Math.floor(place / made)];
    let sum = bias;
    for (let at = 0; at < side * side; at++) {
      const pixel = (top + Math.floor(at / side)) * pictureSide + left + (at % side);
      sum += (weights[at] ?? NaN) * (pixels[pixel] ?? 0);
    }
    return sum;
  });
}
