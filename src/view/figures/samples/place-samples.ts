/** From samples to pixels: lines of text that fit, pixels of pictures merged along their rows. */
import { estimateWidth } from '#view/charts/place/ticks.ts';

/** Shades of grey between paper and ink. */
export const shades = 8;
/** The width estimate is for 12 px; text made by a model is set larger. */
export const textSize = 15;
export const lineHeight = 24;

/** Lines of at most `width` pixels, estimated. Breaks at spaces where a line has one, anywhere else otherwise. */
export function breakText(text: string, width: number): readonly string[] {
  const widthOf = (words: string) => (estimateWidth(words) * textSize) / 12;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/g) ?? []) {
      for (const part of widthOf(word) > width ? [...word] : [word]) {
        if (line !== '' && widthOf(line + part) > width) {
          lines.push(line);
          line = '';
        }
        line += part;
      }
    }
    return [...lines, line];
  });
}

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
