/** What uncertain inputs and their values are called: fields as everywhere, what is no field by a name of its own. */
import type { Outcome } from '#datacenter/outcome.ts';
import { findField, readField } from '#datacenter/scenario/all-fields.ts';
import type { UncertainInput } from '#datacenter/risk/spreads.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { describeField, followedValue } from '#view/controls/field-words.ts';

/** Names of what is uncertain and yet no field. */
export interface OwnNames {
  readonly speed: string;
  readonly gridCarbon: string;
}

export function nameInput(text: Text, { speed, gridCarbon }: OwnNames, field: UncertainInput): string {
  if (field === 'facility.carbonKgPerKwh') return gridCarbon;
  return field === 'measured.speed' ? speed : describeField(text, field);
}

export function sayInput(format: Format, id: UncertainInput, value: number | null): string {
  if (id === 'facility.carbonKgPerKwh') return format.field('kgPerKwh', value);
  const field = findField(id);
  return field?.kind === 'number' ? format.field(field.unit, value) : format.share(value);
}

/** The value of input `id` in the scenario, or what it follows where it is open; null where neither is a number. */
export function findPoint(outcome: Outcome, id: string): number | null {
  if (id === 'measured.speed') return 1;
  if (id === 'facility.carbonKgPerKwh') {
    return outcome.facility.kind === 'facility' ? outcome.facility.carbonKgPerKwh.median : null;
  }
  const value = readField(outcome.scenario, id);
  return typeof value === 'number' ? value : followedValue(outcome, id);
}
