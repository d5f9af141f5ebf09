/** The scenario a reader meets first: the default of every field, so that a default stands in one place only. */
import { allFields, type FieldValue } from './all-fields.ts';
import type { Scenario } from './scenario.ts';

export const defaultScenario: Scenario = {
  workload: defaultsOf('workload'),
  cluster: defaultsOf('cluster'),
  facility: defaultsOf('facility'),
  finance: defaultsOf('finance'),
};

/** The defaults of one room by name. That they are exactly the names of its choice is held by a test. */
function defaultsOf<Room extends keyof Scenario>(room: Room): Scenario[Room] {
  const values = allFields
    .filter((field) => field.id.startsWith(`${room}.`))
    .map((field): [string, FieldValue] => [field.id.slice(room.length + 1), field.default]);
  return Object.fromEntries(values) as unknown as Scenario[Room];
}
