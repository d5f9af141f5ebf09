/** Percentiles of the net present value as a table. */
import type { FutureSummary } from '#datacenter/risk/risk.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { FigureTable } from '../figure.ts';

const shown = [0, 1, 5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 95, 99, 100] as const;

export function tableOfFutures(
  futures: FutureSummary | null,
  words: FigureWords['npv-distribution'],
  format: Format,
): FigureTable {
  return {
    columns: [
      { name: words.columns.below, format: format.share },
      { name: words.columns.usd, format: format.usd },
    ],
    rows: futures ? shown.map((percent) => [percent / 100, futures.percentilesUsd[percent] ?? null]) : [],
  };
}
