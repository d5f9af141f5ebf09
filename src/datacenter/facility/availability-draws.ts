/**
 * A block diagram played by chance: units fail and are repaired one after the other, and the hours in which the whole is
 * down are counted year by year. Checks the closed form of `availability-blocks.ts` and shows how far years differ.
 * All times are exponential, so that only the rates of the moment matter (Gillespie's method).
 */
import type { Random } from '../units/random.ts';
import { hoursPerYear } from '../units/units.ts';
import { splitCommon, type Block, type Units } from './availability-blocks.ts';

export interface DrawnYears {
  /** Hours down in each drawn year. */
  readonly hoursDown: Float64Array;
  /** Times the whole went down, over all years. */
  readonly outages: number;
}

/** A group of units as it stands. */
interface Standing {
  readonly units: Units;
  readonly ownRate: number;
  readonly commonRate: number;
  readonly repairRate: number;
  failed: number;
  isStruck: boolean;
}

/** `years` years of a diagram that starts whole; a first year is played and not counted. Ranges as `checkBlock` asks. */
export function drawYears(block: Block, years: number, random: Random): DrawnYears {
  const all: Standing[] = [];
  const isUp = standUp(block, all);
  const hoursDown = new Float64Array(years);
  let [hour, outages, isDown] = [-hoursPerYear, 0, false];
  const end = years * hoursPerYear;
  while (hour < end) {
    const total = all.reduce((sum, one) => sum + rateOf(one), 0);
    const wait = total > 0 ? -Math.log1p(-random.next()) / total : Infinity;
    const until = Math.min(end, hour + wait);
    if (isDown) addHours(hoursDown, hour, until);
    hour = until;
    if (hour >= end) break;
    strike(all, random.next() * total, random);
    const wasDown = isDown;
    isDown = !isUp();
    if (isDown && !wasDown && hour >= 0) outages += 1;
  }
  return { hoursDown, outages };
}

/** Mean of drawn years and how far off it may be by chance: its standard error. Hours. */
export function meanOfYears({ hoursDown }: DrawnYears): { readonly mean: number; readonly standardError: number } {
  const count = hoursDown.length;
  const mean = hoursDown.reduce((sum, one) => sum + one, 0) / count;
  const squares = hoursDown.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) };
}

/** Whether a diagram is up, asked again after every event; its groups of units are added to `all`. */
function standUp(block: Block, all: Standing[]): () => boolean {
  if (block.kind === 'units') {
    const { ownHours, commonHours } = splitCommon(block);
    const one = {
      units: block,
      ownRate: 1 / ownHours,
      commonRate: 1 / commonHours,
      repairRate: 1 / block.mttrHours,
      failed: 0,
      isStruck: false,
    };
    all.push(one);
    return () => !one.isStruck && block.count - one.failed >= block.needed;
  }
  const parts = block.blocks.map((part) => standUp(part, all));
  const needed = block.kind === 'series' ? parts.length : block.needed;
  return () => parts.filter((isPartUp) => isPartUp()).length >= needed;
}

const failureRateOf = (one: Standing) => (one.units.count - one.failed) * one.ownRate;
const repairRateOf = (one: Standing) => Math.min(one.failed, one.units.crews) * one.repairRate;
const commonRateOf = (one: Standing) => (one.isStruck ? one.repairRate : one.commonRate);
const rateOf = (one: Standing) => failureRateOf(one) + (one.failed && repairRateOf(one)) + commonRateOf(one);

/** What happens next: the event into whose share of all rates `at` falls. */
function strike(all: readonly Standing[], at: number, random: Random): void {
  let left = at;
  for (const one of all) {
    const rate = rateOf(one);
    if (left >= rate) {
      left -= rate;
      continue;
    }
    const within = random.next() * rate;
    if (within < failureRateOf(one)) one.failed += 1;
    else if (within < failureRateOf(one) + commonRateOf(one)) one.isStruck = !one.isStruck;
    else one.failed -= 1;
    return;
  }
}

/** Adds the hours from `from` to `to` to the years they fall into; hours before year 0 are not counted. */
function addHours(hoursDown: Float64Array, from: number, to: number): void {
  let at = Math.max(0, from);
  while (at < to) {
    const year = Math.floor(at / hoursPerYear);
    const next = Math.min(to, (year + 1) * hoursPerYear);
    if (year < hoursDown.length) hoursDown[year] = (hoursDown[year] ?? 0) + next - at;
    at = next;
  }
}
