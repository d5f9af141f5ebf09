/** Scenarios beside each other: in which inputs they differ. */
import type { Field } from '../units/field.ts';
import { allFields, readField, type FieldValue } from './all-fields.ts';
import type { Scenario } from './scenario.ts';

export interface Difference {
  readonly field: Field;
  /** In the order of the scenarios; null: the value follows the catalog. */
  readonly values: readonly FieldValue[];
}

/** Every input that is not the same in all of these scenarios, in the order of the rooms. */
export function findDifferences(scenarios: readonly Scenario[]): readonly Difference[] {
  return allFields.flatMap((field) => {
    const values = scenarios.map((one) => readField(one, field.id));
    return values.every((value) => Object.is(value, values[0])) ? [] : [{ field, values }];
  });
}

/** How many inputs of a scenario differ from those of another. */
export function countDifferences(scenario: Scenario, other: Scenario): number {
  return findDifferences([scenario, other]).length;
}
