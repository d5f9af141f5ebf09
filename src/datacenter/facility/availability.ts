/**
 * Availability: the share of time in which enough of something works, from how often its units fail and how long a repair
 * takes. Formulas of single groups; `availability-blocks.ts` puts groups together.
 *
 * Failures and repairs come at constant rates (no wear, no infant mortality), all units run, also the spare ones.
 * Ignored on purpose: switching over, maintenance, a spare that does not start. Sources: any textbook of reliability
 * (birth-death chains; the beta-factor model of K. N. Fleming, 1974). Unavailability is carried rather than availability,
 * because 1 - 1e-12 keeps no digits.
 */
import { hoursPerYear } from '../units/units.ts';

/** How often a group is down, as a share of time, and how often it goes down. */
export interface Downtime {
  readonly unavailability: number;
  /** Times it goes down per hour, counted over all time. */
  readonly failuresPerHour: number;
}

/** Share of time that a unit works: time between failures over that and the repair. Both in hours. */
export function availabilityOf(mtbfHours: number, mttrHours: number): number {
  return mtbfHours / (mtbfHours + mttrHours);
}

/** Hours down in a year of 8,760 hours at an availability. */
export function downtimeHoursPerYear(availability: number): number {
  return (1 - availability) * hoursPerYear;
}

/** Availability of `count` independent units of which `needed` must work: the upper tail of a binomial. */
export function kOfN(needed: number, count: number, availability: number): number {
  return 1 - chooseDown(needed, new Array<number>(count).fill(1 - availability));
}

/** Probability that fewer than `needed` of independent units work; `down` has the probability of each to be down. */
export function chooseDown(needed: number, down: readonly number[]): number {
  const failed = countFailed(down);
  return failed.slice(Math.max(0, down.length - needed + 1)).reduce((sum, share) => sum + share, 0);
}

/** Probability of each count of failed units, 0 to all, when each is down with its own probability. */
export function countFailed(down: readonly number[]): readonly number[] {
  let shares = [1];
  for (const one of down) {
    const next = new Array<number>(shares.length + 1).fill(0);
    for (const [failed, share] of shares.entries()) {
      next[failed] = (next[failed] ?? 0) + share * (1 - one);
      next[failed + 1] = (next[failed + 1] ?? 0) + share * one;
    }
    shares = next;
  }
  return shares;
}

/**
 * Share of time with each count of failed units, 0 to `count`, when at most `crews` repairs go on at once: a birth-death
 * chain in which every unit that works may fail. With a crew for each unit it is the binomial.
 */
export function shareOfStates(count: number, mtbfHours: number, mttrHours: number, crews: number): readonly number[] {
  const weights = [1];
  for (let failed = 1; failed <= count; failed += 1) {
    const ratio = ((count - failed + 1) * mttrHours) / (Math.min(failed, crews) * mtbfHours);
    weights.push((weights[failed - 1] ?? 0) * ratio);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Availability of `needed` of `count` units that share `crews` repair crews. Hours. */
export function kOfNMarkov(needed: number, count: number, mtbfHours: number, mttrHours: number, crews: number): number {
  return 1 - groupDowntime(needed, count, mtbfHours, mttrHours, crews).unavailability;
}

/** The same as downtime, with how often the group goes down: from its last good state, by a unit that still works. */
export function groupDowntime(
  needed: number,
  count: number,
  mtbfHours: number,
  mttrHours: number,
  crews: number,
): Downtime {
  const states = shareOfStates(count, mtbfHours, mttrHours, crews);
  const unavailability = states.slice(count - needed + 1).reduce((sum, share) => sum + share, 0);
  return { unavailability, failuresPerHour: ((states[count - needed] ?? 0) * needed) / mtbfHours };
}

/**
 * Unavailability of `needed` of `count` units of which a share `beta` of each one's downtime strikes all of them at once:
 * q = beta q + (independent units at (1 - beta) q). The sum is at most the product of both terms above the exact value.
 */
export function commonCauseUnavailability(needed: number, count: number, unitDown: number, beta: number): number {
  const own = (1 - beta) * unitDown;
  return beta * unitDown + chooseDown(needed, new Array<number>(count).fill(own));
}

/** Hours between failures of something that is down a share `unavailability` of the time, `mttrHours` each time. */
export function hoursBetween(unavailability: number, mttrHours: number): number {
  return unavailability > 0 ? (mttrHours * (1 - unavailability)) / unavailability : Infinity;
}
