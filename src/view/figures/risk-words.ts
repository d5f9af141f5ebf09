/** What uncertain inputs and their values are called: those of the scenario as everywhere, the measured speed by its own name. */
import type { Outcome } from '#datacenter/outcome.ts';
import { findField, readField } from '#datacenter/scenario/all-fields.ts';
import type { UncertainInput } from '#datacenter/risk/spreads.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { describeField, followedValue } from '#view/controls/field-words.ts';

export function nameInput(text: Text, speed: string, field: UncertainInput): string {
  return field === 'measured.speed' ? speed : describeField(text, field);
}

export function sayInput(format: Format, id: UncertainInput, value: number | null): string {
  const field = findField(id);
  return field?.kind === 'number' ? format.field(field.unit, value) : format.share(value);
}

/** The value of field `id` in the scenario, or what it follows where it is open; null where neither is a number. */
export function findPoint(outcome: Outcome, id: string): number | null {
  const value = readField(outcome.scenario, id);
  return typeof value === 'number' ? value : followedValue(outcome, id);
}
