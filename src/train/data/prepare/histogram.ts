/** How the values of a column are spread, as plain counts: of the table as it came, and as the model sees it. */
import { findRange, valuesAt, type FrameColumn } from './frame.ts';

export type Histogram =
  /** Numbers in equal bins from `low` to `high`; the last bin includes `high`. */
  | {
      readonly kind: 'bins';
      readonly column: string;
      readonly low: number;
      readonly high: number;
      readonly counts: readonly number[];
      readonly missing: number;
    }
  | {
      readonly kind: 'names';
      readonly column: string;
      readonly names: readonly string[];
      readonly counts: readonly number[];
      readonly missing: number;
    };

const bins = 20;

/** One histogram for each column the reader knows: the columns made of one column's names are put together again. */
export function countColumns(columns: readonly FrameColumn[], rows: Int32Array): Histogram[] {
  const sources = [...new Set(columns.map(({ source }) => source))];
  return sources.flatMap((source) => {
    const parts = columns.filter((column) => column.source === source);
    const [first] = parts;
    if (!first) return [];
    if (first.kind !== 'one-hot') return [countColumn(first, rows)];
    const counts = parts.map((part) => valuesAt(part, rows).reduce((sum, value) => sum + value, 0));
    return [{ kind: 'names', column: source, names: first.names, counts, missing: 0 } as const];
  });
}

function countColumn(column: FrameColumn, rows: Int32Array): Histogram {
  const values = valuesAt(column, rows);
  const known = values.filter((value) => !Number.isNaN(value));
  const missing = values.length - known.length;
  if (column.kind === 'names') {
    const counts = column.names.map(() => 0);
    for (const value of known) counts[value] = (counts[value] ?? 0) + 1;
    return { kind: 'names', column: column.source, names: column.names, counts, missing };
  }
  const counts = new Array<number>(bins).fill(0);
  if (known.length === 0) return { kind: 'bins', column: column.source, low: 0, high: 0, counts, missing };
  const { low, high } = findRange(known);
  for (const value of known) {
    const bin = high > low ? Math.min(bins - 1, Math.floor((bins * (value - low)) / (high - low))) : 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { kind: 'bins', column: column.source, low, high, counts, missing };
}
