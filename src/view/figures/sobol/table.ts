/** First and total shares of the variance with their intervals as a table. */
import type { VarianceShares } from '#datacenter/risk/variance.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { FigureTable } from '../figure.ts';
import { nameInput } from '../risk-words.ts';

export function tableOfSobol(
  shares: VarianceShares | null,
  words: FigureWords['sobol'],
  text: Text,
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
      nameInput(text, words, field),
      ...[first, total].flatMap(({ share, low, high }) => [share, low, high]),
    ]),
  };
}
