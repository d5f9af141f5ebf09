/** Where the cells of a matrix stand: one more column and row than classes, for the scores at the edges. */
import type { Plot } from '#view/charts/place/frame.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';

/** Wider and taller cells than these tear the matrix apart. */
const [widest, tallest] = [104, 64];
const nameGap = 10;
/** Room above the cells for the names of the columns. */
const headHeight = 20;

export interface MatrixPlace {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Pixels between the cells and the scores. */
  readonly edge: number;
}

/** `names` stand left of their rows; at most a quarter of the width is theirs. */
export function placeMatrix(plot: Plot, names: readonly string[]): MatrixPlace {
  const count = names.length + 1;
  const edge = 6;
  const nameWidth = Math.min(plot.width / 4, Math.max(...names.map(estimateWidth)) + nameGap);
  const top = plot.top + headHeight;
  return {
    left: nameWidth,
    top,
    cellWidth: Math.min(widest, (plot.width - nameWidth - edge) / count),
    cellHeight: Math.min(tallest, (plot.bottom - top - edge) / count),
    edge,
  };
}

/** The words cut to about `width` pixels, with an ellipsis where something is missing. */
export function cutWords(words: string, width: number): string {
  if (estimateWidth(words) <= width) return words;
  const signs = [...words];
  while (signs.length > 1 && estimateWidth(signs.join('')) > width - 10) signs.pop();
  return `${signs.join('')}…`;
}
