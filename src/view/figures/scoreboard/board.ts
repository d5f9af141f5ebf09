/** What the scoreboard shows: every published run with our error and the constant's, and the numbers that sum them up. */
import type { JobClass } from '#datacenter/cluster/prediction.ts';
import type { Score, Unscored } from '#lessons/scoreboard.ts';

export interface BoardRun extends Score {
  /** What the best constant utilization of its stack, chip and number format misses by, signed as `error`. */
  readonly constantError: number;
}

export interface Replay {
  readonly runs: readonly BoardRun[];
  readonly unscored: readonly Unscored[];
}

/** Errors by size, shares of one. */
export interface BoardSummary {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  readonly worst: number;
  /** Of the signed errors: negative where we say too fast. */
  readonly bias: number;
  /** Share of truths inside our 90 % interval; null for no runs. */
  readonly coverage: number | null;
  readonly constantMedian: number;
  readonly constantP90: number;
}

/** Sizes of errors at equal steps of the share of runs, from the least to the worst. */
export interface ErrorCurves {
  readonly ours: readonly number[];
  readonly constant: readonly number[];
}

/** Errors of one class on models that the fit had not seen, shares of one. */
export interface HeldOut {
  readonly jobClass: JobClass;
  readonly count: number;
  readonly median: number;
  readonly mean: number;
  readonly p90: number;
  readonly worst: number;
  readonly coverage: number;
}

/** Kendall's tau between predicted and measured step times of one table's sweeps, the middle one; folds as in `HeldOut`. */
export interface HeldOutOrder {
  /** The table's file name, without its ending. */
  readonly table: string;
  readonly sweeps: number;
  readonly tau: number;
}

export interface ClassSummary extends BoardSummary {
  readonly jobClass: JobClass;
}

export const jobClasses = [
  'tuned-dense',
  'untuned-dense',
  'single-node',
  'mixture-or-low-precision',
  'other-silicon',
] as const satisfies readonly JobClass[];

/** The board as it stood when this page was made: shown until the runs are replayed. */
export interface RecordedBoard {
  readonly summary: BoardSummary;
  readonly curves: ErrorCurves;
  /** On models left out of the fit: what a prediction of something new has to expect. */
  readonly heldOut: readonly HeldOut[];
  readonly heldOutOrder: readonly HeldOutOrder[];
  /** Chips and stacks that runs are carried of, as id and name. */
  readonly accelerators: readonly (readonly [id: string, name: string])[];
  readonly stacks: readonly (readonly [id: string, name: string])[];
}

/**
 * True where one constant for each stack and chip would have missed by less at the 90th percentile: there the engine adds
 * nothing, and whoever shows our error has to say so.
 */
export function isBeaten({ count, p90, constantP90 }: BoardSummary): boolean {
  return count > 0 && constantP90 < p90;
}
