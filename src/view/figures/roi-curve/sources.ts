/** Which inputs and sources stand behind the return; apart from its working, which is fetched when it is opened. */
import { financeFields } from '#datacenter/finance/fields.ts';
import type { Outcome } from '#datacenter/outcome.ts';

/** The inputs that stand behind the parts, with their sources. */
export const inputs = ['rentUsdPerHour', 'rentDeclinePerYear', 'occupancy', 'serverLifeYears', 'discountRate'] as const;
export const inputFields = inputs.flatMap((name) => {
  const field = financeFields.find(({ id }) => id === `finance.${name}`);
  return field?.kind === 'number' ? [{ ...field, name }] : [];
});

/** Keys of the sources behind the return: those of its inputs, since the rest is derived here. */
export function sourcesOfRoi({ finance }: Outcome): readonly string[] {
  return finance.kind === 'infeasible' ? [] : inputFields.map(({ source }) => source);
}
