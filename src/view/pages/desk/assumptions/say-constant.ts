/** A constant in words: its row, its value with its unit, and where it is from. */
import { findSource } from '#datacenter/catalog/citations.ts';
import type { Constant } from '#datacenter/scenario/constants.ts';
import type { FieldUnit } from '#datacenter/units/field.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { describeField, type Places } from '#view/controls/field-words.ts';
import type { NameField } from '../name-fields.ts';

/** Sites and fields are named in the reader's language, the rest as its maker does. */
export function sayRow(
  { table, row }: Constant,
  text: Text,
  places: Places,
  nameField: NameField = describeField,
): string {
  return table === 'defaults' ? nameField(text, row) : (places[row] ?? row);
}

/** One number, or low, typical and high. */
export function sayValue({ table, value, unit }: Constant, format: Format): string {
  const say = (one: number): string => {
    if (table === 'defaults') return format.field(unit as FieldUnit, one);
    const scaled: Readonly<Record<string, (value: number) => string>> = {
      B: format.bytes,
      'B/s': format.bytesPerSecond,
      'FLOP/s': format.flopPerSecond,
      USD: format.usd,
      share: format.share,
    };
    const known = scaled[unit];
    if (known) return known(one);
    return unit === '1' || unit === 'ratio' ? format.words(one) : `${format.number(one)}\u00a0${unit}`;
  };
  return typeof value === 'number' ? say(value) : value.map(say).join(' · ');
}

/** The title of a source of the catalog, or a source in words. */
export function saySource({ source }: Pick<Constant, 'source'>): string {
  return source === null ? '–' : (findSource(source)?.title ?? source);
}
