/**
 * Carbon intensity of a site's electricity as an uncertain input. Publishers disagree about one kilowatt-hour because they
 * count different things, and nobody says which count will be charged for: so the spread is theirs, lowest to highest,
 * around the number in use, and nothing is averaged. Ignored on purpose: how the grid changes over the years ahead.
 */
import { findSite } from '../catalog/sites.ts';

/** One uncertain input as the risk room draws it; kg CO2e per kWh. */
export interface GridIntensitySpread {
  /** The mode is what every room reckons with, so that no spread means the scenario itself. */
  readonly shape: { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number };
  /** How many accounts low and high are from. */
  readonly accounts: number;
  /** `published` where two accounts or more span it, `assumed` where it stands around one alone. */
  readonly how: 'published' | 'assumed';
  /** Where the mode is from: a key of `catalog/sources.ts`. The accounts themselves stand in `catalog/grid-accounts.ts`. */
  readonly source: string;
}

/** The spread at a site of the catalog, kg CO2e per kWh; null for a site that it does not know. */
export function gridIntensitySpread(site: string): GridIntensitySpread | null {
  const known = findSite(site);
  if (!known) return null;
  const { low, typical, high, accounts, source } = known.carbonKgPerKwh;
  return {
    shape: { kind: 'triangular', low, mode: typical, high },
    accounts,
    how: accounts > 1 ? 'published' : 'assumed',
    source,
  };
}
