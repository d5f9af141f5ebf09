/** The scaling curve as a table: every size that was asked, with the reason where there is no answer. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { ScalingSeries } from './series.ts';

export function tableOfScaling(
  { stops }: ScalingSeries,
  words: FigureWords['scaling-curve'],
  format: Format,
): FigureTable {
  return {
    columns: [
      { name: words.x, format: format.count },
      { name: `${words.y} (s)`, format: format.duration },
      { name: `${words.ideal} (s)`, format: format.duration },
      { name: `${words.low} (s)`, format: format.duration },
      { name: `${words.high} (s)`, format: format.duration },
      { name: words.waiting, format: format.share },
    ],
    rows: stops.map((stop) => [
      stop.accelerators,
      stop.seconds,
      stop.idealSeconds,
      stop.lowSeconds,
      stop.highSeconds,
      stop.waitingShare,
    ]),
  };
}
