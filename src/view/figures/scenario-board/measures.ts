/** What scenarios can be ranked by: a headline of the outcome, and whether more of it is better. */
import { ratesOfReturn } from '#datacenter/finance/internal-rate.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { hoursPerYear } from '#datacenter/units/units.ts';
import type { Format } from '#text/format.ts';

export const measureIds = ['value', 'valueShare', 'rate', 'payback', 'hourCost', 'capex', 'power', 'carbon'] as const;
export type MeasureId = (typeof measureIds)[number];

interface Measure {
  readonly isMoreBetter: boolean;
  /** Null where the scenario has no such number. */
  readonly read: (outcome: Outcome) => number | null;
  readonly say: (format: Format) => (value: number | null) => string;
}

const ofFinance =
  (read: (finance: Extract<Outcome['finance'], { kind: 'finance' }>) => number | null) =>
  ({ finance }: Outcome): number | null =>
    finance.kind === 'finance' ? read(finance) : null;

export const measures: Readonly<Record<MeasureId, Measure>> = {
  value: { isMoreBetter: true, read: ofFinance((one) => one.netPresentValueUsd), say: ({ usd }) => usd },
  valueShare: {
    isMoreBetter: true,
    read: ofFinance((one) => (one.capexUsd > 0 ? one.netPresentValueUsd / one.capexUsd : null)),
    say: ({ share }) => share,
  },
  // Several rates would be no answer to "which is better".
  rate: {
    isMoreBetter: true,
    read: ({ finance, scenario }) => {
      const rates = finance.kind === 'finance' ? ratesOfReturn(finance.flows, scenario.finance.flowTiming) : [];
      return rates[1] === undefined ? (rates[0] ?? null) : null;
    },
    say: ({ share }) => share,
  },
  payback: { isMoreBetter: false, read: ofFinance((one) => one.paybackYears), say: ({ years }) => years },
  hourCost: {
    isMoreBetter: false,
    read: ofFinance((one) => one.breakEvenRentUsdPerHour),
    say: (format) => (value) => format.field('usdPerHour', value),
  },
  capex: { isMoreBetter: false, read: ofFinance((one) => one.capexUsd), say: ({ usd }) => usd },
  power: {
    isMoreBetter: false,
    read: ({ facility }) => (facility.kind === 'facility' ? facility.facilityPowerW : null),
    say: ({ power }) => power,
  },
  carbon: {
    isMoreBetter: false,
    read: ({ facility, cluster }) =>
      facility.kind === 'facility' && cluster.kind === 'cluster'
        ? (1000 * facility.carbonTonnesPerYear) / (cluster.accelerators * hoursPerYear)
        : null,
    say: (format) => (value) => (value === null ? format.number(value) : `${format.number(value)}\u00a0kg`),
  },
};
