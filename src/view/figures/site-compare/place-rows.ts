/** Where the rows of the ranking stand: names on the left, amounts in the middle, words at the right end. */
import type { Plot } from '#view/charts/place/frame.ts';

export interface RowPlace {
  /** Names end here; amounts run from `left` to `right`; words of the value end at `end`. */
  readonly left: number;
  readonly right: number;
  readonly end: number;
  readonly top: number;
  readonly pitch: number;
}

export function placeRows(plot: Plot, count: number): RowPlace {
  const [names, words] = plot.isPhone ? [112, 96] : [176, 152];
  const room = plot.bottom - plot.top;
  return {
    left: names,
    right: plot.right - words,
    end: plot.right,
    top: plot.top,
    pitch: Math.min(28, room / Math.max(1, count)),
  };
}

/** The row at a height of the drawing, pixels; null above the first and below the last. */
export function findRow({ top, pitch }: RowPlace, count: number, y: number): number | null {
  const row = Math.floor((y - top) / pitch);
  return row >= 0 && row < count ? row : null;
}
