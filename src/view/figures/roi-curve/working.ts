/** The working of the return: the net present value as a sum of its parts, and the rent that would break even. */
import { explainBreakEvenRent, explainNetPresentValue } from '#datacenter/finance/explain.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import type { Format } from '#text/format.ts';
import type { Terms } from '#text/terms/text.ts';
import type { Text } from '#text/text.ts';
import { describeField } from '#view/controls/field-words.ts';
import { listFactors, nameTerm, writeProduct } from '../factor-rows.ts';
import type { WorkingRow } from '../figure.ts';
import { inputFields, inputs } from './sources.ts';

/** Empty when the scenario has no finance answer. */
export function workingOfRoi(
  { scenario, finance }: Outcome,
  terms: Terms,
  text: Text,
  format: Format,
): readonly WorkingRow[] {
  if (finance.kind === 'infeasible') return [];
  const breakEven = explainBreakEvenRent(finance, scenario.finance);
  const settled: Readonly<Record<string, number | null>> = {
    ...pick(scenario.finance),
    rentUsdPerHour: finance.prices.rentUsdPerHour,
  };
  const row = (term: string, value: string, formula: string, how: WorkingRow['how'], source = ''): WorkingRow => ({
    term,
    value,
    formula,
    how,
    source,
  });
  return [
    row(terms.netPresentValueUsd, format.usd(finance.netPresentValueUsd), terms.sumOfParts, 'derived'),
    ...explainNetPresentValue(finance, scenario.finance).map(({ key, usd }) =>
      row(nameTerm(terms, key), format.usd(usd), terms.presentRule, 'derived'),
    ),
    row(
      terms.breakEvenRent,
      format.field('usdPerHour', finance.breakEvenRentUsdPerHour),
      writeProduct(breakEven, terms),
      'derived',
    ),
    ...listFactors(breakEven, terms, { discountedCostsUsd: format.usd, discountedHours: format.words }),
    ...inputFields.map((field) => {
      const value = format.field(field.unit, settled[field.name] ?? null);
      return row(describeField(text, field.id), value, '', field.how, field.source);
    }),
  ];
}

function pick(choice: Outcome['scenario']['finance']): Readonly<Record<string, number | null>> {
  return Object.fromEntries(inputs.map((name) => [name, choice[name]]));
}
