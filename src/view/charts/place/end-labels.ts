/**
 * Labels at the ends of lines, pushed apart so that none covers another. One dimension is enough: they share a column.
 */
import type { Plot } from './frame.ts';
import { estimateWidth } from './ticks.ts';

export interface EndLabel {
  readonly id: string;
  /** Where the line ends, pixels from the top. */
  readonly y: number;
}

export interface PlacedLabel {
  readonly id: string;
  /** Where the label's middle goes, pixels from the top. */
  readonly y: number;
}

/**
 * Middles of labels of one height, in the order given: as near to their lines as they can be, at least `height` apart,
 * all between `top` and `bottom`. Labels that would collide are treated as one block around their common middle
 * (pooling of adjacent violators), which keeps the total shift least. When there is no room for all, they overlap
 * evenly rather than leave the frame.
 */
export function placeEndLabels(
  labels: readonly EndLabel[],
  height: number,
  top: number,
  bottom: number,
): readonly PlacedLabel[] {
  const room = (bottom - top) / Math.max(1, labels.length);
  const gap = Math.min(height, room);
  const low = top + gap / 2;
  const high = bottom - gap / 2;
  const sorted = labels.map((label, index) => ({ label, index })).sort((a, b) => a.label.y - b.label.y);
  const blocks: { sum: number; size: number }[] = [];
  for (const [rank, { label }] of sorted.entries()) {
    blocks.push({ sum: label.y - rank * gap, size: 1 });
    mergeWhileBelow(blocks);
  }
  const lastStart = high - (labels.length - 1) * gap;
  const starts = blocks.flatMap(({ sum, size }) =>
    Array.from({ length: size }, () => Math.min(lastStart, Math.max(low, sum / size))),
  );
  const placed = new Map(sorted.map(({ index }, rank) => [index, (starts[rank] ?? low) + rank * gap]));
  return labels.map(({ id, y }, index) => ({ id, y: placed.get(index) ?? y }));
}

/** The end of a line and its name. */
export interface NamedEnd extends EndLabel {
  readonly x: number;
  readonly words: string;
}

/** From the middle of a line of words down to its baseline. */
const toBaseline = 4;
const lineHeight = 16;

/**
 * Where the names of lines stand: beside their ends; on a phone, where only lines that end early leave room beside them,
 * above. With the room each takes.
 */
export function placeNamesAtEnds(plot: Plot, ends: readonly NamedEnd[]) {
  const isBeside = ({ x, words }: NamedEnd) => !plot.isPhone || x + 8 + estimateWidth(words) <= plot.right;
  const middles = placeEndLabels(
    ends.map((end) => ({ id: end.id, y: isBeside(end) ? end.y : end.y - 12 })),
    lineHeight,
    plot.top - lineHeight,
    plot.bottom + lineHeight / 2,
  );
  return ends.map((end, index) => {
    const middle = middles[index]?.y ?? 0;
    const anchor = isBeside(end) ? ('start' as const) : ('end' as const);
    const x = isBeside(end) ? end.x + 8 : Math.min(end.x, plot.right);
    const left = isBeside(end) ? x : x - estimateWidth(end.words);
    const box = { left, right: left + estimateWidth(end.words), top: middle - 8, bottom: middle + 8 };
    return { x, y: middle + toBaseline, anchor, box };
  });
}

function mergeWhileBelow(blocks: { sum: number; size: number }[]): void {
  for (;;) {
    const last = blocks.at(-1);
    const before = blocks.at(-2);
    if (!last || !before || before.sum / before.size <= last.sum / last.size) return;
    blocks.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
  }
}
