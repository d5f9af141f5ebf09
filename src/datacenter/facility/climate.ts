/**
 * Climate: a typical year of 8,760 hours made from six normals of a place. Temperature is a yearly wave, a daily wave and
 * a spell of weather that lasts days; the dew point follows the yearly wave and the spells. The spells are a fixed sum of
 * slow waves, the same everywhere, so that the same place always has the same year: no dice. Ignored on purpose: extremes,
 * wet seasons, height above the sea. Valid between -40 and 50 degrees Celsius.
 */
import { hoursPerYear } from '../units/units.ts';

export interface Climate {
  readonly coldestMonthC: number;
  readonly warmestMonthC: number;
  readonly dailyRangeK: number;
  readonly coldestDewC: number;
  readonly warmestDewC: number;
  /** What 1 kW of solar panels gives in a year, kWh. */
  readonly solarKwhPerKw: number;
  /** Degrees north. */
  readonly latitudeDegrees: number;
}

/** Air outside, hour by hour from the first of January, in local solar time. */
export interface WeatherYear {
  readonly dryC: Float64Array;
  readonly dewC: Float64Array;
}

/** Day of the year when the north is coldest; the south is half a year off. */
const coldestDay = 20;
const warmestHour = 15;
/** How far daily means stray, K: assumed, a little at the equator and more where seasons are far apart. */
const strayAtLeastK = 1;
const strayOfSeasons = 0.13;
/** How much of a spell of warm air the dew point follows. */
const dewFollows = 0.8;

/** Hours of the slow waves that make spells of weather: two and a half days to seventeen. */
const spellHours = [61.3, 89.7, 131.1, 197.9, 263.5, 401.7];

/** Spells of weather of one kind: mean 0, spread 1. `phase` makes another kind (clouds, wind) of the same waves. */
export function spellsOf(phase: number): Float64Array {
  const spells = new Float64Array(hoursPerYear);
  const size = Math.sqrt(2 / spellHours.length);
  for (const [rank, hours] of spellHours.entries()) {
    const turn = (2 * Math.PI) / hours;
    // Each hour turns the wave on by the same angle: four products in the place of a sine, good to twelve digits.
    const [cosTurn, sinTurn] = [Math.cos(turn), Math.sin(turn)];
    let sine = size * Math.sin(phase * (rank + 1));
    let cosine = size * Math.cos(phase * (rank + 1));
    for (let hour = 0; hour < hoursPerYear; hour += 1) {
      spells[hour] = (spells[hour] as number) + sine;
      const next = sine * cosTurn + cosine * sinTurn;
      cosine = cosine * cosTurn - sine * sinTurn;
      sine = next;
    }
  }
  return spells;
}

let airSpells: Float64Array | null = null;

/** 1 in midsummer, -1 in midwinter, by day of the year. */
export function seasonOf(day: number, latitudeDegrees: number): number {
  const wave = -Math.cos((2 * Math.PI * (day - coldestDay)) / 365);
  return latitudeDegrees < 0 ? -wave : wave;
}

/** Room for a year of weather. */
export function emptyWeather(): WeatherYear {
  return { dryC: new Float64Array(hoursPerYear), dewC: new Float64Array(hoursPerYear) };
}

/** The typical year of a place, written over `year` where one is given: who asks for many places needs only one. */
export function makeWeather(climate: Climate, year: WeatherYear = emptyWeather()): WeatherYear {
  airSpells ??= spellsOf(1.7);
  const { coldestMonthC, warmestMonthC, coldestDewC, warmestDewC, dailyRangeK, latitudeDegrees } = climate;
  const stray = strayAtLeastK + strayOfSeasons * (warmestMonthC - coldestMonthC);
  const daily = new Float64Array(24);
  for (let hour = 0; hour < 24; hour += 1) {
    daily[hour] = (dailyRangeK / 2) * Math.cos((2 * Math.PI * (hour - warmestHour)) / 24);
  }
  const { dryC, dewC } = year;
  let at = 0;
  for (let day = 0; day < 365; day += 1) {
    const summer = (1 + seasonOf(day, latitudeDegrees)) / 2;
    const mean = coldestMonthC + summer * (warmestMonthC - coldestMonthC);
    const meanDew = coldestDewC + summer * (warmestDewC - coldestDewC);
    for (let hour = 0; hour < 24; hour += 1) {
      const spell = stray * (airSpells[at] as number);
      const dry = mean + spell + (daily[hour] as number);
      const dew = meanDew + dewFollows * spell;
      dryC[at] = dry;
      dewC[at] = dew < dry ? dew : dry;
      at += 1;
    }
  }
  return year;
}

/** Relative humidity, 0 to 1, of air at `dryC` with dew point `dewC`. Magnus formula, constants of Alduchov and Eskridge 1996. */
export function relativeHumidity(dryC: number, dewC: number): number {
  return Math.exp((17.625 * dewC) / (243.04 + dewC) - (17.625 * dryC) / (243.04 + dryC));
}

/**
 * Temperature that evaporating water can reach, degrees Celsius: R. Stull, 2011, doi 10.1175/JAMC-D-11-0143.1, within 1 K
 * at sea level for 5 to 99 % humidity; never above the air or below its dew point.
 */
export function wetBulbC(dryC: number, dewC: number): number {
  const percent = 100 * relativeHumidity(dryC, dewC);
  const wet =
    dryC * Math.atan(0.151977 * Math.sqrt(percent + 8.313659)) +
    Math.atan(dryC + percent) -
    Math.atan(percent - 1.676331) +
    0.00391838 * percent * Math.sqrt(percent) * Math.atan(0.023101 * percent) -
    4.686035;
  return Math.min(dryC, Math.max(dewC, wet));
}
