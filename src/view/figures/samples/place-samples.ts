/** From samples to pixels: how text is set, and pixels of pictures merged along their rows. */

/** Shades of grey between paper and ink. */
export const shades = 8;
/** Text made by a model is set larger than other words of a drawing. */
export const textSize = 15;
export const lineHeight = 24;

/**
 * One path for each shade above 0, in units of pixels of the picture: runs of one shade along a row are one rectangle.
 * `pixels`: 0 to 1, row by row; outside is clamped, what is no number is white.
 */
export function placePixels(pixels: Float32Array, side: number): readonly string[] {
  const paths = Array.from({ length: shades }, () => '');
  const shadeAt = (index: number) => Math.min(shades, Math.max(0, Math.round((pixels[index] ?? 0) * shades))) || 0;
  for (let row = 0; row < side; row += 1) {
    let start = 0;
    while (start < side) {
      const shade = shadeAt(row * side + start);
      let end = start + 1;
      while (end < side && shadeAt(row * side + end) === shade) end += 1;
      if (shade > 0) paths[shade - 1] += `M${start},${row}h${end - start}v1h${start - end}z`;
      start = end;
    }
  }
  return paths;
}
