/** The board as a memo: every scenario with its link, its headlines and its inputs, for a file that others can read. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { encodeScenario } from '#datacenter/scenario/codec.ts';
import { measureIds, measures } from '#view/figures/scenario-board/measures.ts';
import { nowId, rankBoard, simulateBoard } from '#view/figures/scenario-board/series.ts';
import type { BoardEntry } from '#view/figures/figure.ts';
import type { DescribedDifference } from './describe-differences.ts';

/** As JSON. Money in USD, shares as shares, power in W, carbon in kg per accelerator-hour; null: no such number. */
export function writeMemo(
  now: Outcome,
  nowName: string,
  entries: readonly BoardEntry[],
  calibration: Calibration | null,
  differences: readonly DescribedDifference[],
): string {
  const rows = rankBoard(simulateBoard(now, nowName, entries, calibration), 'value');
  const scenarios = rows.map(({ id, name, outcome }, place) => ({
    rank: place + 1,
    name,
    isNow: id === nowId,
    link: encodeScenario(outcome.scenario),
    measures: Object.fromEntries(measureIds.map((measure) => [measure, measures[measure].read(outcome)])),
    inputs: outcome.scenario,
  }));
  return JSON.stringify({ rankedBy: 'value', scenarios, differences }, null, 2);
}
