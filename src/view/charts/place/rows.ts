/** Rows of horizontal bars: each with its name beside it, or above it on a phone. */
import type { Plot } from './frame.ts';

export interface PlacedRow {
  readonly nameX: number;
  /** Where the name's baseline stands. */
  readonly nameY: number;
  readonly top: number;
  readonly height: number;
  readonly middle: number;
}

/** Room for a name on a phone, above its bar. */
const nameHeight = 14;

/** Places of `count` rows over the height of the plot. Names end at the left of the bars, or stand above them. */
export function placeRows(plot: Plot, count: number): readonly PlacedRow[] {
  const each = (plot.bottom - plot.top) / Math.max(1, count);
  return Array.from({ length: count }, (_, row) => {
    const start = plot.top + row * each;
    const top = plot.isPhone ? start + nameHeight : start + each * 0.18;
    const height = Math.max(4, plot.isPhone ? each - nameHeight - 3 : each * 0.64);
    const middle = top + height / 2;
    return { nameX: plot.isPhone ? plot.left : 0, nameY: plot.isPhone ? top - 3 : middle + 4, top, height, middle };
  });
}
