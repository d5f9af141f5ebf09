/**
 * The energy bill of a year line by line, and its carbon by the scopes of the GHG Protocol: what `energy-terms.ts` joins
 * into one price. The lines sum to the facility's `energyUsdPerYear`.
 *
 * Scope 1 is diesel burnt in tests. Scope 2 is told twice, as the protocol asks: location-based by the grid, and
 * market-based by contract, where a contracted kWh counts as nothing and any other as the grid's mean. Where a residual
 * mix is published that would be higher, so the market-based number is the least. Heat that is sold is taken off neither:
 * what its user no longer burns is an avoided emission, and stands apart.
 */
import { dieselUsdPerLitre } from '../catalog/energy-contracts.ts';
import { boilerKgPerKwh } from '../catalog/energy-yardsticks.ts';
import { monthsPerYear } from '../units/units.ts';
import { fuelLitresPerKwh, type EnergyTerms } from './energy-terms.ts';
import type { FacilityOutcome } from './facility.ts';

/** Money in USD a year, energies in kWh a year, carbon in t CO2e a year. */
export interface EnergyBill {
  readonly billedPeakW: number;
  /** Price times kWh, as the hours are priced; demand charge; premium of contracts; diesel; heat sold, as an income. */
  readonly energyUsd: number;
  readonly demandUsd: number;
  readonly contractUsd: number;
  readonly fuelUsd: number;
  readonly heatUsd: number;
  /** All of these, the income taken off; never below 0. */
  readonly totalUsd: number;
  readonly fuelLitres: number;
  readonly scopeOneTonnes: number;
  readonly locationTonnes: number;
  readonly marketTonnes: number;
  readonly contractedKwh: number;
  readonly heatKwh: number;
  /** What gas boilers would have given off for that heat. In no scope of the data center. */
  readonly avoidedTonnes: number;
  /** Energy reuse factor, and energy reuse effectiveness: PUE x (1 - ERF). */
  readonly reuseFactor: number;
  readonly reuseEffectiveness: number;
}

/** The bill of `facility`, which was asked with these `terms`. */
export function itemiseEnergy(terms: EnergyTerms, facility: FacilityOutcome): EnergyBill {
  const { demandUsdPerKw = 0, loadFactor = 1, touRatio = 1, contractedShare = 0, reuseFactor = 0 } = terms;
  const { energyKwhPerYear, facilityPowerW, usdPerKwh, carbonTonnesPerYear, pue } = facility;
  const billedPeakW = facilityPowerW / loadFactor;
  const contractedKwh = energyKwhPerYear * contractedShare;
  const heatKwh = energyKwhPerYear * reuseFactor;
  const fuelLitres = energyKwhPerYear * fuelLitresPerKwh(terms);
  const lines = {
    energyUsd: energyKwhPerYear * usdPerKwh * touRatio,
    demandUsd: (billedPeakW / 1000) * demandUsdPerKw * monthsPerYear,
    contractUsd: contractedKwh * (terms.contractUsdPerKwh ?? 0),
    fuelUsd: fuelLitres * dieselUsdPerLitre,
    heatUsd: heatKwh * (terms.heatUsdPerKwh ?? 0),
  };
  return {
    billedPeakW,
    ...lines,
    totalUsd: Math.max(0, lines.energyUsd + lines.demandUsd + lines.contractUsd + lines.fuelUsd - lines.heatUsd),
    fuelLitres,
    scopeOneTonnes: facility.fuelTonnesPerYear,
    locationTonnes: carbonTonnesPerYear,
    marketTonnes: carbonTonnesPerYear * (1 - contractedShare),
    contractedKwh,
    heatKwh,
    avoidedTonnes: (heatKwh * boilerKgPerKwh) / 1000,
    reuseFactor,
    reuseEffectiveness: pue * (1 - reuseFactor),
  };
}
