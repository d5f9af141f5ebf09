/**
 * Checks a per-class report as papers and logs print it: rounded precision, recall, F1 and support. The averages are
 * computed again with the error that rounding allows, and each row is tried against every whole-number count that it
 * could have come from. Rounding is taken as "nearest", halves either way.
 */
import { averageClasses, averageOf, type ClassAverages, type ClassMetrics } from './class-metrics.ts';

export interface PrintedRow {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

/** A recomputed value and how far the rounding of the rows lets the truth lie from it. */
export interface Bounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface RecomputedReport {
  readonly support: number;
  /** Single-label data with every class listed: sum of recall x support over all rows. */
  readonly accuracy: Bounded;
  readonly macro: { readonly precision: Bounded; readonly recall: Bounded; readonly f1: Bounded };
  readonly weighted: { readonly precision: Bounded; readonly recall: Bounded; readonly f1: Bounded };
  /** Most answers that the rows allow in all; with every class listed it cannot be below the support. */
  readonly mostAnswers: number;
}

/** Which printed value of a row no counts can give, when those before it are met; null for a possible row. */
export type Impossibility = 'recall' | 'precision' | 'f1';

/**
 * The averages that belong to the rows.
 * @param digits decimals of the print, 3 for "0.973"
 * @returns null when there are no rows or no support
 */
export function recomputeReport(rows: readonly PrintedRow[], digits: number): RecomputedReport | null {
  const half = 0.5 * 10 ** -digits;
  const support = rows.reduce((sum, row) => sum + row.support, 0);
  if (rows.length === 0 || support <= 0) return null;
  const bound = (pick: (row: PrintedRow) => number, weigh: (row: PrintedRow) => number): Bounded => {
    const value = averageOf(rows, pick, weigh) ?? NaN;
    return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
  };
  const averages = (weigh: (row: PrintedRow) => number) => ({
    precision: bound(({ precision }) => precision, weigh),
    recall: bound(({ recall }) => recall, weigh),
    f1: bound(({ f1 }) => f1, weigh),
  });
  return {
    support,
    accuracy: bound(
      ({ recall }) => recall,
      (row) => row.support,
    ),
    macro: averages(() => 1),
    weighted: averages((row) => row.support),
    mostAnswers: rows.reduce((sum, row) => {
      const least = row.precision - half;
      return sum + (least > 0 ? (Math.min(1, row.recall + half) * row.support) / least : Infinity);
    }, 0),
  };
}

/** Averages of some of the rows, counts recovered as hits = recall x support and answers = hits / precision. */
export function averagePrintedRows(rows: readonly PrintedRow[]): ClassAverages {
  const classes = rows.map((row): ClassMetrics => {
    const hits = row.recall * row.support;
    const { precision, recall, f1, support } = row;
    return { hits, answered: precision > 0 ? hits / precision : 0, support, precision, recall, f1 };
  });
  return averageClasses(classes);
}

/** F1 of a row from its own printed precision and recall; null when both are 0. */
export function combineToF1(precision: number, recall: number): number | null {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : null;
}

/** Whether the printed F1 can be 2PR / (P + R) of some P and R that round to the printed ones. */
export function isF1Consistent({ precision, recall, f1 }: PrintedRow, digits: number): boolean {
  const half = 0.5 * 10 ** -digits;
  // F1 grows with both, so the corners of the rounding box bound it.
  const low = combineToF1(Math.max(0, precision - half), Math.max(0, recall - half)) ?? 0;
  const high = combineToF1(Math.min(1, precision + half), Math.min(1, recall + half)) ?? 0;
  return f1 + half >= low && f1 - half <= high;
}

/**
 * Looks for whole numbers of hits and answers that print as this row.
 * @returns the first printed value that none can meet, or null when the row is possible
 */
export function findImpossibility(row: PrintedRow, digits: number): Impossibility | null {
  const half = 0.5 * 10 ** -digits;
  const prints = (exact: number, printed: number) => Math.abs(exact - printed) <= half + 1e-12;
  let found: Impossibility = 'recall';
  const { support } = row;
  const first = Math.max(0, Math.floor((row.recall - half) * support));
  for (let hits = first; hits <= Math.min(support, Math.ceil((row.recall + half) * support)); hits++) {
    if (!prints(hits / support, row.recall)) continue;
    if (found === 'recall') found = 'precision';
    const fewest = Math.max(hits, Math.floor(hits / (row.precision + half)));
    const most = row.precision > half ? Math.ceil(hits / (row.precision - half)) : fewest;
    for (let answered = fewest; answered <= most; answered++) {
      // A class never answered prints precision 0 in the reports this is made for.
      if (!prints(answered > 0 ? hits / answered : 0, row.precision)) continue;
      if (prints((2 * hits) / (support + answered), row.f1)) return null;
      found = 'f1';
    }
  }
  return found;
}
