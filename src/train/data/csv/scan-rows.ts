/**
 * Walks a separated text by the grammar of RFC 4180 and finds the first place where it breaks, by row and column: the
 * parser we use reads on over such places and shifts what follows. Nothing is copied here; cells are read afterwards.
 *
 * Lines may end in CR LF, LF or CR, mixed at will. A quote inside an unquoted cell is an ordinary character, as in most
 * readers. Rows are counted from 1 as a spreadsheet does: a cell with line breaks is in one row, a blank line is a row
 * (but no data).
 */

export type Separator = ',' | ';' | '\t';

export type ScanCode =
  /** More columns than we take. */
  | 'too-many-columns'
  | 'too-many-rows'
  /** More or fewer cells than the first row has. */
  | 'ragged-row'
  /** A quote that no other closes; the place where it opens. */
  | 'unclosed-quote'
  /** Something other than a separator follows the quote that closes a cell. */
  | 'text-after-quote';

export interface Place {
  /** Both from 1. */
  readonly row: number;
  readonly column: number;
}

export interface Scan {
  /** Rows with data, and cells in each. */
  readonly rows: number;
  readonly columns: number;
  readonly fault: (Place & { readonly code: ScanCode; readonly detail: string }) | null;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Called at the end of each row that is not blank with its number and cells; true ends the walk. */
type OnRow = (row: number, columns: number) => boolean;
/** Called at the begin of each cell with its place and offset; true ends the walk. */
type OnCell = (row: number, column: number, offset: number) => boolean;

/** Walks the text cell by cell. Answers where a quoted cell breaks, or null. */
function walk(text: string, separator: Separator, onCell: OnCell, onRow: OnRow): Scan['fault'] {
  const between = separator.charCodeAt(0);
  const isEnd = (code: number) => code === lineFeed || code === carriageReturn;
  let at = 0;
  let row = 1;
  let column = 1;
  let rowStart = 0;
  while (at < text.length || column > 1) {
    if (onCell(row, column, at)) return null;
    if (text.charCodeAt(at) === quote) {
      at = findClosingQuote(text, at);
      if (at < 0) return { code: 'unclosed-quote', row, column, detail: '' };
      at += 1;
      const next = text.charCodeAt(at);
      if (at < text.length && next !== between && !isEnd(next)) {
        return { code: 'text-after-quote', row, column, detail: text.slice(at, at + 10) };
      }
    } else {
      while (at < text.length && text.charCodeAt(at) !== between && !isEnd(text.charCodeAt(at))) at += 1;
    }
    if (at < text.length && text.charCodeAt(at) === between) {
      at += 1;
      column += 1;
      continue;
    }
    const isBlank = at === rowStart;
    if (!isBlank && onRow(row, column)) return null;
    at += text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
    rowStart = at;
    row += 1;
    column = 1;
  }
  return null;
}

/** The offset of the quote that closes the one at `opening`, or -1. Two quotes in a row stand for one. */
function findClosingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

/** How many rows and columns the text has, and its first fault. The first row that is not blank sets the columns. */
export function scanRows(
  text: string,
  separator: Separator,
  limits: { readonly rows: number; readonly columns: number },
): Scan {
  let rows = 0;
  let columns = 0;
  let fault: Scan['fault'] = null;
  const broken = walk(
    text,
    separator,
    (row, column) => {
      if (columns > 0 && column > columns) {
        fault = { code: 'ragged-row', row, column, detail: `> ${columns}` };
      } else if (column > limits.columns) {
        fault = { code: 'too-many-columns', row, column, detail: `> ${limits.columns}` };
      }
      return fault !== null;
    },
    (row, column) => {
      if (rows === limits.rows) fault = { code: 'too-many-rows', row, column: 1, detail: `> ${limits.rows}` };
      else if (columns > 0 && column < columns) {
        fault = { code: 'ragged-row', row, column: column + 1, detail: `${column} < ${columns}` };
      } else {
        columns = column;
        rows += 1;
      }
      return fault !== null;
    },
  );
  return { rows, columns, fault: fault ?? broken };
}

/** Cells in each of the first rows that are not blank, up to the first broken quote. */
export function countCells(text: string, separator: Separator, rows: number): readonly number[] {
  const counts: number[] = [];
  const keepOn = () => false;
  walk(text, separator, keepOn, (_row, columns) => counts.push(columns) >= rows);
  return counts;
}

/** In which cell an offset of the text lies. */
export function placeOf(text: string, separator: Separator, offset: number): Place {
  let last: Place = { row: 1, column: 1 };
  const onCell: OnCell = (row, column, start) => {
    if (start > offset) return true;
    last = { row, column };
    return false;
  };
  walk(text, separator, onCell, () => false);
  return last;
}
