/** A picture of a digit from a file, as ink on an empty ground: what the drawing pad gives too. */

/** So many pixels a side are read of a picture: plenty for one digit. */
export const pictureSide = 280;
/** Ink fainter than this share of the darkest is taken for paper. */
const paper = 0.2;

/**
 * How much ink each pixel holds, 0 to 1. Dark on light and light on dark are told apart by the rim, which is ground in any
 * picture of one digit.
 * @param rgba four bytes a pixel, `side` x `side` pixels
 */
export function readInk(rgba: Uint8ClampedArray, side: number): Float32Array {
  const ink = new Float32Array(side * side);
  for (let at = 0; at < ink.length; at++) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(4 * at, 4 * at + 3);
    // Luma of Rec. 601.
    ink[at] = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  }
  const ground = averageRim(ink, side);
  const most = ink.reduce((far, grey) => Math.max(far, Math.abs(grey - ground)), 0);
  if (most === 0) return new Float32Array(ink.length);
  return ink.map((grey) => {
    const share = (ground > 0.5 ? ground - grey : grey - ground) / most;
    return share > paper ? Math.min(1, share) : 0;
  });
}

function averageRim(grey: Float32Array, side: number): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < side; at++) {
    for (const place of [at, (side - 1) * side + at, at * side, at * side + side - 1]) {
      sum += grey[place] ?? 0;
      count++;
    }
  }
  return sum / count;
}

/**
 * The ink of a picture file, drawn into a square without stretching it.
 * @returns null for a file that is no picture
 */
export async function readPictureFile(file: Blob): Promise<Float32Array | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  const context = new OffscreenCanvas(pictureSide, pictureSide).getContext('2d', { willReadFrequently: true });
  if (!bitmap || !context) return null;
  const scale = pictureSide / Math.max(bitmap.width, bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  // What the picture does not cover is ground as well: the colour of its first corner.
  context.drawImage(bitmap, 0, 0, 1, 1, 0, 0, pictureSide, pictureSide);
  context.drawImage(bitmap, (pictureSide - width) / 2, (pictureSide - height) / 2, width, height);
  bitmap.close();
  return readInk(context.getImageData(0, 0, pictureSide, pictureSide).data, pictureSide);
}
