/**
 * When in its year money counts. What runs through a year (hours sold, costs, tax, purchases) counts at its end, in its
 * middle or at its start; what falls on a year's last day counts there in any case, and the order at t = 0. Year ends are
 * the textbook's convention and the default; the middle is the valuer's, since money comes in all year long and waits for
 * half a year on average. It moves no money, only what money is worth and at which rate it comes back.
 */
import { everyFlowTiming, type FlowTiming } from './options.ts';

export interface Discounting {
  readonly discountRate: number;
  readonly flowTiming: FlowTiming;
}

/** How much more money is worth for coming before its year's end: 1, or (1 + rate) to the power of 1/2 or 1. */
export function worthEarly({ discountRate, flowTiming }: Discounting): number {
  return (1 + discountRate) ** (everyFlowTiming.indexOf(flowTiming) / 2);
}

/**
 * Yearly amounts, year 0 first, as amounts at year ends of the same worth today. `lastDay`: what of each falls there anyway.
 * The amounts themselves where all count at year ends.
 */
export function bringToYearEnds(
  discounting: Discounting,
  amounts: readonly number[],
  lastDay: readonly number[] = [],
): readonly number[] {
  const more = worthEarly(discounting) - 1;
  return amounts.map((usd, year) => usd + (year && more * (usd - (lastDay[year] ?? 0))));
}
