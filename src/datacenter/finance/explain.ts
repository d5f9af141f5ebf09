/**
 * Show the working of finance: the net present value as a sum of discounted parts, and the break-even rent as discounted
 * costs over discounted hours.
 */
import type { Factor } from '../workload/explain.ts';
import type { FinanceChoice, FinanceOutcome, YearFlow } from './finance.ts';
import { valueFlows } from './value-flows.ts';

const parts = [
  'capexUsd',
  'revenueUsd',
  'energyUsd',
  'maintenanceUsd',
  'staffUsd',
  'insuranceUsd',
  'softwareUsd',
  'networkUsd',
  'carbonUsd',
  'taxUsd',
  'residualUsd',
  'landUsd',
  'workingCapitalUsd',
  'debtUsd',
  'reserveUsd',
] as const satisfies readonly (keyof YearFlow)[];

/** One part of the net present value, USD of today: income positive, cost negative. */
export interface ValuePart {
  readonly key: (typeof parts)[number];
  readonly usd: number;
}

/** What only a project in detail has; left out where it has none. */
const details: readonly ValuePart['key'][] = [
  'softwareUsd',
  'networkUsd',
  'carbonUsd',
  'landUsd',
  'workingCapitalUsd',
  'debtUsd',
  'reserveUsd',
];

/** Every kind of flow brought to today; the parts sum to `netPresentValueUsd`. */
export function explainNetPresentValue(outcome: FinanceOutcome, choice: FinanceChoice): readonly ValuePart[] {
  return parts
    .filter((key) => !details.includes(key) || outcome.flows.some((flow) => flow[key] !== 0))
    .map((key) => ({ key, usd: valueFlows(choice, outcome.flows, key) }));
}

/**
 * The factors of `breakEvenRentUsdPerHour` before tax, debt and working capital: all costs of today's worth over the rented hours of today's
 * worth, each hour counted with what its rent has fallen to. Empty when no hour is rented.
 */
export function explainBreakEvenRent(outcome: FinanceOutcome, choice: FinanceChoice): readonly Factor[] {
  const value = explainNetPresentValue(outcome, choice);
  const usdOf = (key: ValuePart['key']) => value.find((part) => part.key === key)?.usd ?? 0;
  const revenueUsd = usdOf('revenueUsd');
  if (!(revenueUsd > 0)) return [];
  const apart = (['taxUsd', 'debtUsd', 'workingCapitalUsd', 'reserveUsd'] as const).map(usdOf);
  const costsUsd = apart.reduce((sum, usd) => sum + usd, revenueUsd) - outcome.netPresentValueUsd;
  const hours = revenueUsd / outcome.prices.earnedUsdPerHour;
  return [
    { key: 'discountedCostsUsd', value: costsUsd, power: 1, how: 'derived', source: 'ours' },
    { key: 'discountedHours', value: hours, power: -1, how: 'derived', source: 'ours' },
  ];
}
