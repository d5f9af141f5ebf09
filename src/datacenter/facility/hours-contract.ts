/**
 * What the hours of a year come to in the two terms of a contract that hang on them: load factor and time-of-use ratio of
 * a hall that buys all of its power. Sun, wind and a battery are left out, since no purchase in the cash flow pays for
 * them; work that may wait costs nothing and is moved.
 */
import type { Infeasible } from '../units/units.ts';
import { runYear, type YearChoice } from './hourly-year.ts';

export interface HoursContract {
  readonly kind: 'contract';
  /** Mean power over the mean of the months' peaks, each taken as if every server drew its own peak in that hour. */
  readonly loadFactor: number;
  /** Mean price paid over the mean price of the tariff's hours. */
  readonly touRatio: number;
}

/** The hall alone: its climate, cooling, feeds, load and what of it may wait. */
export type Hall = Pick<YearChoice, 'climate' | 'cooling' | 'feeds' | 'itW' | 'designItW' | 'flexibleShare'>;

/** Infeasible as the year is. */
export function readContract(hall: Hall): HoursContract | Infeasible {
  const bought = { usdPerKwh: 1, isTimeOfUse: true, kgPerKwh: 0, solarW: 0, windW: 0, batteryWh: 0 };
  const year = runYear({ ...hall, ...bought });
  if (year.kind === 'infeasible') return year;
  const { meanMeterW, plainPeakW, peakMeterW, highestHourW, usd, gridKwh } = year;
  const peakW = plainPeakW * (peakMeterW / highestHourW);
  return { kind: 'contract', loadFactor: meanMeterW / peakW, touRatio: usd / gridKwh };
}
