/** The key over the timeline: as many entries in a line as fit, and the plot begins below the last one. */
import type { TaskKind } from '#datacenter/cluster/schedule-orders.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Plot } from '#view/charts/place/frame.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';
import { listKinds, type TimelineSeries } from './series.ts';

const lineHeight = 18;
const swatch = 22;
const between = 20;

export interface KeyEntry {
  /** `tail`: what follows a job's pipeline; null: words without a swatch. */
  readonly kind: TaskKind | 'tail' | null;
  readonly words: string;
}

export interface PlacedKey {
  readonly entries: readonly (KeyEntry & { readonly x: number; readonly y: number })[];
  /** The plot, with room for the lines over it. */
  readonly plot: Plot;
}

/** The kinds of task that the schedule has, and what standing lower means where something does. */
export function listKeyEntries(series: TimelineSeries, words: FigureWords['schedule-timeline']): readonly KeyEntry[] {
  const kinds: KeyEntry[] = listKinds(series).map((kind) => ({ kind, words: words.kinds[kind] }));
  if (series.tail !== undefined) kinds.push({ kind: 'tail', words: words.ofJob.tail });
  const lower = words.lower[series.choice.schedule === 'dual-pipe' ? 'directions' : 'chunks'];
  return series.chunks > 1 ? [...kinds, { kind: null, words: lower }] : kinds;
}

export function placeKey(plot: Plot, entries: readonly KeyEntry[]): PlacedKey {
  let [x, y] = [plot.left, 10];
  const placed = entries.map((entry) => {
    const width = estimateWidth(entry.words) + (entry.kind ? swatch : 0);
    if (x > plot.left && x + width > plot.right) [x, y] = [plot.left, y + lineHeight];
    const at = { ...entry, x, y };
    x += width + between;
    return at;
  });
  return { entries: placed, plot: { ...plot, top: plot.top + y - 10 } };
}
