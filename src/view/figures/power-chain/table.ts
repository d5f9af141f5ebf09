/** The power chain as a table: parts at the present fill. The curve of PUE follows below, one row for each fill. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { ChainSeries } from './series.ts';

export function tableOfChain(
  series: ChainSeries | null,
  words: FigureWords['power-chain'],
  format: Format,
): FigureTable {
  const { columns } = words;
  const pue = (value: number | null) => format.field('ratio', value);
  return {
    columns: [
      { name: columns.part, format: format.number },
      { name: `${columns.watts} (W)`, format: format.power },
      { name: columns.share, format: format.share },
      { name: columns.load, format: format.share },
      { name: words.x, format: format.share },
      { name: 'PUE', format: pue },
      { name: columns.stated, format: pue },
    ],
    rows: series
      ? [
          ...series.parts.map(({ id, watts, load }) => [
            words.parts[id],
            watts,
            watts / series.flow.gridW,
            load,
            series.fill,
            null,
            null,
          ]),
          [words.used, series.flow.usedW, series.flow.usedW / series.flow.gridW, null, series.fill, null, null],
          [words.grid, series.flow.gridW, 1, null, series.fill, series.flow.pue, null],
          ...series.stops.map(({ fill, pue: own, statedPue }) => [words.grid, null, null, null, fill, own, statedPue]),
        ]
      : [],
  };
}
