/**
 * A year of 8,760 hours at one site: what the hall draws as weather turns its chillers on and off, what panels, turbines
 * and a battery give of that, what is bought at which hour's price, and the carbon and water of it. In each hour: work
 * that may wait has been moved, then sun and wind are used, then what is left over charges the battery or is given up,
 * then the battery covers what is missing, then the grid.
 *
 * Ignored on purpose: outages, selling surplus, fees for peak demand, the hourly mix of the grid (its intensity is the
 * year's mean), batteries charged from the grid. Profiles are synthetic: see `climate.ts` and `renewables.ts`.
 */
import type { CoolingRow } from '../catalog/cooling-kinds.ts';
import { lithium, timeOfUse } from '../catalog/energy-supply.ts';
import { peakOverMean } from '../catalog/power-losses.ts';
import { hoursPerYear, type Infeasible } from '../units/units.ts';
import { levelAfter, mostCharge, mostDischarge } from './battery.ts';
import { makeWeather, wetBulbC, type Climate } from './climate.ts';
import { coolAt, needsWetBulb } from './cooling.ts';
import { shiftLoad } from './load-shift.ts';
import { emptyTally, layOutChain, meterPowerOf, type ChainTally, type FeedCount } from './power-chain.ts';
import { makeSolarYear, makeWindYear, sumHours } from './renewables.ts';

export interface YearChoice {
  readonly climate: Climate;
  readonly cooling: CoolingRow;
  readonly feeds: FeedCount;
  /** Mean IT load, and that the hall is built for, W. */
  readonly itW: number;
  readonly designItW: number;
  readonly usdPerKwh: number;
  /** Prices by the hour of the day around that mean; else the same price all day. */
  readonly isTimeOfUse: boolean;
  readonly kgPerKwh: number;
  /** Rated power of panels and of turbines, W. */
  readonly solarW: number;
  readonly windW: number;
  /** Wh that the battery holds. */
  readonly batteryWh: number;
  /** Share of each hour's computing that may wait within its day. */
  readonly flexibleShare: number;
}

/** Energies of the year in kWh. */
export interface YearOutcome {
  readonly kind: 'year';
  readonly itKwh: number;
  readonly meterKwh: number;
  /** Lost in stages, moving and chilling, kWh. */
  readonly lost: ChainTally;
  readonly otherKwh: number;
  readonly solarMadeKwh: number;
  readonly windMadeKwh: number;
  /** Used as it was made; put into the battery; taken out of it; made and not used. */
  readonly directKwh: number;
  readonly batteryInKwh: number;
  readonly batteryOutKwh: number;
  readonly curtailedKwh: number;
  /** Lost in the battery, and what is left in it at the end; it starts empty. */
  readonly batteryLostKwh: number;
  readonly batteryGainKwh: number;
  readonly gridKwh: number;
  /** 1 - grid / meter: the share that the site's own supply covers. */
  readonly coverage: number;
  readonly usd: number;
  readonly carbonTonnes: number;
  readonly waterLitres: number;
  /** Hours without any chiller. */
  readonly freeHours: number;
  readonly meanPue: number;
  readonly worstPue: number;
  readonly meanMeterW: number;
  /** Highest hour at the meter, and that hour if every server drew its peak in it, W. */
  readonly highestHourW: number;
  readonly peakMeterW: number;
}

/** Price over its mean at each hour of the day. */
const priceOfHour = Array.from({ length: 24 }, (_, hour) => {
  if ((timeOfUse.cheapHours as readonly number[]).includes(hour)) return timeOfUse.cheap;
  return (timeOfUse.dearHours as readonly number[]).includes(hour) ? timeOfUse.dear : timeOfUse.plain;
});

/** Reused between calls, since a page asks for all sites in one go: filled anew each time. */
const load = new Float64Array(hoursPerYear);
const worth = new Float64Array(hoursPerYear);

/**
 * The year of `choice`. Infeasible for a load outside the hall, a share outside 0 to 1, and sizes or prices below zero.
 */
