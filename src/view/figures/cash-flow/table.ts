/** The cash flow as a table: whatever telling is shown, in full. */
import type { YearFlow } from '#datacenter/finance/finance.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { PartName, Step, WorthStop } from './series.ts';

type Words = FigureWords['cash-flow'];
/** The kinds of flow that are costs before tax and debt; residual and land are also what a cost gives back. */
const costKeys = [
  'capexUsd',
  'residualUsd',
  'landUsd',
  'energyUsd',
  'maintenanceUsd',
  'staffUsd',
  'insuranceUsd',
  'softwareUsd',
  'networkUsd',
  'carbonUsd',
] as const satisfies readonly (keyof YearFlow)[];

const money = (name: string, format: Format) => ({ name: `${name} (USD)`, format: format.usd });

export function tableOfYears(flows: readonly YearFlow[], words: Words, format: Format): FigureTable {
  const { columns, parts } = words;
  const kinds = ['revenueUsd', ...costKeys, 'taxUsd', 'workingCapitalUsd', 'debtUsd', 'reserveUsd'] as const;
  /** What a year pays for running; purchases and what they sell for are no profit. */
  const running = costKeys.filter((key) => !['capexUsd', 'residualUsd', 'landUsd'].includes(key));
  const last = [
    [columns.net, 'netUsd'],
    [columns.cumulative, 'cumulativeUsd'],
    [columns.discounted, 'discountedCumulativeUsd'],
    [columns.depreciation, 'depreciationUsd'],
    [columns.deducted, 'deductedUsd'],
    [columns.interest, 'interestUsd'],
    [columns.owed, 'owedUsd'],
    [columns.loss, 'lossCarriedUsd'],
  ] as const;
  return {
    columns: [
      { name: columns.year, format: format.count },
      ...kinds.map((key) => money(parts[key], format)),
      money(columns.ebitda, format),
      money(columns.ebit, format),
      ...last.map(([name]) => money(name, format)),
    ],
    rows: flows.map((flow) => {
      const ebitda = running.reduce((sum, key) => sum + flow[key], flow.revenueUsd);
      const profit = [ebitda, ebitda - flow.depreciationUsd];
      return [flow.year, ...kinds.map((key) => flow[key]), ...profit, ...last.map(([, key]) => flow[key])];
    }),
  };
}

export function tableOfParts(steps: readonly Step<PartName>[], words: Words, format: Format): FigureTable {
  const { columns, parts } = words;
  return {
    columns: [
      { name: columns.part, format: format.number },
      money(columns.usd, format),
      money(columns.cumulative, format),
    ],
    rows: steps.map(({ name, fromUsd, toUsd }) => [parts[name], toUsd - fromUsd, toUsd]),
  };
}

export function tableOfWorth(stops: readonly WorthStop[], { columns }: Words, format: Format): FigureTable {
  return {
    columns: [
      { name: columns.years, format: format.number },
      money(columns.book, format),
      money(columns.economic, format),
    ],
    rows: stops.map(({ years, bookUsd, economicUsd }) => [years, bookUsd, economicUsd]),
  };
}
