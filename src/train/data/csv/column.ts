/**
 * The columns of a table somebody brought: what each holds, guessed from its cells and open to correction. Cells are
 * kept as what they mean, not as they were written: a number column turned into names has `1.5`, not `1.50`.
 *
 * A cell counts as missing when it is empty or one of a few well-known marks. A column is one of numbers only when every
 * cell that is not missing is a number; one with leading zeros or over 15 digits (postal codes, account numbers) is not,
 * because as numbers these would change.
 */

export type ColumnType = 'number' | 'category' | 'text' | 'empty';

interface ColumnBase {
  readonly name: string;
  /** Cells without a value. */
  readonly missing: number;
}
export interface NumberColumn extends ColumnBase {
  readonly type: 'number';
  /** NaN where missing. */
  readonly values: Float64Array<ArrayBuffer>;
}
export interface CategoryColumn extends ColumnBase {
  readonly type: 'category';
  /** Which of `names`; -1 where missing. */
  readonly values: Int32Array<ArrayBuffer>;
  /** Each once; numbers in ascending order, other names in order of their characters. */
  readonly names: readonly string[];
}
export interface TextColumn extends ColumnBase {
  readonly type: 'text';
  /** Empty where missing. */
  readonly values: readonly string[];
}
export interface EmptyColumn extends ColumnBase {
  readonly type: 'empty';
  readonly values: readonly string[];
}
export type TableColumn = NumberColumn | CategoryColumn | TextColumn | EmptyColumn;

/** A column guessed to hold names has at most so many; more are text. A choice. */
const mostNames = 64;
const missingMarks = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null', '?', '-', '.']);
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const commaNumber = /^[+-]?\d+(?:,\d+)?$/;
const leadingZero = /^[+-]?0\d/;

/** Whether a cell, trimmed, stands for "no value". */
export function isMissing(cell: string): boolean {
  return cell.length <= 4 && missingMarks.has(cell.toLowerCase());
}

/** The number a trimmed cell says, or NaN. `decimalComma`: 1,5 is one and a half. */
export function readNumber(cell: string, decimalComma = false): number {
  if (decimalComma && commaNumber.test(cell)) return Number(cell.replace(',', '.'));
  if (!plainNumber.test(cell)) return NaN;
  const value = Number(cell);
  return Number.isFinite(value) ? value : NaN;
}

/** A cell that kept a column from being one of numbers. */
export interface Exception {
  readonly index: number;
  readonly cell: string;
}

/**
 * What a column's cells hold.
 * @param cells one per row, as written
 * @param mayHaveDecimalCommas false where the comma separates columns
 * @returns with `exception`, the first cell that is no number, where nine tenths or more of them are
 */
export function inferColumn(
  name: string,
  cells: readonly string[],
  mayHaveDecimalCommas: boolean,
): { readonly column: TableColumn; readonly exception: Exception | null } {
  const trimmed = cells.map((cell) => cell.trim());
  const decimalComma = mayHaveDecimalCommas && trimmed.every((cell) => isMissing(cell) || commaNumber.test(cell));
  const values = new Float64Array(cells.length).fill(NaN);
  let missing = 0;
  let wrong = 0;
  let exception: Exception | null = null;
  let isCode = false;
  trimmed.forEach((cell, index) => {
    if (isMissing(cell)) {
      missing += 1;
      return;
    }
    const value = readNumber(cell, decimalComma);
    if (Number.isNaN(value)) {
      wrong += 1;
      exception ??= { index, cell };
    } else {
      values[index] = value;
      isCode ||=
        leadingZero.test(cell) || (Number.isInteger(value) && cell.length > 15 && !Number.isSafeInteger(value));
    }
  });
  if (missing === cells.length) return { column: { name, type: 'empty', values: [], missing }, exception: null };
  if (wrong === 0 && !isCode) return { column: { name, type: 'number', values, missing }, exception: null };
  const shown = wrong > 0 && wrong <= 0.1 * (cells.length - missing) ? exception : null;
  return { column: inferNames(name, trimmed, missing), exception: shown };
}

/** Names when there are few and most come again; text otherwise. */
function inferNames(name: string, cells: readonly string[], missing: number): CategoryColumn | TextColumn {
  const distinct = new Set<string>();
  for (const cell of cells) {
    if (!isMissing(cell)) distinct.add(cell);
    if (distinct.size > mostNames) break;
  }
  const isRepeating = 2 * distinct.size <= cells.length - missing || distinct.size <= 2;
  if (distinct.size <= mostNames && isRepeating) return toCategory(name, cells);
  return { name, type: 'text', values: cells.map((cell) => (isMissing(cell) ? '' : cell)), missing };
}

function toCategory(name: string, cells: readonly string[]): CategoryColumn {
  const names = [...new Set(cells.filter((cell) => !isMissing(cell)))];
  const areNumbers = names.every((one) => !Number.isNaN(readNumber(one)));
  names.sort((a, b) => (areNumbers ? Number(a) - Number(b) : 0) || (a < b ? -1 : 1));
  const numberOf = new Map(names.map((one, index) => [one, index]));
  const values = Int32Array.from(cells, (cell) => numberOf.get(cell) ?? -1);
  return { name, type: 'category', values, names, missing: countWhere(values, (value) => value < 0) };
}

/**
 * The column read as another type: a correction by the reader. Cells that do not fit (a word in a column of numbers)
 * become missing and are counted as such. An empty column stays empty.
 */
export function withType(column: TableColumn, type: Exclude<ColumnType, 'empty'>): TableColumn {
  if (column.type === 'empty' || column.type === type) return column;
  const cells = writeCells(column);
  if (type === 'category') return toCategory(column.name, cells);
  if (type === 'text') return { name: column.name, type, values: cells, missing: column.missing };
  const hasPoint = cells.some((cell) => cell.includes('.'));
  const values = Float64Array.from(cells, (cell) => readNumber(cell, !hasPoint));
  return { name: column.name, type, values, missing: countWhere(values, Number.isNaN) };
}

/** The cells as text; empty where missing. */
export function writeCells(column: TableColumn): readonly string[] {
  switch (column.type) {
    case 'number':
      return Array.from(column.values, (value) => (Number.isNaN(value) ? '' : String(value)));
    case 'category':
      return Array.from(column.values, (value) => column.names[value] ?? '');
    default:
      return column.values;
  }
}

function countWhere(values: Float64Array | Int32Array, isMet: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (isMet(value)) count += 1;
  return count;
}
