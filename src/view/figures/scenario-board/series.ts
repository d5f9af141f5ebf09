/** Up to eight scenarios simulated with the same machine, and ranked. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulate } from '#datacenter/simulate.ts';
import type { BoardEntry } from '../figure.ts';
import { byWeights, readFilter, type BoardFilter, type RankId } from './fields.ts';
import { measures } from './measures.ts';
import { passesFilter, weighBoard, type Weights } from './weigh.ts';

export const mostScenarios = 8;
/** The row of the scenario that the page is about. */
export const nowId = 'now';

export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly outcome: Outcome;
  /** Null where it has no such number: an infeasible plan, a payback that never comes. */
  readonly value: number | null;
}

/** The stories that stand beside the reader's scenario until they keep others. */
export const storyPresets = ['neocloud-2026', 'west-china-hub', 'university-room', 'my-gpu-1000'] as const;

/** The stories as entries, with their names in the reader's language. */
export function listStories(names: Readonly<Record<string, string>>): readonly BoardEntry[] {
  return storyPresets.flatMap((id) => {
    const scenario: Scenario | undefined = presets.find((one) => one.id === id)?.scenario;
    return scenario ? [{ id, name: names[id] ?? id, scenario }] : [];
  });
}

/** The scenario of the page and the kept ones as rows, in the order given. */
export function simulateBoard(
  now: Outcome,
  nowName: string,
  entries: readonly BoardEntry[],
  calibration: Calibration | null,
): readonly Omit<BoardRow, 'value'>[] {
  const kept = entries.slice(0, mostScenarios - 1);
  return [
    { id: nowId, name: nowName, outcome: now },
    ...kept.map(({ id, name, scenario }) => ({ id, name, outcome: simulate(scenario, calibration) })),
  ];
}

/** The rows that keep the limits, and the names of those that do not. */
export function filterBoard<Row extends Pick<BoardRow, 'name' | 'outcome'>>(
  rows: readonly Row[],
  filter: BoardFilter,
): { readonly rows: readonly Row[]; readonly left: readonly string[] } {
  const highest = readFilter(undefined);
  const passes = ({ outcome }: Row) => passesFilter(outcome, filter, highest);
  return { rows: rows.filter(passes), left: rows.filter((row) => !passes(row)).map(({ name }) => name) };
}

/**
 * The rows by a measure, or by all of them with weights; the best first; those without a number last, in the order they
 * came.
 */
export function rankBoard(rows: readonly Omit<BoardRow, 'value'>[], by: RankId, weights: Weights): readonly BoardRow[] {
  const isMoreBetter = by === byWeights || measures[by].isMoreBetter;
  const scores =
    by === byWeights
      ? weighBoard(
          rows.map(({ outcome }) => outcome),
          weights,
        )
      : [];
  const worst = isMoreBetter ? -Infinity : Infinity;
  const sign = isMoreBetter ? -1 : 1;
  return rows
    .map((row, place) => ({
      ...row,
      value: by === byWeights ? (scores[place] ?? null) : measures[by].read(row.outcome),
    }))
    .sort((one, other) => {
      const [a, b] = [one.value ?? worst, other.value ?? worst];
      return a === b ? 0 : sign * (a - b);
    });
}
