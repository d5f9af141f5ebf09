/**
 * The reader's own measured times as typed: a line for each size, machines and seconds. Pasted from a sheet, read from a
 * CSV or written by hand; what cannot be read is named by row and column.
 */
import type { MeasuredPoint } from './points.ts';

/** As much as a link holds for one choice, characters; about ten sizes. */
const mostText = 120;

export type PointsProblem =
  | { readonly kind: 'missing' | 'extra'; readonly row: number }
  | {
      readonly kind: 'number' | 'whole';
      readonly row: number;
      readonly column: keyof MeasuredPoint;
      readonly value: string;
    }
  | { readonly kind: 'twice'; readonly row: number; readonly value: string }
  | { readonly kind: 'few' | 'many' };

/** The points, ascending; none for an empty text; or the first thing that is wrong. A first line of names is skipped. */
export function readPoints(text: string): readonly MeasuredPoint[] | PointsProblem {
  const lines = text
    .split(/[\n;_]/)
    .map((line, index) => ({ row: index + 1, cells: line.trim().split(/\s*[,\t/]\s*|\s+/) }));
  const rows = lines.filter(({ cells }) => cells.some(Boolean));
  const [first] = rows;
  if (first && first.cells.every((cell) => Number.isNaN(Number(cell)))) rows.shift();
  if (rows.length === 0) return [];
  const points: MeasuredPoint[] = [];
  for (const { row, cells } of rows) {
    const [machines = '', seconds = ''] = cells;
    if (!machines || !seconds) return { kind: 'missing', row };
    if (cells.length > 2) return { kind: 'extra', row };
    const point = { machines: Number(machines), seconds: Number(seconds) };
    for (const [column, value] of [
      ['machines', machines],
      ['seconds', seconds],
    ] as const)
      if (!(point[column] > 0 && point[column] < 1e15)) return { kind: 'number', row, column, value };
    if (!Number.isInteger(point.machines)) return { kind: 'whole', row, column: 'machines', value: machines };
    if (points.some((one) => one.machines === point.machines)) return { kind: 'twice', row, value: machines };
    points.push(point);
  }
  if (points.length < 2) return { kind: 'few' };
  if ((writePoints(points) ?? '').length > mostText) return { kind: 'many' };
  return points.sort((one, other) => one.machines - other.machines);
}

/** As a link carries them, `1/100_8/16.875`: seconds to five digits. Null: none. */
export function writePoints(points: readonly MeasuredPoint[]): string | null {
  const rows = points.map(({ machines, seconds }) => `${machines}/${Number(seconds.toPrecision(5))}`);
  return rows.length === 0 ? null : rows.join('_');
}

/** The same for a reader: a line for each size. */
export function listPoints(text: string): string {
  return text.replaceAll('_', '\n').replaceAll('/', ', ');
}
