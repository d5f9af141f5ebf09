/** What uncertain inputs and their values are called: those of the scenario as everywhere, the measured speed by its own name. */
import { findField } from '#datacenter/scenario/all-fields.ts';
import type { UncertainInput } from '#datacenter/risk/spreads.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { describeField } from '#view/controls/field-words.ts';

export function nameInput(text: Text, speed: string, field: UncertainInput): string {
  return field === 'measured.speed' ? speed : describeField(text, field);
}

export function sayInput(format: Format, id: UncertainInput, value: number | null): string {
  const field = findField(id);
  return field?.kind === 'number' ? format.field(field.unit, value) : format.share(value);
}
