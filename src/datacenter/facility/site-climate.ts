/** The climate of a site of the catalog. */
import { climates } from '../catalog/climates.ts';
import type { Climate } from './climate.ts';

/** Null when the catalog has no such site. */
export function findClimate(site: string): Climate | null {
  if (!hasClimate(site)) return null;
  const [coldestMonthC, warmestMonthC, dailyRangeK, coldestDewC, warmestDewC, solarKwhPerKw, latitudeDegrees] =
    climates[site];
  return { coldestMonthC, warmestMonthC, dailyRangeK, coldestDewC, warmestDewC, solarKwhPerKw, latitudeDegrees };
}

function hasClimate(site: string): site is keyof typeof climates {
  return Object.hasOwn(climates, site);
}
