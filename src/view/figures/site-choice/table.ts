/** Every site as a table: where it lies, its price, its grid with the lowest and the highest account, PUE, cost, carbon. */
import type { SiteWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { FigureTable } from '../figure.ts';
import type { SiteFacts } from './facts.ts';

export type SiteColumn = FigureTable['columns'][number] & {
  readonly read: (site: SiteFacts) => number | string | null;
};

/** `more`: columns that only one figure has, at the end. */
export function tableOfSites(
  facts: readonly SiteFacts[],
  words: SiteWords,
  format: Format,
  more: readonly SiteColumn[] = [],
): FigureTable {
  const { columns: names } = words;
  const kgPerKwh = (value: number | null) => format.field('kgPerKwh', value);
  const usdPerKwh = (value: number | null) => format.field('usdPerKwh', value);
  const usdPerHour = (value: number | null) => format.field('usdPerHour', value);
  const columns: readonly SiteColumn[] = [
    { name: names.site, format: format.number, read: ({ id }) => words.places[id] },
    { name: names.country, format: format.number, read: ({ country }) => country },
    { name: names.north, format: format.number, read: ({ north }) => north },
    { name: names.east, format: format.number, read: ({ east }) => east },
    { name: names.priceLow, format: usdPerKwh, read: ({ usdPerKwh: price }) => price.low },
    { name: names.price, format: usdPerKwh, read: ({ usdPerKwh: price }) => price.typical },
    { name: names.priceHigh, format: usdPerKwh, read: ({ usdPerKwh: price }) => price.high },
    { name: names.gridLow, format: kgPerKwh, read: ({ grid }) => grid.low },
    { name: names.grid, format: kgPerKwh, read: ({ grid }) => grid.used },
    { name: names.gridHigh, format: kgPerKwh, read: ({ grid }) => grid.high },
    { name: names.accounts, format: format.count, read: ({ grid }) => grid.count },
    { name: names.pue, format: (value) => format.field('ratio', value), read: ({ pue }) => pue },
    { name: names.costLow, format: usdPerHour, read: ({ cost }) => cost?.low ?? null },
    { name: names.cost, format: usdPerHour, read: ({ cost }) => cost?.used ?? null },
    { name: names.costHigh, format: usdPerHour, read: ({ cost }) => cost?.high ?? null },
    { name: names.carbon, format: format.number, read: ({ carbon }) => carbon?.used ?? null },
    {
      name: names.memory,
      format: format.number,
      read: ({ recalled }) => (recalled.money || recalled.grid ? words.yes : words.no),
    },
    ...more,
  ];
  return {
    columns: columns.map(({ name, format: show }) => ({ name, format: show })),
    rows: facts.map((site) => columns.map(({ read }) => read(site))),
    paging: words.paging,
  };
}
