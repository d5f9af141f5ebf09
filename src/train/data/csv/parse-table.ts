/**
 * A table of the reader's own, from a file of separated values (RFC 4180): columns with guessed types, or the first
 * reason why it cannot be read, with its row and column. Never throws. Nothing in a cell is ever run: a cell that begins
 * with `=` is a text like any other.
 *
 * Of the parser only `parseRows` is used: its `parse` builds a function from the header, which the page's content
 * security policy forbids.
 */
import { dsvFormat } from 'd3-dsv';
import { inferColumn, readNumber, type TableColumn } from './column.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { findSeparator } from './find-separator.ts';
import { placeOf, scanRows, type Place, type ScanCode, type Separator } from './scan-rows.ts';

/** What we take. 10 MB are about 200,000 rows of ten columns, more than a page trains on in minutes. */
export const tableLimits = { bytes: 10_000_000, rows: 200_000, columns: 64 } as const;

export interface ParseOptions {
  /** Left out: found from the first rows. */
  readonly separator?: Separator;
  /** Whether the first row names the columns. Left out: it does, unless it holds nothing but numbers. */
  readonly hasHeader?: boolean;
  readonly encoding?: Encoding;
}

export type NoteCode =
  /** The first row holds numbers only and was taken as data; columns are numbered. */
  | 'no-header'
  | 'unnamed-column'
  /** A name came again and was given a number; `detail` is the new name. */
  | 'duplicate-name'
  /** `detail` counts them. */
  | 'blank-rows'
  /** Nearly all cells of a column are numbers; the place and content of the first that is not. */
  | 'almost-numbers';

export interface Note extends Place {
  readonly code: NoteCode;
  readonly detail: string;
}

export interface ParsedTable {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Data rows, without the header. */
  readonly rows: number;
  readonly separator: Separator;
  readonly hasHeader: boolean;
  readonly notes: readonly Note[];
}

export type BadCode =
  | ScanCode
  | 'too-large'
  /** No data: nothing at all, or a header alone. */
  | 'no-rows'
  | 'nul-character'
  /** Not in the stated encoding (UTF-8 if none was). */
  | 'not-encoded'
  /** UTF-16; `detail` is the encoding to name. */
  | 'utf-16'
  /** A spreadsheet's own file, or another zip archive. */
  | 'workbook'
  /** Anything nobody thought of; `detail` is the error. */
  | 'unreadable';

export interface BadTable extends Place {
  readonly kind: 'bad';
  readonly code: BadCode;
  /** Untranslated: a count, a name, a piece of the text. */
  readonly detail: string;
}

/** Reads a table from a file's bytes or from text. */
export function parseTable(source: Uint8Array | string, options: ParseOptions = {}): ParsedTable | BadTable {
  try {
    return read(source, options);
  } catch (thrown) {
    return bad('unreadable', { row: 1, column: 1 }, String(thrown));
  }
}

function read(source: Uint8Array | string, options: ParseOptions): ParsedTable | BadTable {
  const begin = { row: 1, column: 1 };
  if (source.length > tableLimits.bytes) return bad('too-large', begin, `${source.length} > ${tableLimits.bytes}`);
  const encoding = options.encoding ?? 'utf-8';
  const decoded = typeof source === 'string' ? ({ kind: 'text', text: source } as const) : decodeText(source, encoding);
  if (decoded.kind === 'workbook') return bad('workbook', begin, '');
  if (decoded.kind === 'utf-16') return bad('utf-16', begin, decoded.encoding);
  if (decoded.kind === 'not-encoded') {
    const { before } = decoded;
    return bad('not-encoded', placeOf(before, options.separator ?? findSeparator(before), before.length), encoding);
  }
  const text = decoded.text.startsWith('\ufeff') ? decoded.text.slice(1) : decoded.text;
  const separator = options.separator ?? findSeparator(text);
  const nul = text.indexOf('\0');
  if (nul >= 0) return bad('nul-character', placeOf(text, separator, nul), '');
  // One row more than the limit, for the header.
  const scan = scanRows(text, separator, { rows: tableLimits.rows + 1, columns: tableLimits.columns });
  if (scan.fault) return bad(scan.fault.code, scan.fault, scan.fault.detail);
  return readColumns(text, separator, scan.columns, options.hasHeader);
}

function readColumns(text: string, separator: Separator, columns: number, hasHeaderAsked: boolean | undefined) {
  const cells = Array.from({ length: columns }, (): string[] => []);
  /** Row in the file of each row with data. */
  const places: number[] = [];
  let blankRows = 0;
  dsvFormat(separator).parseRows(text, (row, index) => {
    if (row.length === 1 && row[0] === '') blankRows += 1;
    else {
      places.push(index + 1);
      row.forEach((cell, column) => cells[column]?.push(cell));
    }
    return null;
  });
  const hasHeader = hasHeaderAsked ?? cells.some(([first = '']) => Number.isNaN(readNumber(first.trim(), true)));
  const rows = places.length - (hasHeader ? 1 : 0);
  const headerRow = places[0] ?? 1;
  if (rows < 1) return bad('no-rows', { row: headerRow, column: 1 }, '');
  if (rows > tableLimits.rows) {
    return bad('too-many-rows', { row: places.at(-1) ?? 1, column: 1 }, `> ${tableLimits.rows}`);
  }
  const notes: Note[] = [];
  const names = nameColumns(
    cells.map((column) => (hasHeader ? (column.shift() ?? '') : '')),
    hasHeader ? headerRow : null,
    notes,
  );
  if (!hasHeader) notes.push({ code: 'no-header', row: headerRow, column: 1, detail: '' });
  if (blankRows > 0) notes.push({ code: 'blank-rows', row: 1, column: 1, detail: String(blankRows) });
  const inferred = cells.map((column, index) => {
    const { column: found, exception } = inferColumn(names[index] ?? '', column, separator !== ',');
    if (exception) {
      const row = places[exception.index + (hasHeader ? 1 : 0)] ?? 1;
      notes.push({ code: 'almost-numbers', row, column: index + 1, detail: exception.cell.slice(0, 40) });
    }
    return found;
  });
  return { kind: 'table', columns: inferred, rows, separator, hasHeader, notes } as const;
}

/** Names of columns, each once: unnamed ones get their number (`#3`), repeated ones a count (`mass (2)`). */
function nameColumns(header: readonly string[], headerRow: number | null, notes: Note[]): readonly string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const wanted = cell.trim() || `#${index + 1}`;
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted} (${count})`;
    taken.add(name);
    if (headerRow !== null) {
      const place = { row: headerRow, column: index + 1, detail: name };
      if (cell.trim() === '') notes.push({ code: 'unnamed-column', ...place });
      if (name !== wanted) notes.push({ code: 'duplicate-name', ...place });
    }
    return name;
  });
}

function bad(code: BadCode, { row, column }: Place, detail: string): BadTable {
  return { kind: 'bad', code, row, column, detail };
}
