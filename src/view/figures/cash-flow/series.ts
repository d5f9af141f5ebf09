/** Three tellings of the same money: a step for each year, a step for each part, and the worth of the servers. */
import { bookValue, economicValue } from '#datacenter/finance/book-value.ts';
import type { ValuePart } from '#datacenter/finance/explain.ts';
import type { FinanceChoice, FinanceOutcome, YearFlow } from '#datacenter/finance/finance.ts';
import { valueFlows } from '#datacenter/finance/value-flows.ts';
import type { Limits } from '#view/charts/place/ticks.ts';

/** One step of a waterfall: it starts where the one before has ended. */
export interface Step<Name> {
  readonly name: Name;
  readonly fromUsd: number;
  readonly toUsd: number;
}

/** The flow of each year, from the running total before it to the one after. */
export function stepsOfYears(flows: readonly YearFlow[]): readonly Step<number>[] {
  return flows.map(({ year, netUsd, cumulativeUsd }) => ({
    name: year,
    fromUsd: cumulativeUsd - netUsd,
    toUsd: cumulativeUsd,
  }));
}

export type PartName = ValuePart['key'] | 'netPresentValueUsd';

/** In the order of an income statement; the last step is what is left, from zero. */
const order: readonly ValuePart['key'][] = [
  'revenueUsd',
  'energyUsd',
  'maintenanceUsd',
  'staffUsd',
  'insuranceUsd',
  'softwareUsd',
  'networkUsd',
  'carbonUsd',
  'capexUsd',
  'residualUsd',
  'landUsd',
  'taxUsd',
  'workingCapitalUsd',
  'debtUsd',
  'reserveUsd',
];

/** Every kind of flow in today's money, those of nothing left out, and the net present value they come to. */
export function stepsOfParts(finance: FinanceOutcome, choice: FinanceChoice): readonly Step<PartName>[] {
  let toUsd = 0;
  const steps = order.flatMap((name): Step<PartName>[] => {
    const usd = valueFlows(choice, finance.flows, name);
    if (usd === 0) return [];
    const fromUsd = toUsd;
    toUsd += usd;
    return [{ name, fromUsd, toUsd }];
  });
  return [...steps, { name: 'netPresentValueUsd', fromUsd: 0, toUsd: finance.netPresentValueUsd }];
}

/** What the servers of the first day are worth some years after the first rented hour, USD. */
export interface WorthStop {
  readonly years: number;
  readonly bookUsd: number;
  readonly economicUsd: number;
}

/** Four stops a year over their useful life; the books stop at what they will be resold for. */
export function stopsOfWorth(finance: FinanceOutcome, choice: FinanceChoice): readonly WorthStop[] {
  const usd = finance.capex.find(({ part }) => part === 'servers')?.usd ?? 0;
  const { serverLifeYears: life, resaleShare } = choice;
  const count = Math.round(life * 4);
  return Array.from({ length: count + 1 }, (_, stop) => {
    const years = (stop * life) / count;
    const bookUsd = usd * resaleShare + bookValue(usd * (1 - resaleShare), years, life);
    return { years, bookUsd, economicUsd: economicValue(usd, years) };
  });
}

/** Limits of money around all that is drawn, zero among them. */
export function limitsOfMoney(usd: readonly number[]): Limits {
  return [Math.min(0, ...usd), Math.max(0, ...usd)];
}
