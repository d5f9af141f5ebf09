/** Names of fields and of their values, in the reader's language. */
import { findAccelerator } from '#datacenter/catalog/accelerators.ts';
import { findDecoder } from '#datacenter/catalog/models.ts';
import { findStack } from '#datacenter/calibration/calibration.ts';
import { findField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';

/** The label of field `room.name`; its id where no language has a word for it. */
export function describeField(text: Text, id: string): string {
  const [room = '', name = ''] = id.split('.');
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = text.fields;
  return words[room]?.[name] ?? id;
}

/** Names of sites by id: most figures name no place and come without them. */
export type Places = Readonly<Record<string, string>>;

/** An option of a choice field as a reader knows it: a model, a chip, a stack, a place. */
export function describeOption(text: Text, id: string, option: string, places: Places = {}): string {
  const models: Readonly<Record<string, string>> = text.options.model;
  if (id === 'workload.model') return models[option] ?? findDecoder(option)?.name ?? option;
  if (option === 'this-machine') return text.options.thisMachine;
  if (option === 'measured-share') return text.options.measuredShare;
  if (id === 'cluster.accelerator') return findAccelerator(option)?.name ?? option;
  if (id === 'cluster.stack') return findStack(option)?.name ?? option;
  return places[option] ?? option;
}

/** A value with its unit, or its name; an open value says that it follows the catalog. */
export function describeValue(text: Text, format: Format, id: string, value: FieldValue, places?: Places): string {
  const field = findField(id);
  if (value === null) return text.control.follows;
  if (typeof value === 'string') return describeOption(text, id, value, places);
  return field?.kind === 'number' ? format.field(field.unit, value) : format.number(value);
}
