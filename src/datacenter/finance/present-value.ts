/**
 * Present value: what later money is worth now. Two conventions are in use and differ by one year; both are here, under
 * names that say which is which. Rates are per period, 0.1 is 10 %.
 */

/**
 * Net present value of `flows` when the first one falls today (t = 0), in the unit of the flows.
 * Null at or below -100 %, where discounting has no meaning.
 */
export function netPresentValue(rate: number, flows: readonly number[]): number | null {
  if (!(rate > -1)) return null;
  const factor = 1 / (1 + rate);
  const value = flows.reduceRight((later, flow) => flow + later * factor, 0);
  return Number.isFinite(value) ? value : null;
}

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

/**
 * Levelised cost: discounted costs over discounted output, cost per unit. With accelerator-hours as output it is the
 * rent at which a project neither earns nor loses. Both series start at t = 0. Null when nothing
 * is put out, or next to nothing at more than any number.
 */
export function levelisedCost(rate: number, costs: readonly number[], output: readonly number[]): number | null {
  const cost = netPresentValue(rate, costs);
  const units = netPresentValue(rate, output);
  if (cost === null || units === null || !(units > 0)) return null;
  return Number.isFinite(cost / units) ? cost / units : null;
}
