/** The rows of what stands beside our errors: rivals' published errors, and the same hardware under newer software. */
import { rivals, type Rival } from '#lessons/rivals.ts';
import type { Format } from '#text/format.ts';
import type { LiveBoardWords } from '#text/figures/words.ts';
import type { BoardRun } from './board.ts';
import { nameStackOf, signedShare } from './say.ts';
import { summarizeBoard } from './summarize.ts';
import { historyOfStacks, secondsPerSequence } from './series.ts';

export interface WordRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every rival with its source; beside it what we miss by on the same rows, where we carry them and they were replayed. */
export function rowsOfRivals(replayed: readonly BoardRun[], words: LiveBoardWords, format: Format): WordRows {
  const { compare, confidence } = words;
  const named: Readonly<Record<string, string>> = words.rivalRows;
  const oursOn = ({ carried }: Rival): string => {
    const runs = carried ? replayed.filter(({ job }) => job.source === carried) : [];
    if (runs.length === 0) return format.share(null);
    const { median, worst } = summarizeBoard(runs);
    return `${format.share(median)}, ${format.share(worst)}`;
  };
  return {
    columns: [
      compare.rival,
      compare.rows,
      compare.count,
      compare.median,
      compare.mean,
      compare.worst,
      compare.ours,
      compare.known,
      compare.source,
    ],
    rows: rivals.map((rival) => [
      rival.name === 'best constant utilization' ? compare.constantName : rival.name,
      named[rival.rows] ?? rival.rows,
      format.count(rival.count),
      format.share(rival.median),
      format.share(rival.mean),
      format.share(rival.worst),
      oursOn(rival),
      confidence[rival.confidence],
      rival.source,
    ]),
  };
}

/** The same 512 accelerators and the same model in each round, measured and predicted. */
export function rowsOfHistory(
  replayed: readonly BoardRun[],
  { compare, card }: LiveBoardWords,
  format: Format,
): WordRows {
  const rounds = historyOfStacks(replayed);
  const [first] = rounds;
  return {
    columns: [compare.round, compare.perSequence, compare.since, compare.predictedPerSequence, card.difference],
    rows: rounds.map((run) => [
      nameStackOf(run.job.stack),
      format.duration(secondsPerSequence(run)),
      first && first !== run
        ? signedShare(secondsPerSequence(run) / secondsPerSequence(first) - 1, format)
        : format.share(null),
      format.duration(run.prediction.stepSeconds / run.job.plan.globalBatch),
      signedShare(run.error, format),
    ]),
  };
}
