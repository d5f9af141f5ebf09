/** The rates that flows are measured by. */
import { numberField } from '../plan/plan-field.ts';

const rate = { unit: 'share', step: 0.005 } as const;

export const rateFields = {
  discountRate: numberField('flowDiscount', 0.1, [-0.5, 1], rate),
  financeRate: numberField('flowFinance', 0.08, [-0.5, 1], rate),
  reinvestRate: numberField('flowReinvest', 0.1, [-0.5, 1], rate),
};

/** The textbook's: 1,000 paid, five times 300 back. */
export const firstFlows = '-1000, 300, 300, 300, 300, 300';
