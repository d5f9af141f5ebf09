/**
 * A battery through a year of hours. It always takes what sun and wind leave over. Where it trades, it is also filled from
 * the grid: never beyond what dearer hours ahead will want, less what surplus will bring by then; and it keeps what dearer
 * hours ahead will want. Ahead means until the next cheap night, known as a day-ahead plan knows it.
 *
 * Where it is kept for peaks, `peak-shaving.ts` says what to hold and the most to buy, hour by hour.
 *
 * Ignored on purpose: ageing, forecasts that err. So what either saves is the most of it.
 */
import { lithium } from '../catalog/energy-supply.ts';
import { levelAfter, mostCharge, mostDischarge } from './battery.ts';
import type { PeakPlan } from './peak-shaving.ts';
import { hoursPerYear } from '../units/units.ts';

export interface BatteryHours {
  readonly capacityWh: number;
  /** Taken at the meter, and made on the site, hour by hour, W. */
  readonly neededW: Float64Array;
  readonly madeW: Float64Array;
  /** Price over its mean at each hour of the day. */
  readonly prices: Float64Array;
  /** Most that the grid may give while the battery is filled from it, W; 0: it never is. */
  readonly connectionW: number;
  /** Where it is kept for peaks, which then comes before trading. */
  readonly plan?: PeakPlan | null;
  /** Written over: what is bought in each hour, W. */
  readonly boughtW: Float64Array;
}

/** Sums over the year, Wh; money as Wh times price over mean. */
export interface BatteryTally {
  /** Sun and wind: used as made, stored, given up. */
  directWh: number;
  storedWh: number;
  curtailedWh: number;
  /** Bought for the battery, and given by it. */
  filledWh: number;
  givenWh: number;
  /** All that is bought, and that at the price of its hour. */
  gridWh: number;
  pricedWh: number;
  /** Left in the battery at the end; it starts empty. */
  levelWh: number;
}

/** A plan reaches from the first cheap hour of the night to the last before the next: hours of the day from here. */
const firstHourOfPlan = 23;
/** What must be left of a price after going in and out for buying ahead to pay. */
const lossFactor = lithium.spentPerGiven / lithium.chargeEfficiency;
/** What each hour's end should hold for dearer hours after it, Wh: one plan's worth, reused. */
const wanted = new Float64Array(24);

/** The year of a battery of any size, 0 included. */
export function runBattery(hours: BatteryHours): Readonly<BatteryTally> {
  const tally: BatteryTally = {
    directWh: 0,
    storedWh: 0,
    curtailedWh: 0,
    filledWh: 0,
    givenWh: 0,
    gridWh: 0,
    pricedWh: 0,
    levelWh: 0,
  };
  const levels = hours.connectionW > 0 ? [...new Set(hours.prices)] : [];
  // From plan to plan, the first and the last cut off by the year.
  for (let first = firstHourOfPlan - 24; first < hoursPerYear; first += 24) runPlan(hours, levels, first, tally);
  return tally;
}

/** The hours of the year among 24 from `first` on, added to `tally`. A short stretch, so that engines compile it early. */
function runPlan(hours: BatteryHours, levels: readonly number[], first: number, tally: BatteryTally): void {
  const { capacityWh, neededW, madeW, prices, connectionW, plan, boughtW } = hours;
  const isTrading = connectionW > 0;
  if (isTrading) planAhead(hours, levels, first);
  let { directWh, storedWh, curtailedWh, filledWh, givenWh, gridWh, pricedWh, levelWh } = tally;
  const last = Math.min(first + 24, hoursPerYear);
  for (let hour = Math.max(first, 0); hour < last; hour += 1) {
    const needed = neededW[hour] as number;
    const made = madeW[hour] as number;
    const direct = made < needed ? made : needed;
    const surplus = made - direct;
    const missing = needed - direct;
    let charge = 0;
    let filled = 0;
    let given = 0;
    if (capacityWh > 0) {
      const keep = plan ? (plan.keptWh[hour] as number) : isTrading ? (wanted[hour - first] as number) : 0;
      const room = mostCharge(lithium, capacityWh, levelWh);
      charge = surplus < room ? surplus : room;
      const short = keep - levelAfter(lithium, levelWh, charge);
      if (short > 0) {
        const mostW = plan ? (plan.capW[hour] as number) : connectionW;
        filled = Math.max(0, Math.min(room - charge, mostW - missing, short / lithium.chargeEfficiency));
      } else if (missing > 0) {
        given = Math.min(
          missing,
          mostDischarge(lithium, capacityWh, levelWh),
          (levelWh - keep) / lithium.spentPerGiven,
        );
      }
      levelWh = levelAfter(lithium, levelWh, charge + filled - given);
    }
    const bought = missing - given + filled;
    directWh += direct;
    storedWh += charge;
    curtailedWh += surplus - charge;
    filledWh += filled;
    givenWh += given;
    gridWh += bought;
    pricedWh += bought * (prices[hour % 24] as number);
    boughtW[hour] = bought;
  }
  tally.directWh = directWh;
  tally.storedWh = storedWh;
  tally.curtailedWh = curtailedWh;
  tally.filledWh = filledWh;
  tally.givenWh = givenWh;
  tally.gridWh = gridWh;
  tally.pricedWh = pricedWh;
  tally.levelWh = levelWh;
}

/**
 * Fills `wanted` for the plan from hour `first` on: what the hour after should begin with for those hours until the plan's
 * end that are dearer than this one, even after losses; less what surplus brings by then. One way back through the plan
 * for each price that there is.
 */
function planAhead(
  { capacityWh, neededW, madeW, prices }: BatteryHours,
  levels: readonly number[],
  first: number,
): void {
  const mostW = lithium.dischargeRate * capacityWh;
  const last = Math.min(first + 24, hoursPerYear) - 1;
  for (const price of levels) {
    let want = 0;
    for (let hour = last; hour >= first && hour >= 0; hour -= 1) {
      const here = prices[hour % 24] as number;
      if (here === price) wanted[hour - first] = want;
      const net = (neededW[hour] as number) - (madeW[hour] as number);
      if (net < 0) want = Math.max(0, want + net * lithium.chargeEfficiency);
      else if (here > price * lossFactor) {
        want = Math.min(lithium.upper * capacityWh, want + Math.min(net, mostW) * lithium.spentPerGiven);
      }
    }
  }
}
