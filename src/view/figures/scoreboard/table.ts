/** The scoreboard as a table, misses first: every condition of every run, so that anybody can check it elsewhere. */
import type { Format } from '#text/format.ts';
import type { FigureWords, LiveBoardWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { BoardRun } from './board.ts';

type Cell = number | string | null;
type Kind = 'count' | 'duration' | 'share' | 'number' | 'bytes' | 'flopPerSecond';

/** Key of the column's name, how a number in it is shown, and the cell of a run. */
const columns: readonly (readonly [key: keyof LiveBoardWords['columns'], kind: Kind, (run: BoardRun) => Cell])[] = [
  ['model', 'number', ({ job }) => job.name],
  ['chip', 'number', ({ job }) => job.accelerator],
  ['accelerators', 'count', ({ job }) => job.accelerators],
  ['stack', 'number', ({ job }) => job.stack],
  ['measured', 'duration', ({ truth }) => truth],
  ['predicted', 'duration', ({ prediction }) => prediction.stepSeconds],
  ['low', 'duration', ({ prediction }) => prediction.low],
  ['high', 'duration', ({ prediction }) => prediction.high],
  ['gap', 'share', ({ error }) => error],
  ['inside', 'count', ({ isInside }) => Number(isInside)],
  ['constant', 'share', ({ constantError }) => constantError],
  ['class', 'number', ({ prediction }) => prediction.jobClass],
  ['beyond', 'count', ({ prediction }) => Number(prediction.isBeyondTested)],
  ['measuredBy', 'number', ({ measuredBy }) => measuredBy],
  ['printedStep', 'duration', ({ job }) => job.measured.stepSeconds],
  ['printedRate', 'flopPerSecond', ({ job }) => job.measured.flopPerSecond],
  ['printedShare', 'share', ({ job }) => job.measured.utilization],
  ['printedTokens', 'number', ({ job }) => job.measured.tokensPerSecondPerAccelerator],
  ['printedMemory', 'bytes', ({ job }) => job.measured.memoryBytes],
  ['predictedRate', 'flopPerSecond', ({ prediction }) => prediction.flopPerSecond],
  ['predictedMemory', 'bytes', ({ prediction }) => prediction.memory.totalBytes],
  ['basis', 'number', ({ job }) => job.convention.basis],
  ['attention', 'number', ({ job }) => job.convention.attention],
  ['peak', 'flopPerSecond', ({ job }) => job.convention.peakFlopPerSecond],
  ['precision', 'number', ({ job }) => job.precision],
  ['trains', 'number', ({ job }) => (job.adaptersOnly ? 'adapters' : 'all')],
  ['tensor', 'count', ({ job }) => job.plan.tensor],
  ['pipeline', 'count', ({ job }) => job.plan.pipeline],
  ['context', 'count', ({ job }) => job.plan.context],
  ['data', 'count', ({ job }) => job.plan.data],
  ['expert', 'count', ({ job }) => job.plan.expert],
  ['batch', 'count', ({ job }) => job.plan.globalBatch],
  ['microBatch', 'count', ({ job }) => job.plan.microBatch],
  ['chunks', 'count', ({ job }) => job.plan.virtualStages],
  ['recompute', 'number', ({ job }) => job.plan.recompute],
  ['sharding', 'number', ({ job }) => job.plan.sharding],
  ['sequence', 'count', ({ job }) => job.model.sequenceLength],
  ['assumed', 'number', ({ job }) => job.assumed.join(' ')],
  ['year', 'count', ({ job }) => job.year],
  ['source', 'number', ({ job }) => job.source],
  ['confidence', 'number', ({ job }) => job.confidence],
  ['id', 'number', ({ job }) => job.id],
];

/** Runs in the order given. Truths are 1 and 0; a year and other whole numbers stand in full. */
export function tableOfBoard(
  runs: readonly BoardRun[],
  words: FigureWords['scoreboard'],
  late: LiveBoardWords,
  format: Format,
): FigureTable {
  const year = (value: number | null) => String(value ?? '');
  return {
    columns: columns.map(([key, kind]) => ({
      name: late.columns[key],
      format: key === 'year' ? year : format[kind],
    })),
    rows: runs.map((run) => columns.map(([, , read]) => read(run))),
    paging: words.paging,
  };
}
