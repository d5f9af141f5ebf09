/**
 * A year of 8,760 hours at one site: what the hall draws as weather turns its chillers on and off, what panels, turbines
 * and a battery give of that, what is bought at which hour's price, and the carbon and water of it. In each hour: work
 * that may wait has been moved, then sun and wind are used, then what is left over charges the battery or is given up,
 * then the battery covers what is missing, then the grid. A battery that trades is filled from the grid as well, while it
 * is cheap, and gives while it is dear: see `battery-year.ts`; one kept for peaks holds down each month's highest hour.
 *
 * Ignored on purpose: outages, selling surplus, the hourly mix of the grid (its intensity is the year's mean). Profiles
 * are synthetic: see `climate.ts` and `renewables.ts`. Each step fills arrays that are made once and reused, for a page
 * asks for all sites in one go.
 */
import type { CoolingRow } from '../catalog/cooling-kinds.ts';
import { timeOfUse } from '../catalog/energy-supply.ts';
import { peakOverMean } from '../catalog/power-losses.ts';
import { hoursPerYear, type Infeasible } from '../units/units.ts';
import { runBattery, type BatteryHours, type BatteryTally } from './battery-year.ts';
import { monthEnds, sumPeaks } from './billed-peaks.ts';
import { emptyWeather, makeWeather, type Climate } from './climate.ts';
import { coolHours } from './cooling.ts';
import { shiftLoad } from './load-shift.ts';
import { planPeaks } from './peak-shaving.ts';
import { layOutChain, meterHours, meterPowerOf, type ChainTally, type FeedCount } from './power-chain.ts';
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
  /** Demand charge: USD for each kW of a month's highest hour; absent: none. */
  readonly demandUsdPerKw?: number;
  readonly kgPerKwh: number;
  /** Rated power of panels and of turbines, W. */
  readonly solarW: number;
  readonly windW: number;
  /** Wh that the battery holds. */
  readonly batteryWh: number;
  /** True: it is also filled from the grid in cheap hours for dear ones. Without prices by the hour that changes nothing. */
  readonly isTrading?: boolean;
  /** True: it is kept for the month's peak, and does not trade. Where that saves nothing, it is not done. */
  readonly isShaving?: boolean;
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
  /** Of what is bought, what fills the battery: it is part of `batteryInKwh`. */
  readonly filledKwh: number;
  /** Lost in the battery, and what is left in it at the end; it starts empty. */
  readonly batteryLostKwh: number;
  readonly batteryGainKwh: number;
  readonly gridKwh: number;
  /** The share of what is taken that the site's own supply covers. */
  readonly coverage: number;
  readonly usd: number;
  /** Demand charge of the year; the mean of the twelve months' highest hours at the grid, with and without the battery, W. */
  readonly demandUsd: number;
  readonly billedPeakW: number;
  readonly plainPeakW: number;
  /** By how much trading or shaving makes both smaller, losses paid; 0 where the battery takes surplus only. */
  readonly savedUsd: number;
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

/** Price over its mean at each hour of the day, by the hour and all day the same. */
const pricesByHour = Float64Array.from({ length: 24 }, (_, hour) => {
  if ((timeOfUse.cheapHours as readonly number[]).includes(hour)) return timeOfUse.cheap;
  return (timeOfUse.dearHours as readonly number[]).includes(hour) ? timeOfUse.dear : timeOfUse.plain;
});
const samePrices = new Float64Array(24).fill(1);

/** Filled anew by each call. */
const weather = emptyWeather();
const cooling = {
  chillerShares: new Float64Array(hoursPerYear),
  litresPerKwhHeat: new Float64Array(hoursPerYear),
};
const sun = new Float64Array(hoursPerYear);
const load = new Float64Array(hoursPerYear);
const worth = new Float64Array(hoursPerYear);
const madeW = new Float64Array(hoursPerYear);
const meterW = new Float64Array(hoursPerYear);
const heatW = new Float64Array(hoursPerYear);
const stillW = new Float64Array(hoursPerYear);
const chosenW = new Float64Array(hoursPerYear);

