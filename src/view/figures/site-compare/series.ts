/** Sites in order of what they are ranked by, each with its spread, its mark on the front, and the hub rules it breaks. */
import { listAccounts } from '#datacenter/catalog/grid-accounts.ts';
import type { SiteId } from '#datacenter/catalog/sites.ts';
import { checkHubRules, type RuleCheck } from '#datacenter/facility/hub-rules.ts';
import type { Limits } from '#view/charts/place/ticks.ts';
import { findPareto, type SiteFacts, type Spanned } from '../site-choice/facts.ts';
import type { ClimateYear } from './climate-years.ts';
import type { CompareChoice, Region } from './fields.ts';

export interface RankedSite {
  readonly site: SiteFacts;
  /** 1 is the lowest of the region. */
  readonly rank: number;
  readonly value: Spanned;
  /** What different sources say, side by side; empty where the spread is one source's own range. */
  readonly said: readonly number[];
  readonly isOnFront: boolean;
  /** What it is ranked by is from memory. */
  readonly isRecalled: boolean;
  readonly broken: readonly RuleCheck[];
}

export interface SiteRanking {
  /** The best of the region, with the scenario's site at the end where it is not among them. */
  readonly shown: readonly RankedSite[];
  /** All of the region that have an answer. */
  readonly all: readonly RankedSite[];
  readonly limits: Limits;
}

/** Rows that a drawing holds. */
const mostRows = 20;

const american = ['US', 'CA', 'BR', 'CL'];
const european = ['IE', 'DE', 'NL', 'FR', 'GB', 'SE', 'NO', 'FI', 'DK', 'ES', 'IT', 'PL', 'CH', 'IS'];

export function regionOf(country: string): Region {
  if (country === 'CN') return 'china';
  if (american.includes(country)) return 'america';
  return european.includes(country) ? 'europe' : 'elsewhere';
}

/** What the climate of a site makes of a kind of cooling; null where it is not known. */
export type FindYear = (site: string, cooling: CompareChoice['cooling']) => ClimateYear | null;

/** True where a ranking asks for years of weather, which are fetched with the first of them. */
export function needsClimate({ ranking }: CompareChoice): boolean {
  return ranking === 'water' || ranking === 'pue';
}

/** What the sites are ranked by, and what sources say of it; null where the scenario has no answer. */
function valueOf(
  site: SiteFacts,
  choice: CompareChoice,
  findYear: FindYear | null,
): Pick<RankedSite, 'value' | 'said'> | null {
  const { ranking, cooling } = choice;
  if (ranking === 'cost') return site.cost && { value: site.cost, said: [] };
  if (ranking === 'carbon') {
    const { carbon } = site;
    if (!carbon) return null;
    const perKg = carbon.used / site.grid.used;
    const accounts = listAccounts(site.id).filter(({ isInSpread }) => isInSpread);
    return { value: carbon, said: accounts.length > 1 ? accounts.map(({ kgPerKwh }) => kgPerKwh * perKg) : [] };
  }
  const year = findYear?.(site.id, cooling);
  if (!year) return null;
  if (ranking === 'water') {
    const { litresPerKwh: used } = year;
    return { value: { low: used, used, high: used }, said: [] };
  }
  const { pue: used } = site;
  return { value: { low: Math.min(used, year.pue), used, high: Math.max(used, year.pue) }, said: [used, year.pue] };
}

/** `findYear` is null until years of weather have come: a ranking that needs them is empty till then. */
export function rankSites(
  facts: readonly SiteFacts[],
  choice: CompareChoice,
  chosen: string,
  findYear: FindYear | null,
): SiteRanking {
  const front: ReadonlySet<SiteId> = findPareto(facts);
  const plan = { greenShare: choice.green, rackUse: choice.racks };
  const all = facts
    .filter(({ country }) => choice.region === 'all' || regionOf(country) === choice.region)
    .flatMap((site) => {
      const found = valueOf(site, choice, findYear);
      if (!found) return [];
      const broken = checkHubRules(site.id, { ...plan, pue: site.pue }).filter(({ isKept }) => !isKept);
      const { money, grid } = site.recalled;
      const isRecalled = choice.ranking === 'cost' ? money : choice.ranking === 'carbon' && grid;
      return [{ site, ...found, isOnFront: front.has(site.id), isRecalled, broken }];
    })
    .sort((one, other) => one.value.used - other.value.used)
    .map((row, index) => ({ ...row, rank: index + 1 }));
  const first = all.slice(0, mostRows);
  const own = all.find(({ site }) => site.id === chosen);
  const shown = own && !first.includes(own) ? [...first.slice(0, -1), own] : first;
  return { shown, all, limits: limitsOf(shown, choice) };
}

/** Around the dots for money, which differs by little beside what it is; from nothing for carbon and water, of PUE from 1. */
function limitsOf(rows: readonly RankedSite[], { ranking }: CompareChoice): Limits {
  const most = Math.max(0.1, ...rows.map(({ value }) => value.high));
  if (ranking !== 'cost') return ranking === 'pue' ? [1, Math.max(1.1, most)] : [0, most];
  const least = Math.min(most, ...rows.map(({ value }) => value.low));
  const room = Math.max(0.05, (most - least) * 0.06);
  return [Math.max(0, least - room), most + room];
}
