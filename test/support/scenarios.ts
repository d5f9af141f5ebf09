/** Scenarios at random: every field open or anywhere inside its limits, for fast-check. */
import fc from 'fast-check';
import { allFields, writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { clampToField, type Field } from '#datacenter/units/field.ts';

/** A value that the field allows; null only where the field may stay open. */
export function fieldValues(field: Field): fc.Arbitrary<FieldValue> {
  if (field.kind === 'choice') return fc.constantFrom(...field.options);
  if (field.ladder) {
    const rungs = fc.constantFrom(...field.ladder);
    return field.default === null ? fc.option(rungs) : rungs;
  }
  const inside = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => {
    const value =
      field.scale === 'log'
        ? field.low * (field.high / field.low) ** share
        : field.low + (field.high - field.low) * share;
    return clampToField(field, value);
  });
  return field.default === null ? fc.option(inside) : inside;
}

/** A scenario with up to all fields changed from the default. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .tuple(...allFields.map((field) => fc.option(fieldValues(field), { nil: undefined, freq: 2 })))
  .map((values) =>
    values.reduce<Scenario>((scenario, value, i) => {
      const field = allFields[i];
      return value === undefined || !field ? scenario : writeField(scenario, field.id, value);
    }, defaultScenario),
  );
