/**
 * From a choice to a project with every number settled: limits checked, open prices looked up, shares turned into money.
 * A price left open is the market's for this accelerator and this site.
 */
import { findRent, findServerPrice } from '../catalog/market.ts';
import { findSite } from '../catalog/sites.ts';
import type { ClusterOutcome } from '../cluster/cluster.ts';
import type { FacilityOutcome } from '../facility/facility.ts';
import { refuseFields } from '../units/field-limits.ts';
import type { Confidence, HowKnown, Infeasible } from '../units/units.ts';
import type { Project } from './cash-flow.ts';
import { financeFields } from './fields.ts';
import type { FinanceChoice } from './finance.ts';
import { earnHour } from './revenue.ts';

/** What the room needs to know of a cluster. */
export type PricedCluster = Pick<ClusterOutcome, 'accelerator' | 'accelerators' | 'peakFlopPerSecond'>;

/** The prices a project stands on, each with how it is known; one that the reader has set is an assumption. */
export interface SettledPrices {
  readonly rentUsdPerHour: number;
  readonly rentHow: HowKnown;
  /** What a sold hour earns in the first year: that rent, or what the chosen revenue model makes of the hour. */
  readonly earnedUsdPerHour: number;
  /** One accelerator with its share of server and fabric. */
  readonly serverUsd: number;
  readonly serverHow: HowKnown;
  readonly facilityUsdPerWatt: number;
  readonly facilityHow: HowKnown;
}

export interface SettledProject {
  readonly project: Project;
  readonly prices: SettledPrices;
}

/** The project behind a choice. Infeasible where an input lies outside its limits or a price is not known. */
export function settleProject(
  choice: FinanceChoice,
  cluster: PricedCluster,
  facility: FacilityOutcome,
): SettledProject | Infeasible {
  const refused = refuseFields(financeFields, choice);
  if (refused) return refused;
  const prices = settlePrices(choice, cluster, facility);
  if ('kind' in prices) return prices;
  const equipmentUsd = cluster.accelerators * prices.serverUsd;
  const buildingUsd = facility.designItPowerW * prices.facilityUsdPerWatt;
  const project: Project = {
    ...choice,
    accelerators: cluster.accelerators,
    serversUsd: equipmentUsd * (1 - choice.fabricShare),
    fabricUsd: equipmentUsd * choice.fabricShare,
    facilityUsd: buildingUsd * (1 - choice.shellShare),
    shellUsd: buildingUsd * choice.shellShare,
    landUsd: facility.designItPowerW * choice.landUsdPerWatt,
    rentUsdPerHour: prices.earnedUsdPerHour,
    rampYears: choice.rampMonths / 12,
    energyUsdPerYear: facility.energyUsdPerYear,
    maintenanceUsdPerYear: equipmentUsd * choice.maintenanceShare + buildingUsd * choice.facilityMaintenanceShare,
    insuranceUsdPerYear: (equipmentUsd + buildingUsd) * choice.insuranceShare,
    softwareUsdPerYear: cluster.accelerators * choice.softwareUsd,
    carbonUsdPerYear: (facility.carbonTonnesPerYear + facility.fuelTonnesPerYear) * choice.carbonUsdPerTonne,
    buildYears: choice.buildMonths / 12,
  };
  return { project, prices };
}

/** The three prices that a choice may leave open. Infeasible when the catalog does not know the one left open. */
function settlePrices(
  choice: FinanceChoice,
  cluster: PricedCluster,
  facility: FacilityOutcome,
): SettledPrices | Infeasible {
  const rent = findRent(cluster.accelerator, cluster.peakFlopPerSecond);
  const server = findServerPrice(cluster.accelerator);
  const building = findSite(facility.site)?.facilityUsdPerWatt;
  const serverUsd = choice.serverUsd ?? server?.typical;
  const facilityUsdPerWatt = choice.facilityUsdPerWatt ?? building?.value;
  if (serverUsd === undefined) return priceUnknown('finance.serverUsd', 50_000);
  if (facilityUsdPerWatt === undefined) return priceUnknown('finance.facilityUsdPerWatt', 11.7);
  const rentUsdPerHour = choice.rentUsdPerHour ?? rent.typical;
  return {
    rentUsdPerHour,
    earnedUsdPerHour: earnHour(choice, cluster.accelerators, rentUsdPerHour),
    rentHow: howKnown(choice.rentUsdPerHour, rent.confidence),
    serverUsd,
    serverHow: howKnown(choice.serverUsd, server?.confidence),
    facilityUsdPerWatt,
    facilityHow: howKnown(choice.facilityUsdPerWatt, building?.confidence),
  };
}

function howKnown(chosen: number | null, confidence: Confidence = 'assumed'): HowKnown {
  if (chosen !== null || confidence === 'assumed' || confidence === 'recalled') return 'assumed';
  return confidence === 'read' ? 'published' : 'derived';
}

function priceUnknown(field: string, value: number): Infeasible {
  return { kind: 'infeasible', reason: 'price-unknown', numbers: {}, nearest: { field, value } };
}
