/** Fields of the desk's sections: rows of data as everywhere, with the units of data sheets, which their names state. */
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';

export type DeskNumber = NumberField & { readonly default: number };

/** A number with its limits; `log` where it spans decades. */
export function numberField(
  id: string,
  value: number,
  limits: readonly [low: number, high: number],
  more: Partial<Pick<NumberField, 'unit' | 'scale' | 'step' | 'how' | 'source'>> = {},
): DeskNumber {
  const [low, high] = limits;
  return {
    kind: 'number',
    id: `desk.${id}`,
    short: `desk.${id}`,
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

export function choiceField(id: string, options: readonly string[], value: string): ChoiceField {
  return {
    kind: 'choice',
    id: `desk.${id}`,
    short: `desk.${id}`,
    options,
    default: value,
    how: 'assumed',
    source: 'assumption',
  };
}

/** The defaults of fields, to start from. */
export function defaultsOf<Key extends string, Value extends number | string>(
  fields: Readonly<Record<Key, { readonly default: Value }>>,
): Record<Key, Value> {
  const entries = Object.entries<{ readonly default: Value }>(fields).map(([key, field]) => [key, field.default]);
  return Object.fromEntries(entries) as Record<Key, Value>;
}
