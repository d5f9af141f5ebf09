/** Where the key and the bars of the hour stand. */
import { hourParts } from '#datacenter/finance/hour-cost.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Plot } from '#view/charts/place/frame.ts';
import { placeKey, placeStacks } from '#view/charts/place/stacks.ts';
import { partsWithCost, type HourRow } from './series.ts';

export function placeHours(plot: Plot, rows: readonly HourRow[], words: FigureWords['cost-stack']) {
  const shown = partsWithCost(rows).map((part) => ({ part, name: words.parts[hourParts[part] ?? 'servers'] }));
  const names = shown.map(({ name }) => name);
  const key = placeKey(names, plot.left, plot.right).map((entry, at) => ({
    ...entry,
    part: shown[at]?.part ?? 0,
    name: names[at] ?? '',
  }));
  return { key, bars: placeStacks(plot, rows.length, key.at(-1)?.y ?? 10) };
}
