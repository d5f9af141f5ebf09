/** The curves as a table, one row for each stop of the axis. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { Axis } from './fields.ts';
import type { BreakEvenSeries } from './series.ts';

const modes = ['own', 'colocate', 'reserve', 'rent', 'supercomputer', 'hybrid'] as const;

export function tableOfBreakEven(
  series: BreakEvenSeries | null,
  axis: Axis,
  words: FigureWords['break-even'],
  format: Format,
): FigureTable {
  return {
    columns: [
      { name: words.x[axis], format: axis === 'use' ? format.share : format.years },
      ...modes.map((mode) => ({
        name: words.column(words.modes[mode]),
        format: (value: number | null) => format.field('usdPerHour', value),
      })),
      { name: words.bestOwned, format: format.share },
    ],
    rows: (series?.stops ?? []).map(({ at, usd, bestOwned }) => [at, ...modes.map((mode) => usd[mode]), bestOwned]),
    paging: words.paging,
  };
}
