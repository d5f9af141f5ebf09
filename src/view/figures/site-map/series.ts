/** The dots of the map: each site's value by the chosen shade, and which fifth of all sites it belongs to. */
import type { SiteFacts } from '../site-choice/facts.ts';
import type { Shade } from './fields.ts';

export interface MapDot {
  readonly site: SiteFacts;
  /** kg CO2e/kWh, USD/kWh or USD an hour; null where the scenario has no answer. */
  readonly value: number | null;
  /** 0, the lowest fifth of the sites, to 4; null without a value. */
  readonly fifth: number | null;
  /** What it shows is from memory. */
  readonly isRecalled: boolean;
}

export interface MapSeries {
  /** From west to east, which is how arrow keys walk them. */
  readonly dots: readonly MapDot[];
  /** The highest value of each fifth, ascending; empty where no site has a value. */
  readonly limits: readonly number[];
}

const fifths = 5;

function valueOf({ grid, usdPerKwh, cost }: SiteFacts, shade: Shade): number | null {
  if (shade === 'carbon') return grid.used;
  return shade === 'price' ? usdPerKwh.typical : (cost?.used ?? null);
}

export function seriesOfMap(facts: readonly SiteFacts[], shade: Shade): MapSeries {
  const values = facts.flatMap((site) => valueOf(site, shade) ?? []).sort((one, other) => one - other);
  const limits = Array.from({ length: values.length > 0 ? fifths : 0 }, (_, fifth) => {
    const last = Math.ceil(((fifth + 1) * values.length) / fifths) - 1;
    return values[last] ?? Number.NaN;
  });
  const dots = facts.map((site) => {
    const value = valueOf(site, shade);
    const isMoney = shade === 'cost' ? site.recalled.money : site.usdPerKwh.confidence === 'recalled';
    const isRecalled = shade === 'carbon' ? site.recalled.grid : isMoney;
    return { site, value, isRecalled, fifth: value === null ? null : limits.findIndex((limit) => value <= limit) };
  });
  return { dots: dots.sort((one, other) => one.site.east - other.site.east), limits };
}

/** How many sites have a lower value than this one; null where it has none. */
export function countLower(series: MapSeries, dot: MapDot): number | null {
  const { value } = dot;
  return value === null ? null : series.dots.filter((one) => one.value !== null && one.value < value).length;
}
