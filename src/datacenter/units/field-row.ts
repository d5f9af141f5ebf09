/** A number field told in one line, for rooms that have many. */
import type { NumberField } from './field.ts';

/** What a row says after its room; `limits` are low, step, high. Unless it says more it is linear, assumed, and ours. */
export type RowWords<Name extends string> = readonly [
  name: Name,
  short: string,
  unit: NumberField['unit'],
  byDefault: number | null,
  limits: readonly [low: number, step: number, high: number],
  how?: NumberField['how'],
  source?: string,
  scale?: NumberField['scale'],
];

/** The field `room.name`, which knows its name in the room's choice as well. */
export function makeRow<Name extends string>(
  room: string,
  ...[name, short, unit, byDefault, limits, how = 'assumed', source = 'assumption', scale = 'linear']: RowWords<Name>
): NumberField & { readonly name: Name } {
  const [low, step, high] = limits;
  return {
    kind: 'number',
    id: `${room}.${name}`,
    name,
    short,
    unit,
    default: byDefault,
    low,
    high,
    scale,
    step,
    how,
    source,
  };
}
