/** One site's numbers with where they come from: every account of its grid side by side, then price, PUE and building. */
import { listAccounts } from '#datacenter/catalog/grid-accounts.ts';
import { gridSources } from '#datacenter/catalog/grid-sources.ts';
import { findSite } from '#datacenter/catalog/sites.ts';
import type { Confidence, HowKnown } from '#datacenter/units/units.ts';
import type { SiteWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { WorkingRow } from '../figure.ts';
import { citeSource } from '../cite-source.ts';
import type { SiteFacts } from './facts.ts';

const howOf: Readonly<Record<Confidence, HowKnown>> = {
  read: 'published',
  derived: 'derived',
  assumed: 'assumed',
  recalled: 'assumed',
};

export function workingOfSite(
  { id, usdPerKwh, grid, pue, cost, carbon }: SiteFacts,
  words: SiteWords,
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const site = findSite(id);
  const sure = (source: string, confidence: Confidence) =>
    confidence === 'recalled' ? words.recalled(source) : source;
  const span = (low: string, high: string) => (low === high ? '' : terms.span(low, high));
  const usd = (value: number) => format.field('usdPerHour', value);
  const kg = (value: number) => format.field('kgPerKwh', value);
  const accounts = listAccounts(id).map(({ source, kgPerKwh, year, area, basis, confidence, isInSpread }, rank) => ({
    term: terms.account(words.areas[area], String(year)),
    value: kg(kgPerKwh),
    formula: `${words.bases[basis]}${rank === 0 ? words.inUse : isInSpread ? '' : words.forComparison}`,
    how: howOf[confidence],
    source: sure(gridSources[source], confidence),
  }));
  return [
    ...accounts,
    {
      term: terms.spread,
      value: `${kg(grid.low)} – ${kg(grid.high)}`,
      formula: grid.count > 1 ? terms.spreadRule(format.count(grid.count)) : terms.spreadAlone,
      how: grid.count > 1 ? 'derived' : 'assumed',
      source: '',
    },
    {
      term: terms.price,
      value: format.field('usdPerKwh', usdPerKwh.typical),
      formula: span(format.field('usdPerKwh', usdPerKwh.low), format.field('usdPerKwh', usdPerKwh.high)),
      how: howOf[usdPerKwh.confidence],
      source: sure(citeSource(usdPerKwh.source), usdPerKwh.confidence),
    },
    {
      term: terms.pue,
      value: format.field('ratio', pue),
      formula: terms.pueRule,
      how: 'assumed',
      source: citeSource(site?.pue.source ?? ''),
    },
    ...(site
      ? [
          {
            term: terms.building,
            value: format.field('usdPerWatt', site.facilityUsdPerWatt.value),
            formula: terms.buildingRule,
            how: howOf[site.facilityUsdPerWatt.confidence],
            source: sure(citeSource(site.facilityUsdPerWatt.source), site.facilityUsdPerWatt.confidence),
          },
        ]
      : []),
    ...(cost
      ? [
          {
            term: terms.cost,
            value: usd(cost.used),
            formula: `${terms.costRule}${span(usd(cost.low), usd(cost.high))}`,
            how: 'derived' as const,
            source: '',
          },
        ]
      : []),
    ...(carbon
      ? [
          {
            term: terms.carbon,
            value: words.kgPerHour(format.number(carbon.used)),
            formula: `${terms.carbonRule}${span(words.kgPerHour(format.number(carbon.low)), words.kgPerHour(format.number(carbon.high)))}`,
            how: 'derived' as const,
            source: '',
          },
        ]
      : []),
  ];
}
