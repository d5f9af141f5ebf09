/**
 * Choices of one figure alone, as fields of its own: read from the address as carefully as those of the scenario, and
 * written there only where they differ from the default. A field's `short` is its key, as `f.stages`.
 */
import { nameProblem, readNumber, writeNumber, type LinkProblem } from '#datacenter/scenario/link-entries.ts';
import { clampToField, type ChoiceField, type Field, type NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from './figure.ts';

/** The number that stands in the address, on the field's ladder and inside its limits; else its default. */
export function readOwnNumber(
  field: NumberField & { readonly default: number },
  choices: OwnChoices | undefined,
): number {
  const value = readNumber(choices?.own[field.short] ?? '');
  return value === null ? field.default : (clampToField(field, value) ?? field.default);
}

/** The option that stands in the address, if the field has it; else its default. */
export function readOwnOption(field: ChoiceField, choices: OwnChoices | undefined): string {
  return field.options.find((option) => option === choices?.own[field.short]) ?? field.default;
}

/** Puts a choice where the address keeps it. */
export function writeOwn(field: Field, value: number | string | null, choices: OwnChoices | undefined): void {
  const isDefault = value === null || value === field.default;
  choices?.setOwn(field.short, isDefault ? null : typeof value === 'number' ? writeNumber(value) : value);
}

/** What of these fields' entries could not be taken as it stood. */
export function findOwnProblems(fields: readonly Field[], choices: OwnChoices | undefined): readonly LinkProblem[] {
  return fields.flatMap((field) => {
    const text = choices?.own[field.short];
    if (text === undefined) return [];
    if (field.kind === 'choice') {
      return field.options.includes(text)
        ? []
        : [nameProblem(field.short, text, 'not-an-option', { used: field.default })];
    }
    const { low, high } = field;
    const value = readNumber(text);
    if (value === null) return [nameProblem(field.short, text, 'not-a-number', { low, high, used: field.default })];
    const used = clampToField(field, value);
    if (used === value) return [];
    const problem = value < low || value > high ? 'out-of-range' : 'off-ladder';
    return [nameProblem(field.short, text, problem, { low, high, used })];
  });
}
