/** The climate of a site of the catalog. */
import { climates } from '../catalog/climates.ts';
import { sites } from '../catalog/sites.ts';
import type { Climate } from './climate.ts';

/** Null when the catalog has no such site. */
export function findClimate(site: string): Climate | null {
  const row = climates[sites.findIndex(({ id }) => id === site)];
  if (!row) return null;
  const [coldestMonthC, warmestMonthC, dailyRangeK, coldestDewC, warmestDewC, solarKwhPerKw, latitudeDegrees] = row;
  return { coldestMonthC, warmestMonthC, dailyRangeK, coldestDewC, warmestDewC, solarKwhPerKw, latitudeDegrees };
}
