/** Where the key and the bars of a step stand: the key's last line tells the signs on top of the bars. */
import type { PartKey } from '#datacenter/cluster/step-parts.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Plot } from '#view/charts/place/frame.ts';
import { placeKey, placeStacks, type PlacedEntry, type StackPlace } from '#view/charts/place/stacks.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';
import type { BreakdownSeries } from './series.ts';

export interface BreakdownPlace {
  readonly key: readonly (PlacedEntry & { readonly part: PartKey })[];
  /** Baseline of the sign of an interval, and where that of a measured step stands. */
  readonly signs: { readonly y: number };
  readonly measuredSign: { readonly x: number; readonly y: number };
  readonly bars: StackPlace;
}

export function placeBreakdown(
  plot: Plot,
  { shown, variants, measured }: BreakdownSeries,
  words: FigureWords['step-breakdown'],
): BreakdownPlace {
  const placed = placeKey(
    shown.map((part) => words.parts[part]),
    plot.left,
    plot.right,
  );
  const key = shown.flatMap((part, index) => {
    const entry = placed[index];
    return entry ? [{ ...entry, part }] : [];
  });
  const y = (key.at(-1)?.y ?? 10) + 20;
  const beside = plot.left + 22 + estimateWidth(words.interval) + 16;
  // Where it has no room beside the first, the second sign stands under it.
  const isBeside = !measured || beside + 14 + estimateWidth(words.measuredSign) <= plot.right;
  const measuredSign = isBeside ? { x: beside, y } : { x: plot.left, y: y + 16 };
  return { key, signs: { y }, measuredSign, bars: placeStacks(plot, variants.length, measuredSign.y) };
}
