/** A group's turns as bars: who computed, exchanged or waited, and when, over a window of turns. Pure. */
import type { Turn } from '#train/parallel/parallel-result.ts';
import type { Hue } from '#view/charts/hue.ts';
import type { Limits } from '#view/charts/place/ticks.ts';

export type TimelinePart = 'compute' | 'exchange' | 'wait';
export const timelineParts: readonly TimelinePart[] = ['compute', 'exchange', 'wait'];
export const hueOfPart: Readonly<Record<TimelinePart, Hue>> = {
  compute: 'compute',
  exchange: 'network',
  wait: 'ghost',
};

export interface TimelineBar {
  readonly part: TimelinePart;
  readonly from: number;
  readonly to: number;
}

export interface TimelineRow {
  /** From 0. */
  readonly worker: number;
  readonly bars: readonly TimelineBar[];
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** Turns in the window, each with the middle of its time, seconds. */
  readonly rounds: readonly { readonly round: number; readonly at: number }[];
  /** Seconds since the first timed turn. */
  readonly limits: Limits;
}

/** As many turns as can be told apart at a glance. */
export const shownRounds = 6;

/** Where the last window of these turns begins. */
export function lastWindow(turns: readonly Turn[]): number {
  return Math.max(turns[0]?.round ?? 0, (turns.at(-1)?.round ?? 0) - shownRounds + 1);
}

/** The window from turn `first` on; null where it holds nothing. */
export function timelineOf(turns: readonly Turn[], workers: number, first: number): Timeline | null {
  const shown = turns.filter(({ round }) => round >= first && round < first + shownRounds);
  if (shown.length === 0) return null;
  const rows = Array.from({ length: workers }, (_, worker) => ({
    worker,
    bars: shown.filter((turn) => turn.worker === worker).flatMap(cutTurn),
  }));
  const rounds = [...new Set(shown.map(({ round }) => round))].map((round) => {
    const own = shown.filter((turn) => turn.round === round);
    const [from, to] = [Math.min(...own.map((turn) => turn.from)), Math.max(...own.map((turn) => turn.back))];
    return { round, at: (from + to) / 2 };
  });
  const limits = [Math.min(...shown.map(({ from }) => from)), Math.max(...shown.map(({ back }) => back))] as const;
  return { rows, rounds, limits };
}

function cutTurn({ from, to, here, all, back }: Turn): TimelineBar[] {
  const bars: TimelineBar[] = [
    { part: 'compute', from, to },
    { part: 'exchange', from: to, to: here },
    { part: 'wait', from: here, to: all },
    { part: 'exchange', from: all, to: back },
  ];
  return bars.filter((bar) => bar.to > bar.from);
}
