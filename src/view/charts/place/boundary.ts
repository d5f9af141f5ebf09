/** Where the words of a boundary stand: on its near side, in the lowest line over the axis that other words leave free. */
import type { Plot } from './frame.ts';
import { boxOfWords, takeFreePlaces, type Frame } from './point-labels.ts';
import { estimateWidth } from './ticks.ts';

export interface Bound {
  /** Pixels from the left. */
  readonly at: number;
  /** The side that is out of reach. */
  readonly side: 'before' | 'after';
  readonly words: string;
}

/** Where the words begin, or end for a bound from above; those too long for the near side reach over the line. */
export function placeBoundWords(plot: Plot, { at, side, words }: Bound, row: number) {
  const y = plot.bottom - 8 - row * 16;
  return side === 'before'
    ? { x: Math.min(at + 6, plot.width - estimateWidth(words)), y, anchor: 'start' as const }
    : { x: Math.max(at - 6, estimateWidth(words)), y, anchor: 'end' as const };
}

/** Line of each bound's words, counted from the axis, and the room they take. */
export function placeBounds(plot: Plot, bounds: readonly Bound[], kept: readonly Frame[]) {
  const places = bounds.map((bound) =>
    [0, 1, 2, 3].map((row) => {
      const { x, y, anchor } = placeBoundWords(plot, bound, row);
      return { row, box: boxOfWords(x, y, bound.words, anchor) };
    }),
  );
  const frame = { left: 0, right: plot.width, top: plot.top, bottom: plot.bottom };
  return takeFreePlaces(places, frame, kept).flatMap((place, rank) => place ?? places[rank]?.[rank] ?? []);
}
