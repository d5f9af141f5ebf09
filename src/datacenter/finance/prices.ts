/** Prices of a project settled: the reader's where one is set, else the market's for this accelerator and this site. */
import { findRent, findServerPrice } from '../catalog/market.ts';
import { findSite } from '../catalog/sites.ts';
import type { ClusterOutcome } from '../cluster/cluster.ts';
import type { FacilityOutcome } from '../facility/facility.ts';
import type { Infeasible } from '../units/units.ts';
import type { FinanceChoice } from './finance.ts';

export interface SettledPrices {
  readonly rentUsdPerHour: number;
  /** One accelerator with its share of server and fabric. */
  readonly serverUsd: number;
  readonly facilityUsdPerWatt: number;
}

/** The three prices that a choice may leave open. Infeasible when the catalog does not know the one left open. */
export function settlePrices(
  choice: FinanceChoice,
  cluster: ClusterOutcome,
  facility: FacilityOutcome,
): SettledPrices | Infeasible {
  const serverUsd = choice.serverUsd ?? findServerPrice(cluster.accelerator)?.typical;
  const facilityUsdPerWatt = choice.facilityUsdPerWatt ?? findSite(facility.site)?.facilityUsdPerWatt.value;
  if (serverUsd === undefined) return priceUnknown('finance.serverUsd', 50_000);
  if (facilityUsdPerWatt === undefined) return priceUnknown('finance.facilityUsdPerWatt', 11.7);
  const rent = choice.rentUsdPerHour ?? findRent(cluster.accelerator, cluster.peakFlopPerSecond).typical;
  return { rentUsdPerHour: rent, serverUsd, facilityUsdPerWatt };
}

function priceUnknown(field: string, value: number): Infeasible {
  return { kind: 'infeasible', reason: 'price-unknown', numbers: {}, nearest: { field, value } };
}
