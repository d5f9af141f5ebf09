/** Bytes of every plan by term as a table. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { sayRow, sayTotal } from './say-plan.ts';
import { memoryTerms, type MemorySeries } from './series.ts';

export function tableOfMemory(
  { rows, capacityBytes, measuredBytes }: MemorySeries,
  words: FigureWords['memory-plan'],
  format: Format,
): FigureTable {
  const { columns } = words;
  const bytes = (name: string) => ({ name, format: format.bytes });
  return {
    columns: [
      { name: columns.plan, format: format.number },
      ...memoryTerms.map((term) => bytes(words.parts[term])),
      bytes(columns.total),
      bytes(columns.capacity),
      bytes(columns.measured),
      { name: columns.verdict, format: format.number },
    ],
    rows: rows.map((row, rank) => {
      const { result, sizes } = row;
      const name = sayRow(row, words, format);
      if ('kind' in result)
        return [name, ...memoryTerms.map(() => null), null, capacityBytes, null, sayTotal(row, words, format)];
      const verdict = row.fits ? words.fits : words.fitsNot;
      return [name, ...sizes, result.totalBytes, capacityBytes, rank === 0 ? measuredBytes : null, verdict];
    }),
  };
}
