/** Depreciation in a straight line and by the sum of the years, as textbooks and spreadsheets have them. */

/** The same amount every year of `life`. */
export function straightLine(cost: number, salvage: number, life: number): readonly number[] {
  return Array.from({ length: life }, () => (cost - salvage) / life);
}

/** Shares life : life-1 : ... : 1. */
export function sumOfYears(cost: number, salvage: number, life: number): readonly number[] {
  const sum = (life * (life + 1)) / 2;
  return Array.from({ length: life }, (_, year) => ((cost - salvage) * (life - year)) / sum);
}
