/**
 * Labels at the ends of lines, pushed apart so that none covers another. One dimension is enough: they share a column.
 */

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

function mergeWhileBelow(blocks: { sum: number; size: number }[]): void {
  for (;;) {
    const last = blocks.at(-1);
    const before = blocks.at(-2);
    if (!last || !before || before.sum / before.size <= last.sum / last.size) return;
    blocks.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
  }
}
