/**
 * When something besides the measurement kept this machine busy, as the page saw it: long tasks of the page itself, and
 * processor pressure that the browser calls serious. News of them comes late, after a long task has ended, so windows
 * are judged by their times and not by when the news came.
 */

/** Seconds since 1970; `until` is null while it still goes on, and a later one with the same `from` ends it. */
export interface Disturbance {
  readonly from: number;
  readonly until: number | null;
}

export interface Disturbances {
  note(disturbance: Disturbance): void;
  /** Whether anything disturbed the time from `from` to `until`, seconds since 1970. */
  overlap(from: number, until: number): boolean;
}

export function createDisturbances(): Disturbances {
  const untilOf = new Map<number, number>();
  return {
    note: ({ from, until }) => void untilOf.set(from, until ?? Infinity),
    overlap: (from, until) => [...untilOf].some(([began, ended]) => began < until && ended > from),
  };
}
