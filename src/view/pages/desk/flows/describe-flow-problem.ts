/** What is wrong with typed flows or their rates, as a sentence that names the field and its limits. */
import type { Infeasible } from '#datacenter/units/units.ts';
import type { DeskWords } from '#text/desk/text.ts';
import type { Format } from '#text/format.ts';

/** The field behind a refusal: a rate by its name, a flow by its year. */
export function nameFlowField(field: string, words: DeskWords['flows'], format: Format): string {
  const name = field.replace('flows.', '');
  const rates: Readonly<Record<string, string>> = words.fields;
  return rates[name] ?? (name === 'flows' ? words.typed : words.flowOf(format.count(Number(name))));
}

export function describeFlowProblem(
  { reason, numbers, nearest }: Infeasible,
  words: DeskWords['flows'],
  format: Format,
): string {
  const show = (key: string) => {
    const value = numbers[key] ?? null;
    // Exact to the digit: a limit is no estimate.
    return value !== null && Math.abs(value) >= 1e15 ? value.toExponential() : format.number(value);
  };
  if (reason === 'flows-empty') return words.refused.empty(show('low'), show('high'));
  if (reason === 'flows-too-many') return words.refused.many(show('value'), show('high'));
  return words.refused.outside(
    nameFlowField(nearest?.field ?? '', words, format),
    show('value'),
    show('low'),
    show('high'),
  );
}
