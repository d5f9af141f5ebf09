/** The flows as a table: one row for each ribbon. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { EnergySeries } from './series.ts';

export function tableOfEnergy(
  series: EnergySeries | null,
  { columns, nodes }: FigureWords['energy-sankey'],
  format: Format,
): FigureTable {
  return {
    columns: [
      { name: columns.from, format: format.number },
      { name: columns.to, format: format.number },
      { name: `${columns.energy} (kWh)`, format: format.energy },
      { name: columns.share, format: format.share },
    ],
    rows: (series?.flows ?? [])
      .filter(({ value }) => value > 0)
      .map(({ from, to, value }) => [nodes[from], nodes[to], value, value / (series?.year.meterKwh ?? Number.NaN)]),
  };
}
