/** Names as numbers that say nothing about order: one column a name, exactly one of them 1. */
import { bad, type Frame, type FrameColumn, type PrepareBad } from './frame.ts';

/**
 * A column of names as one-hot columns; other columns as they are. Every name of the column gets its place, also one
 * that only held-out rows have: that names exist is no secret, how often they come is, and is not used.
 */
export function encodeNames(column: FrameColumn, { train, heldOut }: Frame): readonly FrameColumn[] | PrepareBad {
  if (column.kind !== 'names') return [column];
  const isGap = (row: number) => Number.isNaN(column.values[row]);
  const gap = train.find(isGap) ?? heldOut.find(isGap);
  if (gap !== undefined) return bad('missing-values', { row: gap + 1, column: column.name });
  return column.names.map((name, index) => ({
    kind: 'one-hot',
    name: `${column.name}=${name}`,
    source: column.source,
    values: column.values.map((value) => (value === index ? 1 : 0)),
    names: column.names,
  }));
}
