/** The board as a memo: every scenario with its link, its headlines and its inputs, for a file that others can read. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { encodeScenario } from '#datacenter/scenario/codec.ts';
import { measureIds, measures } from '#view/figures/scenario-board/measures.ts';
import { readBoardWeights, readFilter, readRank } from '#view/figures/scenario-board/fields.ts';
import { filterBoard, nowId, rankBoard, simulateBoard } from '#view/figures/scenario-board/series.ts';
import { weighBoard } from '#view/figures/scenario-board/weigh.ts';
import type { BoardEntry, OwnChoices } from '#view/figures/figure.ts';
import type { DescribedDifference } from './describe-differences.ts';

/**
 * As JSON, ranked as the board is. Money in USD, shares as shares, power in W, carbon in kg per accelerator-hour; null: no
 * such number. `score`: by the reader's weights, 0 to 1, among the scenarios that keep the limits.
 */
export function writeMemo(
  now: Outcome,
  nowName: string,
  entries: readonly BoardEntry[],
  calibration: Calibration | null,
  differences: readonly DescribedDifference[],
  choices: Pick<OwnChoices, 'own'> = { own: {} },
): string {
  // Not spread: an address has its choices behind a getter.
  const read: OwnChoices = { own: choices.own, setOwn: () => undefined, complain: () => undefined };
  const [by, weights, limits] = [readRank(read), readBoardWeights(read), readFilter(read)];
  const { rows: looked, left } = filterBoard(simulateBoard(now, nowName, entries, calibration), limits);
  const rows = rankBoard(looked, by, weights);
  const scores = weighBoard(
    rows.map(({ outcome }) => outcome),
    weights,
  );
  const scenarios = rows.map(({ id, name, outcome }, place) => ({
    rank: place + 1,
    name,
    isNow: id === nowId,
    score: scores[place] ?? null,
    link: encodeScenario(outcome.scenario),
    measures: Object.fromEntries(measureIds.map((measure) => [measure, measures[measure].read(outcome)])),
    inputs: outcome.scenario,
  }));
  return JSON.stringify({ rankedBy: by, weights, limits, leftOut: left, scenarios, differences }, null, 2);
}
