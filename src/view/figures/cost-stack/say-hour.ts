/** The words of a row, of the title, and of what is read. */
import { hourParts } from '#datacenter/finance/hour-cost.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import { largestPart, type HourRow, type RowName } from './series.ts';

type Words = FigureWords['cost-stack'];

export function sayRow(name: RowName, lifeYears: number, words: Words, format: Format): string {
  return words.rows[name](format.years(lifeYears));
}

export function titleOfHour(row: HourRow | undefined, words: Words, format: Format): string {
  if (!row) return words.titleNone;
  const { usdPerHour, earnedUsdPerHour, parts } = row.cost;
  const part = largestPart(row);
  const share = format.share((parts[part] ?? 0) / usdPerHour);
  const name = words.parts[hourParts[part] ?? 'servers'].toLocaleLowerCase(format.language);
  return words.title(format.price(usdPerHour), format.price(earnedUsdPerHour), name, share);
}

/** The part at `index`, counted row by row; null beyond the last. */
export function readingOfHour(rows: readonly HourRow[], index: number, words: Words, format: Format): string | null {
  const row = rows[Math.floor(index / hourParts.length)];
  const part = index % hourParts.length;
  const usd = row?.cost.parts[part];
  const name = hourParts[part];
  if (!row || !name || usd === undefined) return null;
  const share = format.share(usd / row.cost.usdPerHour);
  return words.reading(sayRow(row.name, row.lifeYears, words, format), words.parts[name], format.price(usd), share);
}
