/** The climate of a site of the catalog: its normals and its latitude. */
import { climates } from '../catalog/climates.ts';
import { places } from '../catalog/places.ts';
import type { Climate } from './climate.ts';

/** Null when the catalog has no such site. */
export function findClimate(site: string): Climate | null {
  if (!isPlace(site)) return null;
  const [coldestMonthC, warmestMonthC, dailyRangeK, coldestDewC, warmestDewC, solarKwhPerKw] = climates[site];
  const [, latitudeDegrees] = places[site];
  return {
    coldestMonthC,
    warmestMonthC,
    dailyRangeK,
    coldestDewC,
    warmestDewC,
    solarKwhPerKw,
    latitudeDegrees,
  };
}

function isPlace(site: string): site is keyof typeof places {
  return Object.hasOwn(places, site);
}
