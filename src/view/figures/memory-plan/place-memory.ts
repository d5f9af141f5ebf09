/** Where the key and the bars of memory stand. */
import type { FigureWords } from '#text/figures/words.ts';
import type { Plot } from '#view/charts/place/frame.ts';
import { placeKey, placeStacks, type PlacedEntry, type StackPlace } from '#view/charts/place/stacks.ts';
import { memoryTerms, type MemorySeries } from './series.ts';

export interface MemoryPlace {
  readonly key: readonly (PlacedEntry & { readonly part: number; readonly name: string })[];
  readonly bars: StackPlace;
}

export function placeMemory(plot: Plot, { rows }: MemorySeries, words: FigureWords['memory-plan']): MemoryPlace {
  const names = memoryTerms.map((term) => words.parts[term]);
  const key = placeKey(names, plot.left, plot.right).map((entry, part) => ({
    ...entry,
    part,
    name: names[part] ?? '',
  }));
  return { key, bars: placeStacks(plot, rows.length, key.at(-1)?.y ?? 10) };
}
