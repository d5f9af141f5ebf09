/**
 * The peaks a demand charge is paid on: the highest hour of each month. A meter bills the mean of 15 or 30 minutes; here
 * the hour's mean stands for it.
 */

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The hour after each month's last. */
export const monthEnds: readonly number[] = daysOfMonths.map(
  (_, month) => 24 * daysOfMonths.slice(0, month + 1).reduce((sum, days) => sum + days),
);

/** The highest of the twelve months' hours each, summed, in the unit of `powers`; none counts below 0. */
export function sumPeaks(powers: Float64Array): number {
  let sum = 0;
  let hour = 0;
  for (const end of monthEnds) {
    let highest = 0;
    for (; hour < end; hour += 1) if ((powers[hour] as number) > highest) highest = powers[hour] as number;
    sum += highest;
  }
  return sum;
}
