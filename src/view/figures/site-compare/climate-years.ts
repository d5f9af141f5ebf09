/** PUE and water of a full hall at every site, from its climate and a kind of cooling: the facility room's hourly year. */
import { coolingRows, type CoolingKind } from '#datacenter/catalog/cooling-kinds.ts';
import { runYear } from '#datacenter/facility/hourly-year.ts';
import { findClimate } from '#datacenter/facility/site-climate.ts';

export interface ClimateYear {
  readonly pue: number;
  /** Water drawn on site for each kWh of IT load. */
  readonly litresPerKwh: number;
}

/** A hall's size moves neither of the two. */
const hallW = 1e6;
const kept = new Map<string, ClimateYear | null>();

/** Null for a site whose climate is not known. Worked out once for each site and kind. */
export function findClimateYear(site: string, cooling: CoolingKind): ClimateYear | null {
  const key = `${site} ${cooling}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = makeYear(site, cooling);
  kept.set(key, made);
  return made;
}

function makeYear(site: string, cooling: CoolingKind): ClimateYear | null {
  const climate = findClimate(site);
  if (!climate) return null;
  const year = runYear({
    climate,
    cooling: coolingRows[cooling],
    feeds: 2,
    itW: hallW,
    designItW: hallW,
    usdPerKwh: 0,
    isTimeOfUse: false,
    kgPerKwh: 0,
    solarW: 0,
    windW: 0,
    batteryWh: 0,
    flexibleShare: 0,
  });
  return year.kind === 'year' ? { pue: year.meanPue, litresPerKwh: year.waterLitres / year.itKwh } : null;
}