/**
 * The year of `choice`. Infeasible for a load outside the hall, a share outside 0 to 1, and sizes or prices below zero.
 */
export function runYear(choice: YearChoice): YearOutcome | Infeasible {
  const refused = refuse(choice);
  if (refused) return refused;
  const { climate, feeds, itW, designItW, isTimeOfUse, batteryWh } = choice;
  const prices = isTimeOfUse ? pricesByHour : samePrices;
  const made = makeSupply(choice);
  load.fill(itW);
  if (choice.flexibleShare > 0) {
    // Sun and wind first, then cheap hours: a watt of surplus is worth more than any price.
    for (let hour = 0; hour < hoursPerYear; hour += 1) {
      const price = isTimeOfUse ? (prices[hour % 24] as number) / 10 : 0;
      worth[hour] = price - (madeW[hour] as number) / itW;
    }
    shiftLoad(load, worth, choice.flexibleShare, designItW);
  }
  const freeHours = coolHours(choice.cooling, makeWeather(climate, weather), cooling);
  const layout = layOutChain(designItW, feeds, choice.cooling);
  const lost = meterHours(layout, load, cooling.chillerShares, meterW, heatW);
  const { meterWh, worstPue, highestHour, litres } = sumMeter();
  const highestHourW = meterW[highestHour] as number;

  const hours = { capacityWh: batteryWh, neededW: meterW, madeW, prices };
  const plainPeakW = peakWithout() / monthEnds.length;
  const still = billOf(choice, runBattery({ ...hours, connectionW: 0, boughtW: stillW }), stillW);
  // Plans are good, not perfect: who would lose a cent by them does without.
  const isPlanned = batteryWh > 0 && (choice.isShaving === true || (choice.isTrading === true && isTimeOfUse));
  const planned = isPlanned ? runPlanned(choice, hours, layout.transformerRatedW) : still;
  const isPaying = planned.usd + planned.demandUsd < still.usd + still.demandUsd;
  const { run, usd, demandUsd, billedPeakW } = isPaying ? planned : still;

  const kilo = 1 / 1000;
  const inWh = run.storedWh + run.filledWh;
  return {
    kind: 'year',
    itKwh: sumHours(load) * kilo,
    meterKwh: meterWh * kilo,
    lost: {
      distributionW: lost.distributionW * kilo,
      upsW: lost.upsW * kilo,
      transformerW: lost.transformerW * kilo,
      moveW: lost.moveW * kilo,
      chillerW: lost.chillerW * kilo,
    },
    otherKwh: layout.otherW * hoursPerYear * kilo,
    solarMadeKwh: made.solarWh * kilo,
    windMadeKwh: made.windWh * kilo,
    directKwh: run.directWh * kilo,
    batteryInKwh: inWh * kilo,
    batteryOutKwh: run.givenWh * kilo,
    curtailedKwh: run.curtailedWh * kilo,
    filledKwh: run.filledWh * kilo,
    batteryLostKwh: (inWh - run.givenWh - run.levelWh) * kilo,
    batteryGainKwh: run.levelWh * kilo,
    gridKwh: run.gridWh * kilo,
    coverage: 1 - still.run.gridWh / meterWh,
    usd,
    demandUsd,
    billedPeakW,
    plainPeakW,
    savedUsd: still.usd - usd + (still.demandUsd - demandUsd),
    carbonTonnes: (run.gridWh * kilo * choice.kgPerKwh) / 1000,
    waterLitres: litres * kilo,
    freeHours,
    meanPue: meterWh / sumHours(load),
    worstPue,
    meanMeterW: meterWh / hoursPerYear,
    highestHourW,
    peakMeterW: meterPowerOf(
      layout,
      (load[highestHour] as number) * peakOverMean,
      cooling.chillerShares[highestHour] as number,
    ),
  };
}

