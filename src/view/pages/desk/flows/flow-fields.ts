/** The flows that are typed, and the rates that flows are measured by. */
import { ownNumber } from '#view/figures/own-fields.ts';
import type { OwnText } from '#view/figures/own-lists.ts';

const rate = { unit: 'share', step: 0.005 } as const;

export const rateFields = {
  discountRate: ownNumber('flowDiscount', 0.1, [-0.5, 1], rate),
  financeRate: ownNumber('flowFinance', 0.08, [-0.5, 1], rate),
  reinvestRate: ownNumber('flowReinvest', 0.1, [-0.5, 1], rate),
};

/** The flows as the address keeps them: some two hundred years of millions. A longer list works as well, but stays on this page. */
export const flowsText: OwnText = { kind: 'text', short: 'f.flows', longest: 3000 };

/** The textbook's: 1,000 paid, five times 300 back. */
export const firstFlows = '-1000, 300, 300, 300, 300, 300';
