/** The inputs of a table's model as a reader types them, one field a column, and back to what the model sees. */
import type { TableSet } from '#train/data/data-set.ts';
import type { PreparedTable } from '#train/data/prepare/prepare-table.ts';
import { unscaled, type Scaling } from '#train/data/prepare/scale.ts';

export interface RowField {
  readonly name: string;
  /** Names to choose from, for a column of names; empty for numbers. */
  readonly names: readonly string[];
  /** Where to begin: the middle of what the column holds, or the first name. */
  readonly start: number;
  /** Inputs of the model that it fills, one for a number and one for each name. */
  readonly scalings: readonly Scaling[];
}

/** Fields of a made set: what it holds is what the model sees. */
export function fieldsOfSet(set: TableSet): readonly RowField[] {
  return Array.from({ length: set.inputWidth }, (_, index) => ({
    name: set.inputNames[index] ?? String(index + 1),
    names: [],
    start: set.inputs[set.trainRows * set.inputWidth + index] ?? 0,
    scalings: [unscaled],
  }));
}

/** Fields of a prepared table, in the order of its columns. */
export function fieldsOfPrepared({ before, inputScaling }: PreparedTable): readonly RowField[] {
  const fields: RowField[] = [];
  let next = 0;
  for (const column of before.slice(0, -1)) {
    const names = column.kind === 'names' ? column.names : [];
    const width = Math.max(1, names.length);
    const start = column.kind === 'names' ? 0 : (column.low + column.high) / 2;
    fields.push({ name: column.column, names, start, scalings: inputScaling.slice(next, next + width) });
    next += width;
  }
  return fields;
}

/**
 * The row as the model sees it; null where a value is no number. `values`: a number, or the place of a name.
 * @param isPrepared false: unscaled, which the model never learnt from
 */
export function encodeRow(
  fields: readonly RowField[],
  values: readonly number[],
  isPrepared = true,
): Float32Array | null {
  const numbers = fields.flatMap(({ names, scalings }, index) =>
    scalings.map((scaling, place) => {
      const { offset, scale } = isPrepared ? scaling : unscaled;
      const value = values[index] ?? NaN;
      const own = names.length === 0 || !Number.isFinite(value) ? value : value === place ? 1 : 0;
      return (own - offset) / scale;
    }),
  );
  return numbers.every(Number.isFinite) ? Float32Array.from(numbers) : null;
}
