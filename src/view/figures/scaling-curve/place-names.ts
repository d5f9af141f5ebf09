/** Where the bounds of the curve and its point of half waiting are named, clear of the names at the lines' ends. */
import { placeBounds, type Bound } from '#view/charts/place/boundary.ts';
import { placeNamesAtEnds, type NamedEnd } from '#view/charts/place/end-labels.ts';
import type { Plot } from '#view/charts/place/frame.ts';
import { boxOfWords, takeFreePlaces, type Frame } from '#view/charts/place/point-labels.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** @param yours name of the visitor's machine, as it stands; `half`: the point, with the words for it */
export function placeNames(
  plot: Plot,
  bounds: readonly Bound[],
  ends: readonly NamedEnd[],
  yours: Mark | null,
  half: Mark | null,
) {
  const kept: Frame[] = placeNamesAtEnds(plot, ends).map(({ box }) => box);
  if (yours) kept.push(boxOfWords(yours.x, yours.y, yours.words));
  const lines = placeBounds(plot, bounds, kept);
  kept.push(...lines.map(({ box }) => box));
  const left = half && Math.min(half.x, plot.right - estimateWidth(half.words));
  const places = [18, 34, -10, -26].flatMap((by) => {
    if (!half || left === null) return [];
    return { note: { x: left, y: half.y + by }, box: boxOfWords(left, half.y + by, half.words) };
  });
  const frame = { left: 0, right: plot.width, top: 0, bottom: plot.bottom };
  return { rows: lines.map(({ row }) => row), half: takeFreePlaces([places], frame, kept)[0]?.note ?? null };
}
