/** The inputs in which scenarios differ, in words: what a reader sees, and what the memo carries. */
import { findDifferences } from '#datacenter/scenario/compare.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { describeField, describeValue, type Places } from '#view/controls/field-words.ts';
import type { NameField } from '../name-fields.ts';
import type { BoardEntry } from '#view/figures/figure.ts';

export interface DescribedDifference {
  readonly id: string;
  readonly name: string;
  /** In the order of the scenarios. */
  readonly values: readonly string[];
}

export function describeDifferences(
  entries: readonly BoardEntry[],
  text: Text,
  format: Format,
  places: Places,
  nameField: NameField = describeField,
): readonly DescribedDifference[] {
  return findDifferences(entries.map(({ scenario }) => scenario)).map(({ field, values }) => ({
    id: field.id,
    name: nameField(text, field.id),
    values: values.map((value) => describeValue(text, format, field.id, value, places)),
  }));
}
