/** The rows of the results: what is derived from a cell and its backend's roof, and their order by any column. */
import { isPeakBeaten } from '#datacenter/calibration/beaten-peak.ts';
import { sampleModelIds } from '#train/models/zoo.ts';
import { findArm, sweepArmIds } from '#train/sweep/sweep-arms.ts';
import type { SweepCell, SweepResult } from '#train/sweep/sweep-result.ts';

/** In the order shown; the head of each can be pressed. */
export const sortKeys = [
  'model',
  'batch',
  'backend',
  'rate',
  'flop',
  'share',
  'compile',
  'parameters',
  'steady',
  'sustained',
] as const;
export type SortKey = (typeof sortKeys)[number];

/** Null: in the order taken. */
export interface SortOrder {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

export interface ResultRow {
  readonly cell: SweepCell;
  /** Of training, at the median rate; null for a cell without numbers. */
  readonly flopPerSecond: number | null;
  /** Of the peak measured on the same backend; null where that was not measured, or was beaten and so is none. */
  readonly share: number | null;
  /** Change from the timed windows to the end of the tail; null without a tail. */
  readonly change: number | null;
}

/** One row a cell, in the order taken. */
export function rowsOfCells(cells: readonly SweepCell[], roofs: SweepResult['roofs']): readonly ResultRow[] {
  return cells.map((cell) => {
    if (cell.kind === 'refused') return { cell, flopPerSecond: null, share: null, change: null };
    const flopPerSecond = cell.samplesPerSecond.median * cell.flopPerSample;
    const roof = roofs.find(({ backend }) => backend === cell.backend)?.roof;
    const share = roof && !isPeakBeaten(roof, cell) ? flopPerSecond / roof.peakFlopPerSecond.median : null;
    return { cell, flopPerSecond, share, change: cell.tail?.change ?? null };
  });
}

/** The same rows by one column; those without a value there come last either way, equal ones stay as they were. */
export function sortRows(rows: readonly ResultRow[], order: SortOrder | null): readonly ResultRow[] {
  if (!order) return rows;
  const { key, isDescending } = order;
  return rows.toSorted((one, other) => {
    const [a, b] = [valueOf(one, key), valueOf(other, key)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return isDescending ? b - a : a - b;
  });
}

/** The order after a press: a new column starts with what interests most, a second press turns it round, a third ends it. */
export function pressColumn(order: SortOrder | null, key: SortKey): SortOrder | null {
  const isLargestFirst = !['model', 'batch', 'backend', 'compile'].includes(key);
  if (order?.key !== key) return { key, isDescending: isLargestFirst };
  return order.isDescending === isLargestFirst ? { key, isDescending: !isLargestFirst } : null;
}

function valueOf({ cell, flopPerSecond, share, change }: ResultRow, key: SortKey): number | null {
  switch (key) {
    case 'model':
      return sampleModelIds.indexOf(cell.model);
    case 'batch':
      return cell.batch;
    case 'backend':
      return sweepArmIds.findIndex((id) => id === findArm(cell));
    case 'flop':
      return flopPerSecond;
    case 'share':
      return share;
    case 'sustained':
      return change;
    default:
  }
  if (cell.kind === 'refused') return null;
  const { samplesPerSecond, compileSeconds, parameters, isSteady } = cell;
  return { rate: samplesPerSecond.median, compile: compileSeconds, parameters, steady: Number(isSteady) }[key];
}
