/** The cost of an hour as a table: parts down, plans across. */
import { hourParts } from '#datacenter/finance/hour-cost.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { partsWithCost, type HourRow } from './series.ts';
import { sayRow } from './say-hour.ts';

export function tableOfHour(rows: readonly HourRow[], words: FigureWords['cost-stack'], format: Format): FigureTable {
  const { columns } = words;
  return {
    columns: [
      { name: columns.part, format: format.number },
      ...rows.map(({ name, lifeYears }) => ({
        name: `${sayRow(name, lifeYears, words, format)} (USD)`,
        format: format.price,
      })),
    ],
    rows: [
      ...partsWithCost(rows).map((part) => [
        words.parts[hourParts[part] ?? 'servers'],
        ...rows.map(({ cost }) => cost.parts[part] ?? null),
      ]),
      [columns.sum, ...rows.map(({ cost }) => cost.usdPerHour)],
      [columns.earned, ...rows.map(({ cost }) => cost.earnedUsdPerHour)],
    ],
  };
}
