/** The working of the cost of an hour: its parts and their sum, what it earns, and the hours below the line. */
import { hourParts } from '#datacenter/finance/hour-cost.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords, HourTerms } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { partsWithCost, type HourRow } from './series.ts';
import { sourceOfPart } from './sources.ts';

export function workingOfHour(
  row: HourRow | undefined,
  { finance }: Outcome,
  { parts }: FigureWords['cost-stack'],
  terms: HourTerms,
  format: Format,
): readonly WorkingRow[] {
  if (!row || finance.kind === 'infeasible') return [];
  const { cost } = row;
  const derive = (term: string, value: string, formula: string, source = 'ours'): WorkingRow => ({
    term,
    value,
    formula,
    how: 'derived',
    source,
  });
  return [
    derive(terms.sum, format.price(cost.usdPerHour), terms.sumRule),
    ...partsWithCost([row]).map((part) => {
      const name = hourParts[part] ?? 'servers';
      return derive(parts[name], format.field('usdPerHour', cost.parts[part] ?? null), terms.part, sourceOfPart[name]);
    }),
    derive(terms.earned, format.price(cost.earnedUsdPerHour), terms.earnedRule, 'accelerator-rents-2026'),
    derive(terms.rent, format.field('usdPerHour', finance.breakEvenRentUsdPerHour), terms.rentRule),
    derive(terms.hours, format.words(cost.hours), terms.hoursRule),
    derive(terms.today, format.words(cost.discountedHours), terms.sumRule),
    derive(terms.total, format.usd(finance.totalCostUsd), terms.totalRule),
  ];
}
