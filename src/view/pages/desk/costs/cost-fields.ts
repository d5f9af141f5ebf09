/** Costs that the plan leaves out, to be set here: nobody's published numbers, but ranges that are usual. */
import { numberField } from '../plan/plan-field.ts';

export const furtherFields = {
  recruitingShare: numberField('recruiting', 0.05, [0, 0.5], { unit: 'share', step: 0.01 }),
  storageTb: numberField('storageTb', 2000, [0, 1_000_000], { unit: 'count', step: 100 }),
  usdPerTbYear: numberField('usdPerTb', 60, [0, 1000], { unit: 'usd', step: 5 }),
  labelledItems: numberField('labels', 100_000, [0, 1e9], { unit: 'count', step: 1000 }),
  usdPerItem: numberField('usdPerLabel', 0.05, [0, 100], { unit: 'usd', step: 0.01 }),
};
