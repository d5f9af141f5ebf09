/** First and total shares of the variance with their intervals as a table. */
import type { UncertainInput } from '#datacenter/risk/spreads.ts';
import type { VarianceShares } from '#datacenter/risk/variance.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { FigureTable } from '../figure.ts';

export function tableOfSobol(
  shares: VarianceShares | null,
  words: FigureWords['sobol'],
  nameOf: (field: UncertainInput) => string,
  format: Format,
): FigureTable {
  const { columns } = words;
  const names = [
    columns.first,
    columns.firstLow,
    columns.firstHigh,
    columns.total,
    columns.totalLow,
    columns.totalHigh,
  ];
  return {
    columns: [{ name: columns.input, format: format.number }, ...names.map((name) => ({ name, format: format.share }))],
    rows: (shares?.inputs ?? []).map(({ field, first, total }) => [
      nameOf(field),
      ...[first, total].flatMap(({ share, low, high }) => [share, low, high]),
    ]),
  };
}
