/**
 * Fields of figures and of the desk's sections that are no part of the scenario, written short: a key of the address, a
 * value, its limits. Their units are those of data sheets, which their names state. And all of them read at once.
 */
import type { ChoiceField, Field, NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from './figure.ts';
import { readOwnNumber, readOwnOption } from './own-choices.ts';

export type OwnNumber = NumberField & { readonly default: number };

/** A number with its limits; `log` where it spans decades. Its key in the address is `f.` and the name. */
export function ownNumber(
  name: string,
  value: number,
  limits: readonly [low: number, high: number],
  more: Partial<Pick<NumberField, 'unit' | 'scale' | 'step' | 'how' | 'source'>> = {},
): OwnNumber {
  const [low, high] = limits;
  return {
    kind: 'number',
    id: `own.${name}`,
    short: `f.${name}`,
    unit: 'number',
    scale: 'linear',
    step: 1,
    how: 'assumed',
    source: 'assumption',
    default: value,
    low,
    high,
    ...more,
  };
}

/** One of a few names. */
export function ownOption(name: string, options: readonly string[], value: string): ChoiceField {
  return {
    kind: 'choice',
    id: `own.${name}`,
    short: `f.${name}`,
    options,
    default: value,
    how: 'assumed',
    source: 'assumption',
  };
}

/** What fields hold: a number, or the name of an option. */
export type OwnValues<Fields> = { readonly [Key in keyof Fields]: Fields[Key] extends ChoiceField ? string : number };

/** Every field as the address has it, inside its limits; its default where the address says nothing. */
export function readOwnValues<Fields extends Readonly<Record<string, OwnNumber | ChoiceField>>>(
  fields: Fields,
  choices: OwnChoices | undefined,
): OwnValues<Fields> {
  const values = Object.entries<Field>(fields).map(([key, field]) => [
    key,
    field.kind === 'choice' ? readOwnOption(field, choices) : readOwnNumber(field as OwnNumber, choices),
  ]);
  return Object.fromEntries(values) as OwnValues<Fields>;
}
