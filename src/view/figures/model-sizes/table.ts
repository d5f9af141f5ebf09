/** Every model shown as a table: count, memory, FLOP, and which ranges hold it. */
import { sizeRanges } from '#lessons/size-ranges.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { sayBytes, sayName } from './say-size.ts';
import type { SizeSeries } from './series.ts';

export function tableOfSizes(
  { stops, chosen }: SizeSeries,
  words: FigureWords['model-sizes'],
  format: Format,
): FigureTable {
  const { columns } = words;
  const rows = stops.includes(chosen) ? stops : [...stops, chosen];
  return {
    columns: [
      { name: columns.model, format: format.number },
      { name: words.x, format: format.words },
      { name: columns.state, format: (value) => sayBytes(value, format) },
      { name: columns.flop, format: format.flop },
      ...sizeRanges.map(({ id, article }) => ({
        name: words.rangeOf(article, words.ranges[id]),
        format: format.number,
      })),
    ],
    rows: rows.map(({ id, name, parameters, stateBytes, flopPerToken, ranges }) => [
      sayName(id, name, words),
      parameters,
      stateBytes,
      flopPerToken,
      ...sizeRanges.map((range) => (ranges.includes(range) ? words.inside : words.outside)),
    ]),
  };
}
