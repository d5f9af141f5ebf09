/**
 * Turned, shifted and zoomed training images, each step anew: up to 20 degrees, up to 0.1 of the side, up to 0.1, each
 * uniform, as Keras' `ImageDataGenerator(rotation_range=20, width_shift_range=0.1, height_shift_range=0.1,
 * zoom_range=0.1)` draws them. Where a picture ends, background begins (Keras repeats the edge, which in MNIST is
 * background too). The engines move pixels on the device (`tfjs-augment.ts`, `fused/samples/image-samples.ts`); here are the
 * numbers that say how, and the same movement in double precision for checks.
 */
import { drawWords, purposes } from './noise.ts';

/** How one image is moved. */
export interface Movement {
  /** Radians. */
  readonly turn: number;
  /** Pixels. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Above 1 makes the picture smaller: they scale the place looked at. */
  readonly zoomX: number;
  readonly zoomY: number;
}

/** Radians; share of the side; share of the size. */
export const largest = { turn: (20 * Math.PI) / 180, shift: 0.1, zoom: 0.1 } as const;

/** Numbers of one transform. */
export const transformLength = 8;

/**
 * Movements of `count` images at `step`, as rows of eight numbers for `transformImages` and `tf.image.transform`.
 * @param side of the square images, pixels
 */
export function drawTransforms(seed: number, step: number, count: number, side: number): Float32Array {
  const rows = new Float32Array(count * transformLength);
  for (let image = 0; image < count; image++) {
    rows.set(createTransform(drawMovement(seed, step, image, side), side), image * transformLength);
  }
  return rows;
}

/** How image number so many of a batch is moved. `drawMovement` of the device is the same to rounding. */
function drawMovement(seed: number, step: number, image: number, side: number): Movement {
  const [a, b, c, d] = drawWords({ seed, purpose: purposes.augment, step }, image, 0);
  // The upper 24 bits of each word, and a fifth number from the lower 8 of three.
  const spare = ((a & 0xff) << 16) | ((b & 0xff) << 8) | (c & 0xff);
  const within = (bits: number, limit: number) => ((bits - 8388607.5) / 2 ** 23) * limit;
  return {
    turn: within(spare, largest.turn),
    shiftX: within(a >>> 8, largest.shift * side),
    shiftY: within(b >>> 8, largest.shift * side),
    zoomX: 1 + within(c >>> 8, largest.zoom),
    zoomY: 1 + within(d >>> 8, largest.zoom),
  };
}

/**
 * Eight numbers that say at which place (x', y') of the picture to look for the pixel (x, y) of the result:
 * x' = a0 x + a1 y + a2, y' = b0 x + b1 y + b2, and two zeros for perspective. Zoomed, shifted, then turned about the
 * centre, in that order, as Keras composes them.
 */
export function createTransform({ turn, shiftX, shiftY, zoomX, zoomY }: Movement, side: number): number[] {
  const center = (side - 1) / 2;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const [a0, a1, b0, b1] = [cosine * zoomX, -sine * zoomY, sine * zoomX, cosine * zoomY];
  const a2 = center + cosine * shiftX - sine * shiftY - (a0 + a1) * center;
  const b2 = center + sine * shiftX + cosine * shiftY - (b0 + b1) * center;
  return [a0, a1, a2, b0, b1, b2, 0, 0];
}

/**
 * Square grey images moved in double precision, bilinear between pixels and 0 outside: what the device must give.
 * @param images side x side numbers each, row by row
 * @param transforms eight numbers for each image
 */
export function transformImages(images: Float64Array, transforms: Float32Array, side: number): Float64Array {
  const size = side * side;
  return images.map((_, index) => {
    const image = Math.floor(index / size);
    const [a0 = 0, a1 = 0, a2 = 0, b0 = 0, b1 = 0, b2 = 0] = transforms.subarray(image * transformLength);
    const [x, y] = [index % side, Math.floor((index % size) / side)];
    const [atX, atY] = [a0 * x + a1 * y + a2, b0 * x + b1 * y + b2];
    const [left, top] = [Math.floor(atX), Math.floor(atY)];
    const read = (column: number, row: number) => {
      const isInside = column >= 0 && column < side && row >= 0 && row < side;
      return isInside ? (images[image * size + row * side + column] ?? 0) : 0;
    };
    const [right, down] = [atX - left, atY - top];
    const above = (1 - right) * read(left, top) + right * read(left + 1, top);
    const below = (1 - right) * read(left, top + 1) + right * read(left + 1, top + 1);
    return (1 - down) * above + down * below;
  });
}
