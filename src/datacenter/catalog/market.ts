/**
 * What the market asks: rent of an accelerator-hour, and what one accelerator costs with its share of server and fabric.
 * Rents are one class of one guide (on-demand at specialists, lower end), so that generations compare; list prices of
 * hyperscalers are about twice that, long contracts below it.
 */
import { findAcceleratorByName } from './accelerator-names.ts';
import { findAccelerator } from './accelerators.ts';
import type { CitedRange } from './sites.ts';
import { sources, type SourceId } from './sources.ts';

function usdPerHour(low: number, typical: number, high: number): CitedRange {
  return range(low, typical, high, 'USD/h', 'accelerator-rents-2026');
}

function range(low: number, typical: number, high: number, unit: string, source: SourceId): CitedRange {
  return { low, typical, high, unit, year: sources[source].year, source, confidence: sources[source].confidence };
}

const h100Rent = usdPerHour(1.99, 2.5, 3.5);

/** From the bottom of the long tail to the top of the specialists. */
const rents: ReadonlyMap<string, CitedRange> = new Map([
  ['a100-sxm-80', usdPerHour(0.8, 1.1, 1.5)],
  ['h100-sxm', h100Rent],
  ['h200-sxm', usdPerHour(2.5, 3.5, 4.5)],
]);

const h100AllIn = range(47_000, 50_000, 52_000, 'USD', 'h100-all-in-2024');

/** A laptop or desktop with a middling GPU, USD: nobody sells the visitor's machine by the rack. */
const ordinaryComputer = range(800, 1500, 3000, 'USD', 'assumption');

/**
 * Rent of one hour of the accelerator of that name or id, USD. Where no rent is published, that of an H100 in proportion to the peak (FLOP/s)
 * given, marked derived: an optimistic price for a machine that nobody rents.
 */
export function findRent(accelerator: string, peakFlopPerSecond: number): CitedRange {
  const id = findAcceleratorByName(accelerator)?.id;
  const published = id === undefined ? undefined : rents.get(id);
  if (published) return published;
  return scale(h100Rent, peakFlopPerSecond / (findAccelerator('h100-sxm')?.peakFlopPerSecond ?? Number.NaN));
}

/**
 * Price of one accelerator of that name or id with its share of server and fabric, USD. Published for the H100; for others the price of the
 * bare accelerator times what server and fabric add to an H100, marked derived. Null when no price is known at all.
 */
export function findServerPrice(accelerator: string): CitedRange | null {
  if (accelerator === 'this-machine') return ordinaryComputer;
  const row = findAcceleratorByName(accelerator);
  if (row?.id === 'h100-sxm') return h100AllIn;
  const bare = row?.priceUsd;
  const bareH100 = findAccelerator('h100-sxm')?.priceUsd;
  return bare && bareH100 ? scale(h100AllIn, bare.value / bareH100.value) : null;
}

function scale(range: CitedRange, factor: number): CitedRange {
  const { low, typical, high } = range;
  return { ...range, low: low * factor, typical: typical * factor, high: high * factor, confidence: 'derived' };
}
