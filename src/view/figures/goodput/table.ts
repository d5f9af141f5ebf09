/** Goodput as a table: the sizes, then the intervals. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { DrawnSize, GoodputStop } from './series.ts';

export function tableOfGoodput(
  stops: readonly GoodputStop[],
  drawn: readonly DrawnSize[],
  words: FigureWords['goodput'],
  format: Format,
): FigureTable {
  return {
    columns: [
      { name: words.x, format: format.count },
      { name: words.columns.effective, format: format.share },
      { name: words.columns.p10, format: format.share },
      { name: words.columns.p90, format: format.share },
      { name: words.columns.between, format: format.duration },
      { name: words.columns.interval, format: format.duration },
    ],
    rows: stops.map(({ accelerators, goodput }) => {
      const band = drawn.find((one) => one.accelerators === accelerators);
      const { effectiveShare, failureSeconds, bestIntervalSeconds } = goodput;
      return [accelerators, effectiveShare, band?.p10 ?? null, band?.p90 ?? null, failureSeconds, bestIntervalSeconds];
    }),
  };
}
