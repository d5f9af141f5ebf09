/**
 * A table as CSV: RFC 4180 with a byte order mark, because spreadsheets guess the encoding without one. Numbers go out
 * whole, with a point and no separators. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
import type { FigureTable } from '../figure.ts';

const byteOrderMark = '\uFEFF';

/** The CSV text of a table; "no answer" is an empty cell. */
export function writeCsv({ columns, rows }: FigureTable): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(writeCell).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: number | string | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
