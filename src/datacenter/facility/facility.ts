/**
 * Facility: what power, energy and carbon the cluster means at a chosen site. (Front door; one verb, `powerFacility`.)
 *
 * The cluster is taken to run all hours of the year at the power it draws in training, in a hall that it fills unless
 * said otherwise. Ignored here on purpose: weather, water, outages (see `hourly-year.ts`, which also says what time-of-use
 * prices and monthly peaks come to), carbon of making the hardware and the building (see `embodied.ts`).
 * Valid for a PUE of 1 and above. Sources stand in the rows of `catalog/sites.ts` and `catalog/accelerators.ts`.
 */
import { findSite } from '../catalog/sites.ts';
import type { ClusterOutcome } from '../cluster/cluster.ts';
import { refuseFields } from '../units/field-limits.ts';
import { hoursPerYear, secondsPerHour, type Infeasible, type Spread } from '../units/units.ts';
import { findAcceleratorPower } from './accelerator-power.ts';
import { carbonTonnes, energyKwh, meterPowerW } from './energy.ts';
import { addedPrice, fuelKgPerKwh, type EnergyTerms } from './energy-terms.ts';
import { facilityNumbers } from './fields.ts';
import { followLoad } from './part-load.ts';

export interface FacilityChoice extends EnergyTerms {
  /** A row of `catalog/sites.ts`. */
  readonly site: string;
  /** Power usage effectiveness of the full hall; null: the site's typical value. */
  readonly pue: number | null;
  /** IT load over what the hall is built for; PUE rises as it falls. Absent: full. */
  readonly fill?: number;
  /** Electricity price, USD/kWh; null: the site's typical value. */
  readonly usdPerKwh: number | null;
}

export interface FacilityOutcome {
  readonly kind: 'facility';
  readonly site: string;
  /** Average power of one accelerator with its share of host, fabric and fans, W. */
  readonly wattsPerAccelerator: number;
  /** 'measured' where a published node measurement exists, else 'assumed' from rated power. */
  readonly wattsKnown: 'published' | 'assumed';
  readonly itPowerW: number;
  /** What the hall is built for: more than `itPowerW` where it is not full. */
  readonly designItPowerW: number;
  /** PUE of the full hall, and at its present fill. */
  readonly statedPue: number;
  readonly pue: number;
  readonly facilityPowerW: number;
  /** One year of running, kWh at the meter; and the same for the training alone. */
  readonly energyKwhPerYear: number;
  readonly trainingEnergyKwh: number;
  /** Price of the tariff; and what a kWh costs beside it, as demand charge, contracts, diesel, less sold heat. */
  readonly usdPerKwh: number;
  readonly addedUsdPerKwh: number;
  /**
   * Both together, the price as the hours of the year are priced: all that a kWh at the meter costs. Never below 0: heat
   * that would bring more than the bill is worth as much as the bill.
   */
  readonly paidUsdPerKwh: number;
  readonly energyUsdPerYear: number;
  /** kg CO2e per kWh: what accounts of this grid span, as p10 and p90, around the one in use; and how many there are. */
  readonly carbonKgPerKwh: Spread;
  /** Scope 2, location-based. */
  readonly carbonTonnesPerYear: number;
  /** Scope 1: diesel burnt in tests of generators. */
  readonly fuelTonnesPerYear: number;
  readonly trainingCarbonTonnes: number;
}

export type FacilityResult = FacilityOutcome | Infeasible;

/** More than any grid gives: a number beyond it is a slip of the keys, W. */
const mostPowerW = 1e12;

/** All behind PUE, fill and price, which are refused in words of their own. */
const energyTerms = facilityNumbers.slice(3);

/** What the room needs to know of a cluster. */
type PoweredCluster = Pick<ClusterOutcome, 'accelerator' | 'accelerators' | 'trainingSeconds'>;

/**
 * Power, energy, money for energy and carbon of `cluster` at the chosen site, for a year and for the training alone.
 * Infeasible for a PUE below 1, no power or an absurd one, a fill outside 0 to 1, a term outside its field's limits, a site or an accelerator that the catalog does not know.
 */
export function powerFacility(choice: FacilityChoice, cluster: PoweredCluster): FacilityResult {
  const site = findSite(choice.site);
  if (!site) return infeasible('unknown-site', {}, { field: 'facility.site', value: 'us-ashburn' });
  const statedPue = choice.pue ?? site.pue.value;
  if (!(statedPue >= 1 && statedPue < Infinity)) {
    return infeasible('pue-below-one', { pue: statedPue }, { field: 'facility.pue', value: 1 });
  }
  const { fill = 1 } = choice;
  if (!(fill > 0 && fill <= 1)) return infeasible('fill-out-of-range', { fill }, { field: 'facility.fill', value: 1 });
  const pue = followLoad(statedPue, fill);
  const usdPerKwh = choice.usdPerKwh ?? site.usdPerKwh.typical;
  if (!(usdPerKwh >= 0 && usdPerKwh < Infinity)) {
    return infeasible('energy-price-below-zero', { usdPerKwh }, { field: 'facility.usdPerKwh', value: 0 });
  }
  const refused = refuseFields(energyTerms, choice);
  if (refused) return refused;
  const power = findAcceleratorPower(cluster.accelerator);
  if (!power) return infeasible('power-unknown', {}, { field: 'cluster.accelerator', value: 'h100-sxm' });

  const itPowerW = power.watts * cluster.accelerators;
  if (!(itPowerW > 0 && itPowerW <= mostPowerW)) {
    const most = Math.floor(mostPowerW / power.watts);
    const value = itPowerW > mostPowerW ? most : 1;
    return infeasible('power-out-of-range', { low: 1, high: most }, { field: 'cluster.accelerators', value });
  }
  const facilityPowerW = meterPowerW(itPowerW, pue);
  const energyKwhPerYear = energyKwh(facilityPowerW, hoursPerYear * secondsPerHour);
  const trainingEnergyKwh = energyKwh(facilityPowerW, cluster.trainingSeconds);
  const { low, typical, high, accounts } = site.carbonKgPerKwh;
  const addedUsdPerKwh = addedPrice(choice);
  const paidUsdPerKwh = Math.max(0, usdPerKwh * (choice.touRatio ?? 1) + addedUsdPerKwh);
  return {
    kind: 'facility',
    site: site.id,
    wattsPerAccelerator: power.watts,
    wattsKnown: power.known,
    itPowerW,
    designItPowerW: itPowerW / fill,
    statedPue,
    pue,
    facilityPowerW,
    energyKwhPerYear,
    trainingEnergyKwh,
    usdPerKwh,
    addedUsdPerKwh,
    paidUsdPerKwh,
    energyUsdPerYear: energyKwhPerYear * paidUsdPerKwh,
    carbonKgPerKwh: { median: typical, p10: low, p90: high, count: accounts },
    carbonTonnesPerYear: carbonTonnes(energyKwhPerYear, typical),
    fuelTonnesPerYear: carbonTonnes(energyKwhPerYear, fuelKgPerKwh(choice)),
    trainingCarbonTonnes: carbonTonnes(trainingEnergyKwh, typical),
  };
}

function infeasible(
  reason: string,
  numbers: Readonly<Record<string, number>>,
  nearest: NonNullable<Infeasible['nearest']>,
): Infeasible {
  return { kind: 'infeasible', reason, numbers, nearest };
}
