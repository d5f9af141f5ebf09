/** Where stacked bars stand, one under the other with their words above each, and their key on top of all. */
import type { Plot } from './frame.ts';
import { estimateWidth } from './ticks.ts';

/** How a part is filled; the hue says what it is, the tone tells parts of one hue apart. */
export type StackTone = 'full' | 'half' | 'light' | 'open' | 'hatched';

const keyLine = 20;
const swatchWidth = 16;
const swatchGap = 6;
const entryGap = 18;
/** Room above a bar for its words, and under it. */
const wordsHeight = 17;
const under = 7;
const tallest = 24;

export interface PlacedEntry {
  readonly x: number;
  /** Baseline of the words; the swatch stands on it. */
  readonly y: number;
}

/** Places the entries of a key in lines from `left` to `right`. */
export function placeKey(names: readonly string[], left: number, right: number): readonly PlacedEntry[] {
  let [x, y] = [left, 10];
  return names.map((name) => {
    const width = swatchWidth + swatchGap + estimateWidth(name);
    if (x > left && x + width > right) [x, y] = [left, y + keyLine];
    const place = { x, y };
    x += width + entryGap;
    return place;
  });
}

export interface StackPlace {
  /** Top of the words of the first row; from one row to the next; height of a bar. */
  readonly top: number;
  readonly pitch: number;
  readonly tall: number;
}

/** Places `count` bars under a key whose last line stands at `keyBottom`. */
export function placeStacks(plot: Plot, count: number, keyBottom: number): StackPlace {
  const top = keyBottom + 12;
  const pitch = Math.min(tallest + wordsHeight + under + 14, (plot.bottom - top) / Math.max(1, count));
  return { top, pitch, tall: Math.max(5, Math.min(tallest, pitch - wordsHeight - under)) };
}

/** Top of the bar of row `rank`. */
export function topOfBar({ top, pitch }: StackPlace, rank: number): number {
  return top + rank * pitch + wordsHeight;
}

/** Sums of the sizes before each part: where it begins. */
export function beginsOf(sizes: readonly number[]): readonly number[] {
  let sum = 0;
  return sizes.map((size) => {
    const begin = sum;
    sum += size;
    return begin;
  });
}

/**
 * Row and part at a place, `value` in the units of the sizes and `y` in pixels; beyond a bar its last part that has a
 * size. Null where there is no row, or a row without parts.
 */
export function findStackPart(
  rows: readonly (readonly number[])[],
  place: StackPlace,
  value: number,
  y: number,
): { readonly row: number; readonly part: number } | null {
  const row = Math.floor((y - place.top) / place.pitch);
  const sizes = rows[row];
  if (!sizes) return null;
  const begins = beginsOf(sizes);
  const within = sizes.findIndex((size, part) => size > 0 && value < (begins[part] ?? 0) + size);
  const part = within >= 0 ? within : sizes.findLastIndex((size) => size > 0);
  return part < 0 ? null : { row, part };
}
