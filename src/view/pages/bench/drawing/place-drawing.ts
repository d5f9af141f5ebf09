/**
 * A model as a row of blocks: what goes in, then what each layer gives. A picture is a stack of squares, one for each
 * channel up to five; a row of numbers is a bar; a sequence is a sheet, time across and width up. Sides of pictures are in
 * proportion; bars and sheets grow with the logarithm, or a bar of ten could not stand beside one of ten thousand.
 */
import { sizeOf, type Layer, type PlacedLayer, type Shape } from '#train/models/layer.ts';

export interface DrawnBlock {
  /** Null: what goes in. */
  readonly kind: Layer['kind'] | null;
  readonly shape: Shape;
  /** Weights of the layer, biases included. */
  readonly parameters: number;
  /** Rectangles from back to front, pixels, within `blockWidth` x `blockHeight`. */
  readonly sheets: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

export const blockWidth = 76;
export const blockHeight = 64;
const mostSheets = 5;
const sheetStep = 4;
/** A side of so many pixels is drawn as high as there is room for. */
const largestSide = 28;
const room = blockHeight - (mostSheets - 1) * sheetStep;

/** Blocks of a chain of layers, first what goes in. */
export function placeDrawing(layers: readonly PlacedLayer[]): readonly DrawnBlock[] {
  const [first] = layers;
  if (!first) return [];
  return [
    { kind: null, shape: first.input, parameters: 0, sheets: placeSheets(first.input) },
    ...layers.map(({ layer, output, weights }) => ({
      kind: layer.kind,
      shape: output,
      parameters: weights.reduce((sum, shape) => sum + sizeOf(shape), 0),
      sheets: placeSheets(output),
    })),
  ];
}

function placeSheets(shape: Shape): DrawnBlock['sheets'] {
  const [height = 1, width = 1, channels = 1] = shape;
  if (shape.length === 3) {
    const count = Math.min(mostSheets, channels);
    const scale = room / Math.max(largestSide, height, width);
    return stack(Math.max(3, width * scale), Math.max(3, height * scale), count);
  }
  if (shape.length === 2) return stack(grow(height) * 0.9, grow(width), 1);
  return stack(10, grow(height), 1);
}

/** 4 pixels for a single number, all the room for 65,536 and more. */
function grow(count: number): number {
  return 4 + (room - 4) * Math.min(1, Math.log2(Math.max(1, count)) / 16);
}

/** So many equal sheets behind each other, the whole in the middle. */
function stack(width: number, height: number, count: number): DrawnBlock['sheets'] {
  const spread = (count - 1) * sheetStep;
  const [left, top] = [(blockWidth - width - spread) / 2, (blockHeight - height - spread) / 2];
  return Array.from({ length: count }, (_, index) => ({
    x: left + index * sheetStep,
    y: top + index * sheetStep,
    width,
    height,
  }));
}
