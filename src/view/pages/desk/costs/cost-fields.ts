/** Costs that the plan leaves out, to be set here: nobody's published numbers, but ranges that are usual. */
import { ownNumber } from '#view/figures/own-fields.ts';

export const furtherFields = {
  recruitingShare: ownNumber('recruiting', 0.05, [0, 0.5], { unit: 'share', step: 0.01 }),
  storageTb: ownNumber('storageTb', 2000, [0, 1_000_000], { unit: 'count', step: 100 }),
  usdPerTbYear: ownNumber('usdPerTb', 60, [0, 1000], { unit: 'usd', step: 5 }),
  labelledItems: ownNumber('labels', 100_000, [0, 1e9], { unit: 'count', step: 1000 }),
  usdPerItem: ownNumber('usdPerLabel', 0.05, [0, 100], { unit: 'usd', step: 0.01 }),
};
