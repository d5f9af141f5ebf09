/** What flows are worth today, all together or one kind of them alone. */
import type { YearFlow } from './finance.ts';
import { bringToYearEnds, type Discounting } from './flow-timing.ts';
import { netPresentValue } from './present-value.ts';

/** Kinds of flow that fall on the last day of their year. */
const lastDayKeys: readonly (keyof YearFlow)[] = [
  'residualUsd',
  'landUsd',
  'workingCapitalUsd',
  'debtUsd',
  'reserveUsd',
];

/** One kind of flow, or all as `netUsd`, brought to today, USD: all kinds sum to the net present value. */
export function valueFlows(discounting: Discounting, flows: readonly YearFlow[], key: keyof YearFlow): number {
  const amounts = flows.map((flow) => flow[key]);
  const lastDay =
    key === 'netUsd' ? flows.map(({ lastDayUsd }) => lastDayUsd) : lastDayKeys.includes(key) ? amounts : [];
  return netPresentValue(discounting.discountRate, bringToYearEnds(discounting, amounts, lastDay)) ?? 0;
}
