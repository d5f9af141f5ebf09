/** A pasted report taken apart: its classes, its printed averages, and whether the one can belong to the other. */
import type { PrintedReport } from '#lessons/ner-report.ts';
import {
  findImpossibility,
  isF1Consistent,
  recomputeReport,
  type Bounded,
  type Impossibility,
  type PrintedRow,
} from '#train/evaluation/printed-report.ts';
import type { ReportLine } from './read-pasted.ts';

export interface AverageCheck {
  readonly kind: 'micro' | 'macro' | 'weighted';
  readonly value: 'precision' | 'recall' | 'f1';
  /** Null where the report prints none. */
  readonly printed: number | null;
  readonly bounded: Bounded;
  /** Whether some counts behind the rows print this average; null where none is printed. */
  readonly isPossible: boolean | null;
}

/** Tries of whole counts that one row may cost; rows with more are judged by their rounding alone. */
const mostTries = 5e6;

/** A report as lines to paste, averages last, as libraries print it. */
export function writeReport({ rows, digits, printed }: PrintedReport): string {
  const line = (name: string, values: readonly number[], support: number) =>
    [name, ...values.map((value) => value.toFixed(digits)), support].join(' ');
  const { micro, macro, weighted, support } = printed;
  return [
    ...rows.map(({ name, precision, recall, f1, support: own }) => line(name, [precision, recall, f1], own)),
    // The article prints one number for all three.
    line('micro avg', [micro, micro, micro], support),
    line('macro avg', [macro.precision, macro.recall, macro.f1], support),
    line('weighted avg', [weighted.precision, weighted.recall, weighted.f1], support),
  ].join('\n');
}

/** The rows that are classes. */
export function classesOf(lines: readonly ReportLine[]): readonly PrintedRow[] {
  return lines.filter(({ average }) => average === null);
}

/** Every average of the rows against the printed one. Empty when the rows have no support. */
export function checkAverages(lines: readonly ReportLine[], digits: number): readonly AverageCheck[] {
  const report = recomputeReport(classesOf(lines), digits);
  if (!report) return [];
  const half = 0.5 * 10 ** -digits * (1 + 1e-9);
  const check = (kind: AverageCheck['kind'], value: AverageCheck['value'], bounded: Bounded): AverageCheck => {
    const printed = lines.find(({ average }) => average === kind)?.[value] ?? null;
    const isPossible = printed === null ? null : printed >= bounded.low - half && printed <= bounded.high + half;
    return { kind, value, printed, bounded, isPossible };
  };
  const three = ['precision', 'recall', 'f1'] as const;
  return [
    // For single-label data all three micro values are the accuracy.
    check('micro', 'f1', report.accuracy),
    ...three.map((value) => check('macro', value, report.macro[value])),
    ...three.map((value) => check('weighted', value, report.weighted[value])),
  ];
}

/** What no whole counts can give of a row; null for a possible one. */
export function checkRow(row: PrintedRow, digits: number): Impossibility | null {
  const tries = (row.support * 10 ** -digits) ** 2;
  if (tries <= mostTries) return findImpossibility(row, digits);
  return isF1Consistent(row, digits) ? null : 'f1';
}
