/**
 * Every input of every room in one list, and the way to read or change one of them in a scenario. Whatever treats all
 * inputs alike (address, sliders, sensitivity, law tests) goes through here.
 */
import { clusterFields } from '../cluster/fields.ts';
import { facilityFields } from '../facility/fields.ts';
import { financeFields } from '../finance/fields.ts';
import type { Field } from '../units/field.ts';
import { workloadFields } from '../workload/fields.ts';
import type { Scenario } from './scenario.ts';

export const allFields: readonly Field[] = [...workloadFields, ...clusterFields, ...facilityFields, ...financeFields];

/** A number, a name out of a list, or null: follow the catalog row. */
export type FieldValue = number | string | null;

const byId = new Map(allFields.map((field) => [field.id, field]));
const byShort = new Map(allFields.map((field) => [field.short, field]));

/** Taken apart once: every step of a drag reads every field. */
const places = new Map(
  allFields.map(({ id }) => {
    const [room, name = ''] = id.split('.');
    return [id, { room: room as keyof Scenario, name }];
  }),
);

/** The field `room.name`, or null when there is none. */
export function findField(id: string): Field | null {
  return byId.get(id) ?? null;
}

/** The field behind a key of the address, or null when there is none. */
export function findFieldByShort(short: string): Field | null {
  return byShort.get(short) ?? null;
}

/** The value of field `id` in `scenario`. Null for an open value, and for an id that no field has. */
export function readField(scenario: Scenario, id: string): FieldValue {
  const place = places.get(id);
  return place ? (asRecord(scenario[place.room])[place.name] ?? null) : null;
}

/**
 * A scenario with field `id` set to `value`; the same object when nothing changes or no field has that id. Limits are
 * not checked here: sliders and address clamp before they write, and rooms refuse what lies outside.
 */
export function writeField(scenario: Scenario, id: string, value: FieldValue): Scenario {
  const place = places.get(id);
  if (!place || Object.is(readField(scenario, id), value)) return scenario;
  return { ...scenario, [place.room]: { ...scenario[place.room], [place.name]: value } };
}

/** A choice by name. That every choice holds exactly the names of its fields, with values of this type, is tested. */
function asRecord(choice: Scenario[keyof Scenario]): Readonly<Record<string, FieldValue>> {
  return choice as unknown as Readonly<Record<string, FieldValue>>;
}