/** What a battery's year costs: energy at its hours' prices, and the peaks. */
function billOf({ usdPerKwh, demandUsdPerKw = 0 }: YearChoice, run: Readonly<BatteryTally>, boughtW: Float64Array) {
  const peaksW = sumPeaks(boughtW);
  return {
    run,
    usd: (run.pricedWh / 1000) * usdPerKwh,
    demandUsd: (peaksW / 1000) * demandUsdPerKw,
    billedPeakW: peaksW / monthEnds.length,
  };
}

/** The battery as the choice has it: kept for peaks, or trading, or taking surplus only. */
function runPlanned(choice: YearChoice, hours: Omit<BatteryHours, 'connectionW' | 'boughtW'>, feedW: number) {
  const isShaving = choice.isShaving === true;
  const plan = isShaving ? planPeaks(hours.capacityWh, hours.neededW, hours.madeW) : null;
  // One feed can carry all of it alone; a battery is not filled beyond what that feed is rated for.
  const connectionW = isShaving ? 0 : feedW;
  return billOf(choice, runBattery({ ...hours, connectionW, plan, boughtW: chosenW }), chosenW);
}

/** The sum of the months' highest hours without any battery, W. */
function peakWithout(): number {
  for (let hour = 0; hour < hoursPerYear; hour += 1) stillW[hour] = (meterW[hour] as number) - (madeW[hour] as number);
  return sumPeaks(stillW);
}

/** Fills `madeW` with what sun and wind give, and sums each, Wh. */
function makeSupply({ climate, solarW, windW }: YearChoice): { readonly solarWh: number; readonly windWh: number } {
  madeW.fill(0);
  return {
    solarWh: solarW > 0 ? addSupply(makeSolarYear(climate, sun), solarW) : 0,
    windWh: windW > 0 ? addSupply(makeWindYear(climate), windW) : 0,
  };
}

function addSupply(profile: Float64Array, ratedW: number): number {
  let sum = 0;
  for (let hour = 0; hour < hoursPerYear; hour += 1) {
    const power = (profile[hour] as number) * ratedW;
    madeW[hour] = (madeW[hour] as number) + power;
    sum += power;
  }
  return sum;
}

/** What the meter reads over the year: its sum, its worst and its highest hour, and the water of all heat, litres x 1000. */
function sumMeter() {
  let meterWh = 0;
  let litres = 0;
  let worstPue = 1;
  let highestHour = 0;
  for (let hour = 0; hour < hoursPerYear; hour += 1) {
    const needed = meterW[hour] as number;
    const it = load[hour] as number;
    meterWh += needed;
    litres += (heatW[hour] as number) * (cooling.litresPerKwhHeat[hour] as number);
    if (needed > worstPue * it) worstPue = needed / it;
    if (needed > (meterW[highestHour] as number)) highestHour = hour;
  }
  return { meterWh, litres, worstPue, highestHour };
}

function refuse(choice: YearChoice): Infeasible | null {
  const no = (reason: string, field: string, given: number, value: number, high = Infinity): Infeasible => ({
    kind: 'infeasible',
    reason,
    numbers: { value: given, low: 0, high },
    nearest: { field, value },
  });
  const { itW, designItW, flexibleShare } = choice;
  if (!(itW > 0 && itW <= designItW && designItW < Infinity)) {
    return no('fill-out-of-range', 'facility.fill', itW / designItW, 1, 1);
  }
  if (!(flexibleShare >= 0 && flexibleShare <= 1)) {
    return no('share-out-of-range', 'own.flexible', flexibleShare, flexibleShare > 1 ? 1 : 0, 1);
  }
  for (const name of ['usdPerKwh', 'kgPerKwh', 'solarW', 'windW', 'batteryWh'] as const) {
    const given = choice[name];
    if (!(given >= 0 && given < Infinity)) return no('below-zero', name, given, 0);
  }
  return null;
}
