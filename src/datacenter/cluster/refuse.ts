/** "No", as a value with the one field to change. */
import type { Infeasible } from '../units/units.ts';

export function refuse(
  reason: string,
  numbers: Readonly<Record<string, number>>,
  field: string,
  value: number | string,
): Infeasible {
  return { kind: 'infeasible', reason, numbers, nearest: { field, value } };
}
