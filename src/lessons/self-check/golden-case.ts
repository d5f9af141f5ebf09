/**
 * A golden case: what goes in, what has to come out, and how far off it may be. Expected values were computed apart from
 * this project, by arithmetic of forty digits or in exact fractions, or are printed by others.
 */

export interface GoldenCase {
  readonly id: string;
  /** Which answer is asked for. */
  readonly fn: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Null: there is no answer, and none may be given. */
  readonly expected: unknown;
  /** Largest allowed absolute difference. */
  readonly tolerance: number;
  readonly source: string;
}

export interface GoldenGroup {
  readonly id: string;
  readonly cases: readonly GoldenCase[];
}

/** Answers by the names that cases ask for. */
export type Answers = Readonly<Record<string, (args: Readonly<Record<string, unknown>>) => unknown>>;

/** A number of a case; some are written as a fraction, "0.08/12". */
export function readNumber(value: unknown): number {
  const [top, bottom = 1] = String(value).split('/').map(Number);
  return (top ?? NaN) / bottom;
}

/** A list of numbers of a case; empty where there is none. */
export function readList(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

/**
 * How far an answer is from what is expected: the largest difference of any number in it; infinite where one is missing
 * or of another kind, and where there should be no answer.
 */
export function measureError(expected: unknown, answer: unknown): number {
  if (expected === null) return answer === null ? 0 : Infinity;
  if (typeof expected === 'number') {
    const error = typeof answer === 'number' ? Math.abs(answer - expected) : NaN;
    return Number.isNaN(error) ? Infinity : error;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(answer) || answer.length !== expected.length) return Infinity;
    return Math.max(0, ...expected.map((one, place) => measureError(one, answer[place])));
  }
  if (typeof expected === 'object' && typeof answer === 'object' && answer !== null) {
    const given = answer as Readonly<Record<string, unknown>>;
    return Math.max(0, ...Object.entries(expected as object).map(([key, one]) => measureError(one, given[key])));
  }
  return expected === answer ? 0 : Infinity;
}
