/**
 * Tables of published runs as text: rows with named cells, or a fault that names its row and column. Rows are counted as a
 * spreadsheet does, the header being row 1.
 */
import { dsvFormat } from 'd3-dsv';
import { scanRows } from '../../../src/train/data/csv/scan-rows.ts';

/** Why a table cannot be read, and where: `column` is its name, or its number where it has none. */
export class TableFault extends Error {
  readonly row: number;
  readonly column: string;

  constructor(row: number, column: string, what: string) {
    super(`row ${row}, column ${column}: ${what}`);
    this.row = row;
    this.column = column;
  }
}

/** A cell that is blank though a prediction needs it: the table is in order, the run is just not fully published. */
export class BlankCell extends TableFault {
  constructor(row: number, column: string) {
    super(row, column, 'is blank');
  }
}

/** Ways in which tables write "nothing here". */
const blanks = new Set(['', '-', 'n/a', 'na', 'none', 'null']);

/** One row of a table. Every question names a column; a column that the table lacks is as blank as an empty cell. */
export class Row {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;

  constructor(number: number, cells: ReadonlyMap<string, string>) {
    this.number = number;
    this.cells = cells;
  }

  /** The cell without spaces around it and without footnote marks; empty for a blank. */
  text(column: string): string {
    const cell = (this.cells.get(column) ?? '').replace(/\[\^[^\]]*\]/g, '').trim();
    return blanks.has(cell.toLowerCase()) ? '' : cell;
  }

  /** The text of a cell that must not be blank. */
  requireText(column: string): string {
    const text = this.text(column);
    if (text === '') throw new BlankCell(this.number, column);
    return text;
  }

  /** A number, or null for a blank. Thousands may be set off by commas; a percent sign is left aside. */
  optionalNumber(column: string): number | null {
    return parseNumber(this.number, column, this.text(column));
  }

  /** A number that must be there and be more than nothing. */
  requireNumber(column: string): number {
    const value = this.optionalNumber(column);
    if (value === null) throw new BlankCell(this.number, column);
    if (value <= 0) throw new TableFault(this.number, column, `${value} is not more than 0`);
    return value;
  }

  /** A count: a whole number of at least 1, or null for a blank. */
  count(column: string): number | null {
    const value = this.optionalNumber(column);
    if (value !== null && (!Number.isInteger(value) || value < 1)) {
      throw new TableFault(this.number, column, `${value} is not a whole number of at least 1`);
    }
    return value;
  }

  requireCount(column: string): number {
    const value = this.count(column);
    if (value === null) throw new BlankCell(this.number, column);
    return value;
  }
}

/** The number that a cell's text says, null for a blank text. */
export function parseNumber(row: number, column: string, text: string): number | null {
  if (text === '') return null;
  const plain = text.replace(/^\+/, '').replace(/\s*%$/, '');
  const value = Number(/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain);
  if (!Number.isFinite(value)) throw new TableFault(row, column, `“${text.slice(0, 40)}” is not a number`);
  return value;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

const broken = {
  'too-many-columns': 'too many columns',
  'too-many-rows': 'too many rows',
  'ragged-row': 'more or fewer cells than the header has',
  'unclosed-quote': 'a quote that nothing closes',
  'text-after-quote': 'text behind a closing quote',
} as const;

/** Reads a comma-separated table with a header; throws a TableFault where it breaks. */
export function parseTable(content: string): Table {
  const text = content.startsWith('\ufeff') ? content.slice(1) : content;
  const lines: { row: number; cells: readonly string[] }[] = [];
  dsvFormat(',').parseRows(text, (cells, index) => {
    if (cells.length > 1 || cells[0] !== '') lines.push({ row: index + 1, cells });
    return null;
  });
  const [first, ...rest] = lines;
  if (!first) throw new TableFault(1, '1', 'the table is empty');
  const header = first.cells.map((cell) => cell.trim());
  const { fault } = scanRows(text, ',', { rows: 1_000_000, columns: 200 });
  if (fault) throw new TableFault(fault.row, header[fault.column - 1] ?? `${fault.column}`, broken[fault.code]);
  header.forEach((name, index) => {
    if (name === '') throw new TableFault(first.row, `${index + 1}`, 'the column has no name');
    if (header.indexOf(name) < index) throw new TableFault(first.row, name, 'the name comes twice');
  });
  const rows = rest.map(
    ({ row, cells }) => new Row(row, new Map(header.map((name, index) => [name, cells[index] ?? '']))),
  );
  return { header, rows };
}
