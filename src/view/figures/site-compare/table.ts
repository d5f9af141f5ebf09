/** The ranking as a table: every site of the region, with the front and the rules each breaks. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { tableOfSites, type SiteColumn } from '../site-choice/table.ts';
import type { RankedSite } from './series.ts';

export function tableOfRanking(
  ranked: readonly RankedSite[],
  words: FigureWords['site-compare'],
  format: Format,
): FigureTable {
  const of = new Map(ranked.map((row) => [row.site.id, row]));
  const { columns } = words;
  const more: readonly SiteColumn[] = [
    { name: columns.rank, format: format.count, read: ({ id }) => of.get(id)?.rank ?? null },
    { name: columns.low, format: format.number, read: ({ id }) => of.get(id)?.value.low ?? null },
    { name: columns.value, format: format.number, read: ({ id }) => of.get(id)?.value.used ?? null },
    { name: columns.high, format: format.number, read: ({ id }) => of.get(id)?.value.high ?? null },
    {
      name: columns.front,
      format: format.number,
      read: ({ id }) => (of.get(id)?.isOnFront ? words.site.yes : words.site.no),
    },
    {
      name: columns.rules,
      format: format.number,
      read: ({ id }) =>
        of
          .get(id)
          ?.broken.map(({ rule }) => words.ruleNames[rule.id])
          .join(words.comma) ?? '',
    },
  ];
  return tableOfSites(
    ranked.map(({ site }) => site),
    words.site,
    format,
    more,
  );
}
