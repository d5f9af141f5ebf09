/**
 * Present value: what later money is worth now, the first flow at t = 0; the spreadsheet's convention, which is a year off,
 * stands in `spreadsheet-value.ts`. Rates are per period, 0.1 is 10 %.
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
