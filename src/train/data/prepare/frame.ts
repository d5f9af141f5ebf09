/** The table while it is being prepared: columns of full length, and which rows still take part in which set. */
import { withType, type TableColumn } from '../csv/column.ts';

export interface FrameColumn {
  /** `names`: values are numbers of `names`. `one-hot`: one name's column, 0 or 1. */
  readonly kind: 'number' | 'names' | 'one-hot';
  readonly name: string;
  /** The column of the reader's table this came from. */
  readonly source: string;
  /** One per row of the table, in use or not; NaN where missing. */
  readonly values: Float64Array;
  readonly names: readonly string[];
}

export interface Frame {
  readonly inputs: readonly FrameColumn[];
  readonly target: FrameColumn;
  /** Row numbers of the table, from 0. Before the split all rows are in `train`. */
  readonly train: Int32Array;
  readonly heldOut: Int32Array;
  readonly isSplit: boolean;
}

/** Something done that the reader did not ask for in so many words. */
export interface PrepareNote {
  readonly code:
    /** `count` rows left because of gaps. */
    | 'rows-dropped'
    /** `count` gaps of a column were filled. */
    | 'gaps-filled'
    /** All training rows have one value; the column was moved to 0 and tells nothing. */
    | 'constant-column';
  readonly column: string;
  readonly count: number;
}

export type PrepareBadCode =
  | 'no-inputs'
  | 'unknown-column'
  | 'text-column'
  | 'empty-column'
  /** The target is to be a number and is a name. */
  | 'target-not-numbers'
  | 'one-class'
  | 'too-many-classes'
  | 'no-split'
  | 'split-twice'
  /** A training share that leaves one side without rows. */
  | 'bad-share'
  | 'too-few-rows'
  /** A gap is left where numbers are needed; `row` is its row. */
  | 'missing-values'
  /** Names among the inputs were not encoded. */
  | 'not-encoded'
  | 'too-wide';

export interface PrepareBad {
  readonly kind: 'bad';
  readonly code: PrepareBadCode;
  /** Data row from 1, the header not counted; null where the fault is in no row. */
  readonly row: number | null;
  /** Name of the column; null where the fault is in no column. */
  readonly column: string | null;
  /** Untranslated. */
  readonly detail: string;
}

export function bad(
  code: PrepareBadCode,
  { row = null, column = null, detail = '' }: Partial<Pick<PrepareBad, 'row' | 'column' | 'detail'>> = {},
): PrepareBad {
  return { kind: 'bad', code, row, column, detail };
}

/** A column as numbers; text and empty columns have none. */
export function toFrameColumn(column: TableColumn): FrameColumn | PrepareBad {
  const { name } = column;
  if (column.type === 'text') return bad('text-column', { column: name });
  if (column.type === 'empty') return bad('empty-column', { column: name });
  if (column.type === 'number') return { kind: 'number', name, source: name, values: column.values, names: [] };
  const values = Float64Array.from(column.values, (value) => (value < 0 ? NaN : value));
  return { kind: 'names', name, source: name, values, names: column.names };
}

/** The target as the kind of quantity it is to be. Numbers may be classes (digits); names are no numbers. */
export function toTarget(column: TableColumn, kind: 'class' | 'number', mostClasses: number): FrameColumn | PrepareBad {
  if (kind === 'number') {
    return column.type === 'category' ? bad('target-not-numbers', { column: column.name }) : toFrameColumn(column);
  }
  const target = toFrameColumn(column.type === 'empty' ? column : withType(column, 'category'));
  if (isBad(target)) return target;
  const detail = String(target.names.length);
  if (target.names.length < 2) return bad('one-class', { column: column.name, detail });
  if (target.names.length > mostClasses) return bad('too-many-classes', { column: column.name, detail });
  return target;
}

export function isBad(result: object): result is PrepareBad {
  return 'kind' in result && result.kind === 'bad';
}

/** The values of a column in the given rows. */
export function valuesAt(column: FrameColumn, rows: Int32Array): Float64Array {
  // A loop: `from` with a function goes through an iterator, ten times slower.
  const values = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) values[at] = column.values[rows[at] ?? 0] ?? NaN;
  return values;
}

/** Least and largest of numbers without gaps; Infinity and -Infinity of none. */
export function findRange(values: Float64Array): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
