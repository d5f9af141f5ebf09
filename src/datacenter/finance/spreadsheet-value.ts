/** Present value as a spreadsheet has it, with the first flow a period from now; and of each flow alone. */
import { netPresentValue } from './present-value.ts';

/** The spreadsheet's NPV: the first flow falls at the end of the first period. Null at or below -100 %. */
export function spreadsheetNetPresentValue(rate: number, flows: readonly number[]): number | null {
  return netPresentValue(rate, [0, ...flows]);
}

/** `flows` each brought to today, the first one at t = 0. Empty at or below -100 %. */
export function discountFlows(rate: number, flows: readonly number[]): readonly number[] {
  if (!(rate > -1)) return [];
  let factor = 1;
  return flows.map((flow) => {
    const value = flow * factor;
    factor /= 1 + rate;
    return value;
  });
}
