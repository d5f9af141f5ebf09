/** Where the bars of an anatomy stand, and which part of which bar is at a place. */
import type { Plot } from '#view/charts/place/frame.ts';
import { lengthOf, type AnatomyPart, type AnatomyRow } from './series.ts';

const tallest = 34;
/** Room under and over a bar for its words. */
const wordsHeight = 44;
/** A line of the key: one for each part on a phone, else one in all, or two where that is too long. */
export const keyLine = 22;
const narrow = 680;
/** Between the key and the bars. */
const gap = 34;
/** Between a step and the readback, which is no part of it. */
export const apart = 20;

export const partOrder: readonly AnatomyPart[] = ['script', 'both', 'gpu', 'waiting', 'rest'];

export interface BarPlace {
  /** Top of the first bar. */
  readonly top: number;
  /** From one bar's top to the next. */
  readonly pitch: number;
  readonly tall: number;
  /** Seconds that the width without the gap stands for. */
  readonly longest: number;
}

/** Parts that some row has, in the order drawn. */
export function listParts(rows: readonly AnatomyRow[]): readonly AnatomyPart[] {
  return partOrder.filter((part) => rows.some(({ parts }) => parts.some((one) => one.part === part)));
}

/** Height that leaves every bar its words, on a phone too, where the key takes a line for each part. */
export function leastOfBars(rows: readonly AnatomyRow[]): number {
  return (listParts(rows).length + 1) * keyLine + gap + rows.length * (wordsHeight + 12) + 40;
}

export function placeBars(plot: Plot, rows: readonly AnatomyRow[]): BarPlace {
  const top = (plot.isPhone ? listParts(rows).length + 1 : plot.width < narrow ? 2 : 1) * keyLine + gap;
  const pitch = Math.min(tallest + wordsHeight, (plot.bottom - top + 18) / Math.max(1, rows.length));
  const longest = Math.max(0, ...rows.map((row) => lengthOf(row) + row.readbackSeconds)) || 1;
  return { top, pitch, tall: Math.max(6, Math.min(tallest, pitch - 40)), longest };
}

/**
 * Number of the part at a place, counted through all parts of all bars with each bar's readback last. `x` and `y` are
 * pixels from the plot's left and from the chart's top; null where there is no bar.
 */
export function findPart(rows: readonly AnatomyRow[], plot: Plot, x: number, y: number): number | null {
  const { top, pitch, longest } = placeBars(plot, rows);
  const rank = Math.max(0, Math.floor((y - top + 18) / pitch));
  const row = rows[rank];
  if (!row) return null;
  const before = rows.slice(0, rank).reduce((sum, { parts }) => sum + parts.length + 1, 0);
  const seconds = (x / (plot.right - apart - plot.left)) * longest;
  let end = 0;
  for (const [index, part] of row.parts.entries()) {
    end += part.seconds;
    if (seconds < end) return before + index;
  }
  return before + row.parts.length;
}
