/**
 * Sun and wind by the hour, synthetic: no measured year stands behind them. Sun: the height of the sun at that latitude,
 * dimmed by spells of cloud, scaled so that a year gives what the site's row says. Wind: a mean that is higher in winter
 * with spells over it, through a turbine's power curve, scaled to its yearly share. Spells are fixed waves, so the same
 * site has the same year each time; all sites share them, so that nothing may be said about one site's calms.
 */
import { windYield } from '../catalog/energy-supply.ts';
import { hoursPerYear } from '../units/units.ts';
import { seasonOf, spellsOf, type Climate } from './climate.ts';

/** Tilt of the axis of the Earth, degrees. */
const axisTilt = 23.44;
const radians = Math.PI / 180;
/** How much of the light clouds take on average and how far that strays, both assumed. */
const clearMean = 0.75;
const clearSpread = 0.25;
/** Mean wind at the hub and its spread, m/s; a turbine starts at 3, is full at 12. Assumed. */
const wind = { mean: 7.5, winter: 1, spread: 3, start: 3, full: 12 } as const;

/** Where the sun stands in its day, at the middle of each hour. */
const cosHours = Float64Array.from({ length: 24 }, (_, hour) => Math.cos(15 * (hour - 11.5) * radians));
/** Light that clouds leave, hour by hour: the same everywhere. */
let clearShares: Float64Array | null = null;
const windYears = new Map<boolean, Float64Array>();

/** Hours of full power that a profile gives in its year. */
export function sumHours(profile: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < profile.length; at += 1) sum += profile[at] as number;
  return sum;
}

/**
 * Scales a profile until a year gives `hoursOfFull`, never above 1 in any hour; within a thousandth where hours are cut.
 * `sum`: the hours of full power that it gives as it is.
 */
function scaleTo(profile: Float64Array, hoursOfFull: number, sum: number): Float64Array {
  let hours = sum;
  for (let round = 0; round < 6 && hours > 0; round += 1) {
    const factor = hoursOfFull / hours;
    if (Math.abs(factor - 1) < 0.001) break;
    hours = 0;
    for (let at = 0; at < profile.length; at += 1) {
      const scaled = (profile[at] as number) * factor;
      const power = scaled < 1 ? scaled : 1;
      profile[at] = power;
      hours += power;
    }
  }
  return profile;
}

/**
 * Power of panels over their rating, hour by hour, at the middle of each hour of local solar time; written over `profile`
 * where one is given.
 */
export function makeSolarYear(
  { latitudeDegrees, solarKwhPerKw }: Climate,
  profile = new Float64Array(hoursPerYear),
): Float64Array {
  clearShares ??= spellsOf(3.9).map((spell) => Math.min(1, Math.max(0.1, clearMean + clearSpread * spell)));
  const [sinSite, cosSite] = [Math.sin(latitudeDegrees * radians), Math.cos(latitudeDegrees * radians)];
  let [at, sum] = [0, 0];
  for (let day = 0; day < 365; day += 1) {
    const tilt = axisTilt * Math.sin((2 * Math.PI * (day + 1 - 81)) / 365) * radians;
    const [flat, swing] = [sinSite * Math.sin(tilt), cosSite * Math.cos(tilt)];
    for (let hour = 0; hour < 24; hour += 1) {
      const height = flat + swing * (cosHours[hour] as number);
      const power = height > 0 ? height * (clearShares[at] as number) : 0;
      profile[at] = power;
      sum += power;
      at += 1;
    }
  }
  return scaleTo(profile, solarKwhPerKw, sum);
}

/** Power of wind turbines over their rating, hour by hour. */
export function makeWindYear({ latitudeDegrees }: Pick<Climate, 'latitudeDegrees'>): Float64Array {
  const isSouth = latitudeDegrees < 0;
  const known = windYears.get(isSouth);
  if (known) return known;
  const spells = spellsOf(5.3);
  const profile = Float64Array.from({ length: hoursPerYear }, (_, at) => {
    const season = seasonOf(Math.floor(at / 24), latitudeDegrees);
    const speed = wind.mean - wind.winter * season + wind.spread * (spells[at] ?? 0);
    const share = (speed * speed * speed - wind.start ** 3) / (wind.full ** 3 - wind.start ** 3);
    return Math.min(1, Math.max(0, share));
  });
  windYears.set(isSouth, scaleTo(profile, windYield * hoursPerYear, sumHours(profile)));
  return profile;
}
