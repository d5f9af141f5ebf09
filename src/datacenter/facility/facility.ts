/**
 * Facility: what power, energy and carbon the cluster means at a chosen site. (Front door; one verb, `powerFacility`.)
 */
import type { Infeasible, Spread } from '../units/units.ts';

export interface FacilityChoice {
  /** A row of `catalog/sites.ts`. */
  readonly site: string;
  /** Power usage effectiveness; null: the site's typical value. */
  readonly pue: number | null;
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
  readonly pue: number;
  readonly facilityPowerW: number;
  /** One year of running, kWh at the meter; and the same for the training alone. */
  readonly energyKwhPerYear: number;
  readonly trainingEnergyKwh: number;
  readonly usdPerKwh: number;
  readonly energyUsdPerYear: number;
  /** kg CO2e per kWh: spread over the sources the catalog has for this place (low, typical, high). */
  readonly carbonKgPerKwh: Spread;
  readonly carbonTonnesPerYear: number;
  readonly trainingCarbonTonnes: number;
}

export type FacilityResult = FacilityOutcome | Infeasible;
