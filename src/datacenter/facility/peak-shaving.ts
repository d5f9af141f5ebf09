/**
 * A battery kept for the month's peak: the lowest cap for each month under which the grid can serve the hall, with the
 * battery giving what is above the cap and being filled again below it. The plan says what must be in the battery after
 * each hour; whatever is in it beyond that, it gives as any battery does. Known is the whole month ahead, so the peaks it
 * reaches are the lowest there are. Ignored on purpose: ageing, forecasts that err, the servers' peaks within an hour.
 */
import { lithium } from '../catalog/energy-supply.ts';
import { monthEnds } from './billed-peaks.ts';
import { hoursPerYear } from '../units/units.ts';

/** Hour by hour: what the battery should hold at the hour's end, Wh, and the most that the grid should give, W. */
export interface PeakPlan {
  readonly keptWh: Float64Array;
  readonly capW: Float64Array;
}

/** Filled anew by each call. */
const plan: PeakPlan = { keptWh: new Float64Array(hoursPerYear), capW: new Float64Array(hoursPerYear) };
const netW = new Float64Array(hoursPerYear);

/** Halvings of a month's cap: to a billionth of its peak. */
const rounds = 30;

/** The plan for a battery of `capacityWh` beside a load and a supply; the last one is written over. */
export function planPeaks(capacityWh: number, neededW: Float64Array, madeW: Float64Array): PeakPlan {
  for (let hour = 0; hour < hoursPerYear; hour += 1) netW[hour] = (neededW[hour] as number) - (madeW[hour] as number);
  let laterWh = 0;
  for (let month = monthEnds.length - 1; month >= 0; month -= 1) {
    const [first, end] = [monthEnds[month - 1] ?? 0, monthEnds[month] as number];
    let most = 0;
    for (let hour = first; hour < end; hour += 1) most = Math.max(most, netW[hour] as number);
    // The year begins with an empty battery; every other month with what the one before can leave in it.
    const startWh = month === 0 ? 0 : capacityWh;
    let [low, high] = [0, most];
    // Where even the peak itself leaves no room to fill the battery for the month after, that month is not served.
    if (!(neededBefore(capacityWh, first, end, laterWh, high) <= startWh)) laterWh = 0;
    for (let round = 0; round < rounds; round += 1) {
      const cap = (low + high) / 2;
      if (neededBefore(capacityWh, first, end, laterWh, cap) <= startWh) high = cap;
      else low = cap;
    }
    plan.capW.fill(high, first, end);
    laterWh = Math.min(capacityWh, neededBefore(capacityWh, first, end, laterWh, high));
  }
  return plan;
}

/**
 * What the battery must hold before hour `first` so that the grid gives no more than `capW` until `end` and `laterWh` is
 * left then; from the last hour back, written into the plan. Infinite where no battery of that size can do it.
 */
function neededBefore(capacityWh: number, first: number, end: number, laterWh: number, capW: number): number {
  const { chargeEfficiency, spentPerGiven, chargeRate, dischargeRate, upper, upperSlope, lower, lowerSlope } = lithium;
  const topWh = upper * capacityWh;
  /** Of the room that is left, what one hour can fill. */
  const fillable = chargeEfficiency / (chargeEfficiency - upperSlope);
  let level = laterWh;
  for (let hour = end - 1; hour >= first; hour -= 1) {
    plan.keptWh[hour] = level;
    const above = (netW[hour] as number) - capW;
    if (above > 0) {
      if (above > dischargeRate * capacityWh) return Infinity;
      level = Math.max(level + above * spentPerGiven, lower * capacityWh + above * (spentPerGiven + lowerSlope));
    } else {
      const filled = Math.min(chargeRate * capacityWh, -above) * chargeEfficiency;
      level = Math.max(0, level - filled, (level - fillable * topWh) / (1 - fillable));
    }
    if (level > topWh) return Infinity;
  }
  return level;
}
