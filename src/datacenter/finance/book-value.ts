/**
 * Book value against economic value. The books spread a price evenly over a useful life that its owner chooses; what the
 * thing could be sold for falls with the price of the same performance bought new, which no owner chooses.
 * Source of the fall and of the amortisation of a training: Epoch AI, The rising costs of training frontier AI models,
 * 2024: 0.14 orders of magnitude a year.
 */
import { hoursPerYear } from '../units/units.ts';

/** Orders of magnitude of price that hardware of the same performance loses in a year. */
export const ordersLostPerYear = 0.14;

/** What the books say after `years` of a straight line over `lifeYears`, USD. Never below zero. */
export function bookValue(usd: number, years: number, lifeYears: number): number {
  return usd * Math.max(0, 1 - years / lifeYears);
}

/** What it is worth after `years` when its price falls by `orders` orders of magnitude a year, USD. */
export function economicValue(usd: number, years: number, orders = ordersLostPerYear): number {
  return usd * 10 ** (-orders * years);
}

/**
 * What a training uses up of the chips it runs on, USD: their value when it starts, times the years they are used, times
 * the share of its value that a chip loses in a year, r ln 10. Exact for short trainings, as the source has it.
 */
export function amortiseTraining(startUsdPerChip: number, chipHours: number, orders = ordersLostPerYear): number {
  return (startUsdPerChip * chipHours * orders * Math.LN10) / hoursPerYear;
}

/** The useful life over which a straight line loses, in all, what the economic value loses at once: 1 / (r ln 10), years. */
export function economicLifeYears(orders = ordersLostPerYear): number {
  return 1 / (orders * Math.LN10);
}
