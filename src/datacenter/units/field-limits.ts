/** An input outside its field's limits, as an answer that names the field, its limits and the nearest value inside. */
import type { Field, NumberField } from './field.ts';
import type { Infeasible } from './units.ts';

/** The first input outside its field's limits; null when all are inside. One left open, or not told, is inside. */
export function refuseFields<Name extends string>(
  fields: readonly (Field & { readonly name: Name })[],
  choice: Readonly<Partial<Record<Name, unknown>>>,
): Infeasible | null {
  for (const field of fields) {
    if (field.kind === 'choice') continue;
    const value = choice[field.name] as number | null | undefined;
    if (value === null || value === undefined || (value >= field.low && value <= field.high)) continue;
    return {
      kind: 'infeasible',
      reason: 'input-out-of-range',
      numbers: { value, low: field.low, high: field.high },
      nearest: { field: field.id, value: nearestInside(field, value) },
    };
  }
  return null;
}

function nearestInside({ low, high, default: usual }: NumberField, value: number): number {
  if (Number.isNaN(value)) return usual ?? low;
  return value < low ? low : high;
}
