/**
 * What each site of the catalog would mean for the scenario's cluster: the rent at which it breaks even, and the carbon of
 * an hour, each with its spread. Every site stands with its own price, PUE and building cost; the chosen one with whatever
 * the reader has set for it.
 */
import { spreadOfAccounts, type AccountSpread } from '#datacenter/catalog/grid-accounts.ts';
import { places } from '#datacenter/catalog/places.ts';
import { sites, type CitedRange, type SiteId } from '#datacenter/catalog/sites.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulateFleet } from '#datacenter/simulate-fleet.ts';
import { keepLast } from '#datacenter/units/keep-last.ts';

/** A value in use, with the lowest and the highest that stand beside it. */
export interface Spanned {
  readonly low: number;
  readonly used: number;
  readonly high: number;
}

export interface SiteFacts {
  readonly id: SiteId;
  /** ISO 3166 two-letter code. */
  readonly country: string;
  /** Degrees. */
  readonly east: number;
  readonly north: number;
  readonly usdPerKwh: CitedRange;
  /** kg CO2e per kWh of electricity. */
  readonly grid: AccountSpread;
  readonly pue: number;
  /** What is from memory: its electricity price or its building cost; its grid. */
  readonly recalled: { readonly money: boolean; readonly grid: boolean };
  /** USD of one rented accelerator-hour at which the project breaks even; its span is that of the electricity price. Null: no answer. */
  readonly cost: Spanned | null;
  /** kg CO2e of one accelerator-hour at full power; its span is that of the accounts. Null: no answer. */
  readonly carbon: Spanned | null;
}

/** The rooms' answers for a site at one electricity price; null where there is none. */
function askRooms(scenario: Scenario, site: string, usdPerKwh: number) {
  const isChosen = site === scenario.facility.site;
  const choice = { ...scenario.facility, site, pue: isChosen ? scenario.facility.pue : null, usdPerKwh };
  // What an hour costs does not hang on what it is rented for, nor on how fast the machine is.
  const { facility, finance } = simulateFleet({ ...scenario, facility: choice }, null);
  if (facility.kind === 'infeasible') return null;
  return { facility, usd: finance.kind === 'infeasible' ? null : finance.breakEvenRentUsdPerHour };
}

function describeSite(
  scenario: Scenario,
  { id, usdPerKwh, carbonKgPerKwh, pue, facilityUsdPerWatt }: (typeof sites)[number],
): readonly SiteFacts[] {
  const grid = spreadOfAccounts(id);
  if (!grid) return [];
  const [country, north, east] = places[id];
  const own = scenario.facility;
  const set = id === own.site ? own.usdPerKwh : null;
  const price = set === null ? usdPerKwh : { ...usdPerKwh, low: set, typical: set, high: set };
  const [low, used, high] = [price.low, price.typical, price.high].map((usd) => askRooms(scenario, id, usd));
  const usd = [low, used, high].map((answer) => answer?.usd ?? null);
  const [lowUsd = null, usedUsd = null, highUsd = null] = usd;
  const facility = used?.facility;
  const kwhPerHour = facility ? (facility.wattsPerAccelerator * facility.pue) / 1000 : null;
  return [
    {
      id,
      country,
      east,
      north,
      usdPerKwh: price,
      grid,
      pue: facility?.pue ?? pue.value,
      recalled: {
        money: usdPerKwh.confidence === 'recalled' || facilityUsdPerWatt.confidence === 'recalled',
        grid: carbonKgPerKwh.confidence === 'recalled',
      },
      cost:
        lowUsd === null || usedUsd === null || highUsd === null ? null : { low: lowUsd, used: usedUsd, high: highUsd },
      carbon:
        kwhPerHour === null
          ? null
          : { low: grid.low * kwhPerHour, used: grid.used * kwhPerHour, high: grid.high * kwhPerHour },
    },
  ];
}

/** Every site of the catalog, in its order. Asked twice for the same scenario, the same list. */
export const listSiteFacts: (scenario: Scenario) => readonly SiteFacts[] = keepLast((scenario: Scenario) =>
  sites.flatMap((site) => describeSite(scenario, site)),
);

/**
 * The sites that no other beats on both counts: for each, no other is at most as dear and at most as dirty, and better in
 * one of them. Sites without an answer are never among them.
 */
export function findPareto(facts: readonly SiteFacts[]): ReadonlySet<SiteId> {
  const rated = facts.flatMap(({ id, cost, carbon }) =>
    cost && carbon ? [{ id, usd: cost.used, kg: carbon.used }] : [],
  );
  const isBeaten = (one: (typeof rated)[number]) =>
    rated.some(({ usd, kg }) => usd <= one.usd && kg <= one.kg && (usd < one.usd || kg < one.kg));
  return new Set(rated.filter((one) => !isBeaten(one)).map(({ id }) => id));
}
