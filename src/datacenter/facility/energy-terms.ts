/**
 * Energy terms: what an electricity bill holds beside price times kWh, as so much for each kWh at the meter. All of it
 * follows the power of the hall, so one number joins the price, and every room that multiplies energy by a price stays
 * right. `energy-bill.ts` takes the same terms apart, line by line.
 *
 * Ignored on purpose: a demand charge's ratchet (the highest month billed for a year), power factor, connection fees.
 */
import { dieselKgPerLitre, dieselLitresPerKwh, dieselUsdPerLitre, testLoadShare } from '../catalog/energy-contracts.ts';
import { hoursPerYear, monthsPerYear } from '../units/units.ts';

/** Every default leaves the bill at price times kWh. */
export interface EnergyTerms {
  /** Demand charge: USD for each kW of the month's highest power, every month. */
  readonly demandUsdPerKw?: number;
  /** Load factor: mean power over the billed peak, above 0 to 1. */
  readonly loadFactor?: number;
  /** Mean price paid under a time-of-use tariff over the plain mean of its hours. */
  readonly touRatio?: number;
  /** Share of the energy under contracts for renewable power, and what a kWh of it costs beyond the tariff. */
  readonly contractedShare?: number;
  readonly contractUsdPerKwh?: number;
  /** Hours a year for which the generators are tested. */
  readonly generatorHours?: number;
  /** Energy reuse factor (ERF): share of the energy at the meter that leaves as heat somebody uses; and its price. */
  readonly reuseFactor?: number;
  readonly heatUsdPerKwh?: number;
}

/** Diesel burnt in tests for each kWh at the meter, litres: the nameplate of the generators is the billed peak. */
export function fuelLitresPerKwh({ generatorHours = 0, loadFactor = 1 }: EnergyTerms): number {
  return (generatorHours * testLoadShare * dieselLitresPerKwh) / (loadFactor * hoursPerYear);
}

/** What a kWh at the meter costs beside its price, USD; below zero where heat or contracts bring more than the rest costs. */
export function addedPrice(terms: EnergyTerms): number {
  const { demandUsdPerKw = 0, loadFactor = 1, contractedShare = 0, reuseFactor = 0 } = terms;
  return (
    (demandUsdPerKw * monthsPerYear) / (loadFactor * hoursPerYear) +
    contractedShare * (terms.contractUsdPerKwh ?? 0) +
    fuelLitresPerKwh(terms) * dieselUsdPerLitre -
    reuseFactor * (terms.heatUsdPerKwh ?? 0)
  );
}

/** Carbon of the diesel burnt in tests, kg CO2e for each kWh at the meter: scope 1. */
export function fuelKgPerKwh(terms: EnergyTerms): number {
  return fuelLitresPerKwh(terms) * dieselKgPerLitre;
}
