/** The return on investment as a table, year by year. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { RoiSeries } from './series.ts';

export function tableOfRoi(series: RoiSeries | null, words: FigureWords['roi-curve'], format: Format): FigureTable {
  const money = (name: string) => ({ name: `${name} (USD)`, format: format.usd });
  return {
    columns: [
      { name: words.year, format: format.number },
      money(words.net),
      money(words.y),
      money(words.discounted),
      money(words.low),
      money(words.high),
    ],
    rows: (series?.stops ?? []).map((stop) => [
      stop.years,
      stop.netUsd,
      stop.cumulativeUsd,
      stop.discountedUsd,
      stop.lowUsd,
      stop.highUsd,
    ]),
  };
}
