/**
 * A drawn digit as a picture like those of MNIST: brought into a box of 20 x 20 with its proportions kept, smoothed, and
 * moved in whole pixels until its centre of mass stands in the middle of 28 x 28. Source: LeCun, Cortes and Burges, "The
 * MNIST database of handwritten digits" (page of the database), which says it of the originals; that the middle is the middle
 * of pixel 14, counted from 0, is read off the test set itself: all of its digits have theirs within half a pixel of it.
 */

/** Side of the picture, and of the box that the digit fills. */
export const digitSide = 28;
const boxSide = 20;
const middle = 14.5;

/**
 * @param ink 0 to 1, row by row, `side` x `side`
 * @returns 784 numbers 0 to 1, or null where there is no ink
 */
export function centerDigit(ink: Float32Array, side: number): Float32Array | null {
  const box = findInk(ink, side);
  if (!box) return null;
  const scale = boxSide / Math.max(box.right - box.left, box.bottom - box.top);
  const [width, height] = [box.right - box.left, box.bottom - box.top].map((length) =>
    Math.ceil(length * scale - 1e-9),
  );
  if (width === undefined || height === undefined) return null;
  const small = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      small[y * width + x] = meanInk(ink, side, box.left + x / scale, box.top + y / scale, 1 / scale);
    }
  }
  return place(small, width, height);
}

/** The smallest box around all ink; `right` and `bottom` are just outside. */
function findInk(ink: Float32Array, side: number) {
  let [left, top, right, bottom] = [side, side, 0, 0];
  for (const [index, value] of ink.entries()) {
    if (!(value > 0)) continue;
    const [x, y] = [index % side, Math.floor(index / side)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return right > left ? { left, top, right, bottom } : null;
}

/** Mean over a square; parts of pixels count as much as they are in it, and outside there is no ink. */
function meanInk(ink: Float32Array, side: number, left: number, top: number, length: number): number {
  const overlap = (from: number, pixel: number) => Math.min(from + length, pixel + 1) - Math.max(from, pixel);
  let sum = 0;
  for (let y = Math.floor(top); y < Math.min(side, top + length); y++) {
    for (let x = Math.floor(left); x < Math.min(side, left + length); x++) {
      const part = Math.max(0, overlap(left, x)) * Math.max(0, overlap(top, y));
      sum += part * (ink[y * side + x] ?? 0);
    }
  }
  return Math.min(1, sum / length ** 2);
}

/** In the middle by its centre of mass; what would stand outside is lost, as little as that ever is. */
function place(small: Float32Array, width: number, height: number): Float32Array {
  let [mass, across, down] = [0, 0, 0];
  for (const [index, value] of small.entries()) {
    mass += value;
    across += value * ((index % width) + 0.5);
    down += value * (Math.floor(index / width) + 0.5);
  }
  const keep = (shift: number, length: number) => Math.min(digitSide - length, Math.max(0, shift));
  const left = keep(Math.round(middle - across / mass), width);
  const top = keep(Math.round(middle - down / mass), height);
  const picture = new Float32Array(digitSide ** 2);
  for (const [index, value] of small.entries()) {
    picture[(top + Math.floor(index / width)) * digitSide + left + (index % width)] = value;
  }
  return picture;
}
