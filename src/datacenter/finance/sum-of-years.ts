/** Depreciation by the sum of years' digits: a method of textbooks, which no tax law here asks for. */

/** Shares life : life-1 : ... : 1. */
export function sumOfYears(cost: number, salvage: number, life: number): readonly number[] {
  const sum = (life * (life + 1)) / 2;
  return Array.from({ length: life }, (_, year) => ((cost - salvage) * (life - year)) / sum);
}
