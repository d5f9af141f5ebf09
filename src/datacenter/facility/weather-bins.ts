/**
 * A year's weather as bins of temperature and humidity, and a year of cooling from them: how hours of free cooling are
 * counted on paper. Within a bin its mean stands for all its hours.
 */
import type { CoolingRow } from '../catalog/cooling-kinds.ts';
import { hoursPerYear } from '../units/units.ts';
import { wetBulbC, type WeatherYear } from './climate.ts';
import { coolAt } from './cooling.ts';

/** Hours of a year whose air lies in one bin of temperature and humidity, with the means of that bin. */
export interface WeatherBin {
  readonly dryC: number;
  readonly wetC: number;
  readonly hours: number;
}

/**
 * The year sorted into bins `widthK` wide in temperature and in wet-bulb temperature, coldest first. Hours sum to 8,760.
 */
export function binWeather({ dryC, dewC }: WeatherYear, widthK = 2.5): readonly WeatherBin[] {
  const bins = new Map<number, { dry: number; wet: number; hours: number }>();
  for (let at = 0; at < hoursPerYear; at += 1) {
    const dry = dryC[at] ?? 0;
    const wet = wetBulbC(dry, dewC[at] ?? 0);
    const key = Math.floor(dry / widthK) * 1000 + Math.floor(wet / widthK);
    const bin = bins.get(key) ?? { dry: 0, wet: 0, hours: 0 };
    bin.dry += dry;
    bin.wet += wet;
    bin.hours += 1;
    bins.set(key, bin);
  }
  return [...bins]
    .sort(([one], [other]) => one - other)
    .map(([, { dry, wet, hours }]) => ({ dryC: dry / hours, wetC: wet / hours, hours }));
}

export interface CoolingYear {
  /** Hours when no chiller runs at all, and hours when it does part of the work. */
  readonly freeHours: number;
  readonly partHours: number;
  /** Means over the year, each hour alike. */
  readonly chillerShare: number;
  readonly litresPerKwhHeat: number;
}

/** A year of cooling from bins of temperature and humidity: hours without a chiller are those whose bin needs none. */
export function coolYear(row: CoolingRow, bins: readonly WeatherBin[]): CoolingYear {
  let [freeHours, partHours, chiller, litres, hours] = [0, 0, 0, 0, 0];
  for (const bin of bins) {
    const state = coolAt(row, bin.dryC, bin.wetC);
    if (state.freeShare === 1) freeHours += bin.hours;
    else if (state.freeShare > 0) partHours += bin.hours;
    chiller += state.chillerShare * bin.hours;
    litres += state.litresPerKwhHeat * bin.hours;
    hours += bin.hours;
  }
  return { freeHours, partHours, chillerShare: chiller / hours, litresPerKwhHeat: litres / hours };
}
