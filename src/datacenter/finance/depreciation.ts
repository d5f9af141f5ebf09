/**
 * Depreciation: how the cost of a thing is spread over its life in the books. It moves no money by itself; it decides
 * which profit is taxed when. Every method returns one amount per year, summing to cost less salvage.
 */

/** Twice the straight-line share of what is left, never below salvage. */
export function doubleDeclining(cost: number, salvage: number, life: number): readonly number[] {
  let left = cost;
  return Array.from({ length: life }, () => {
    const amount = Math.max(0, Math.min((left * 2) / life, left - salvage));
    left -= amount;
    return amount;
  });
}

/**
 * Yearly shares of the United States' MACRS with the half-year convention: IRS Publication 946, table A-1. Computers
 * are five-year property; land improvements and some power equipment are fifteen-year property.
 */
export const macrsHalfYear = {
  5: [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576],
  15: [
    0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591,
    0.0295,
  ],
} as const satisfies Record<number, readonly number[]>;