export function runYear(choice: YearChoice): YearOutcome | Infeasible {
  const refused = refuse(choice);
  if (refused) return refused;
  const { climate, cooling, feeds, itW, designItW, usdPerKwh, isTimeOfUse, kgPerKwh, flexibleShare } = choice;
  const layout = layOutChain(designItW, feeds, cooling);
  const weather = makeWeather(climate);
  const solar = choice.solarW > 0 ? makeSolarYear(climate) : null;
  const wind = choice.windW > 0 ? makeWindYear(climate) : null;
  const capacity = choice.batteryWh;
  const tally = emptyTally();
  const madeAt = (hour: number) =>
    (solar ? (solar[hour] ?? 0) * choice.solarW : 0) + (wind ? (wind[hour] ?? 0) * choice.windW : 0);

  load.fill(itW);
  if (flexibleShare > 0) {
    // Sun and wind first, then cheap hours: a watt of surplus is worth more than any price.
    for (let hour = 0; hour < hoursPerYear; hour += 1) {
      worth[hour] = -madeAt(hour) / itW + (isTimeOfUse ? (priceOfHour[hour % 24] ?? 1) / 10 : 0);
    }
    shiftLoad(load, worth, flexibleShare, designItW);
  }

  let [level, meterWh, itWh, directWh, inWh, outWh, curtailedWh, gridWh] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [priced, litres, freeHours, worstPue, highestHourW, peakMeterW] = [0, 0, 0, 1, 0, 0];
  for (let hour = 0; hour < hoursPerYear; hour += 1) {
    const it = load[hour] ?? 0;
    const dryC = weather.dryC[hour] ?? 0;
    const wetC = needsWetBulb(cooling, dryC) ? wetBulbC(dryC, weather.dewC[hour] ?? 0) : dryC;
    const state = coolAt(cooling, dryC, wetC);
    const before = tally.distributionW + tally.upsW;
    const needed = meterPowerOf(layout, it, state.chillerShare, tally);
    litres += (it + tally.distributionW + tally.upsW - before) * state.litresPerKwhHeat;
    if (state.freeShare === 1) freeHours += 1;
    worstPue = Math.max(worstPue, needed / it);
    if (needed > highestHourW) {
      highestHourW = needed;
      peakMeterW = meterPowerOf(layout, it * peakOverMean, state.chillerShare, emptyTally());
    }
    const made = madeAt(hour);
    const direct = Math.min(made, needed);
    const charge = capacity > 0 ? Math.min(made - direct, mostCharge(lithium, capacity, level)) : 0;
    const given = capacity > 0 ? Math.min(needed - direct, mostDischarge(lithium, capacity, level)) : 0;
    level = levelAfter(lithium, level, charge - given);
    const bought = needed - direct - given;
    itWh += it;
    meterWh += needed;
    directWh += direct;
    inWh += charge;
    outWh += given;
    curtailedWh += made - direct - charge;
    gridWh += bought;
    priced += bought * (isTimeOfUse ? (priceOfHour[hour % 24] ?? 1) : 1);
  }

  const kilo = 1 / 1000;
  const sumOf = (profile: Float64Array | null, ratedW: number) => (profile ? sumHours(profile) : 0) * ratedW * kilo;
  return {
    kind: 'year',
    itKwh: itWh * kilo,
    meterKwh: meterWh * kilo,
    lost: {
      distributionW: tally.distributionW * kilo,
      upsW: tally.upsW * kilo,
      transformerW: tally.transformerW * kilo,
      moveW: tally.moveW * kilo,
      chillerW: tally.chillerW * kilo,
    },
    otherKwh: layout.otherW * hoursPerYear * kilo,
    solarMadeKwh: sumOf(solar, choice.solarW),
    windMadeKwh: sumOf(wind, choice.windW),
    directKwh: directWh * kilo,
    batteryInKwh: inWh * kilo,
    batteryOutKwh: outWh * kilo,
    curtailedKwh: curtailedWh * kilo,
    batteryLostKwh: (inWh - outWh - level) * kilo,
    batteryGainKwh: level * kilo,
    gridKwh: gridWh * kilo,
    coverage: 1 - gridWh / meterWh,
    usd: priced * kilo * usdPerKwh,
    carbonTonnes: (gridWh * kilo * kgPerKwh) / 1000,
    waterLitres: litres * kilo,
    freeHours,
    meanPue: meterWh / itWh,
    worstPue,
    meanMeterW: meterWh / hoursPerYear,
    highestHourW,
    peakMeterW,
  };
}

function refuse(choice: YearChoice): Infeasible | null {
  const no = (reason: string, field: string, given: number, value: number): Infeasible => ({
    kind: 'infeasible',
    reason,
    numbers: { given },
    nearest: { field, value },
  });
  const { itW, designItW, flexibleShare } = choice;
  if (!(itW > 0 && itW <= designItW && designItW < Infinity)) {
    return no('fill-out-of-range', 'facility.fill', itW / designItW, 1);
  }
  if (!(flexibleShare >= 0 && flexibleShare <= 1)) {
    return no('share-out-of-range', 'own.flexible', flexibleShare, flexibleShare > 1 ? 1 : 0);
  }
  for (const name of ['usdPerKwh', 'kgPerKwh', 'solarW', 'windW', 'batteryWh'] as const) {
    const given = choice[name];
    if (!(given >= 0 && given < Infinity)) return no('below-zero', name, given, 0);
  }
  return null;
}
