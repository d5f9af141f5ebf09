/**
 * All of the scoreboard that needs the runs themselves: fetched with them, so that an embedded figure that shows only its
 * recorded summary stays light.
 */
import { filterScores, sortByMiss, type ScoreFilter } from '#lessons/scoreboard.ts';
import BoardChart from './BoardChart.svelte';
import type { BoardRun, BoardSummary, ErrorCurves, Replay } from './board.ts';
import Comparisons from './Comparisons.svelte';
import MissList from './MissList.svelte';
import RunCard from './RunCard.svelte';
import { curvesOf, summarizeBoard } from './summarize.ts';
import { tableOfBoard } from './table.ts';
import { workingOfRun } from './working-of-run.ts';

export interface BoardView {
  /** What the choices keep, misses first. */
  readonly runs: readonly BoardRun[];
  readonly summary: BoardSummary;
  readonly curves: ErrorCurves;
}

function viewBoard({ runs }: Replay, filter: ScoreFilter): BoardView {
  const kept = sortByMiss(filterScores(runs, filter));
  return { runs: kept, summary: summarizeBoard(kept), curves: curvesOf(kept) };
}

export const liveParts = { viewBoard, tableOfBoard, workingOfRun, BoardChart, Comparisons, MissList, RunCard } as const;
