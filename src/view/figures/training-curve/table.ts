/** The training curve as a table: losses by column of the drawing and evaluations at their epochs, run by run. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { RunLines, TrainingSeries } from './series.ts';

interface Row {
  readonly run: string;
  readonly epoch: number;
  readonly loss?: number;
  readonly least?: number;
  readonly greatest?: number;
  readonly judge?: number;
  readonly heldOut?: number;
  readonly accuracy?: number;
}

/** `names`: of the runs laid over it. Columns that no run has are left out. */
export function tableOfTraining(
  series: TrainingSeries,
  names: readonly string[],
  words: FigureWords['training-curve'],
  format: Format,
): FigureTable {
  const rows = [series, ...series.others].flatMap((lines, index) =>
    rowsOf(lines, index === 0 ? words.thisRun : (names[index - 1] ?? '')),
  );
  const columns: readonly (readonly [keyof Row, string, (value: number | null) => string])[] = [
    ['run', words.run, format.number],
    ['epoch', words.epoch, format.number],
    ['loss', words.loss, format.number],
    ['least', words.least, format.number],
    ['greatest', words.greatest, format.number],
    ['judge', words.judgeLoss, format.number],
    ['heldOut', words.heldOutLoss, format.number],
    ['accuracy', words.accuracy, format.share],
  ];
  const used = columns.filter(([key]) =>
    key === 'run' ? series.others.length > 0 : rows.some((row) => row[key] !== undefined),
  );
  return {
    columns: used.map(([, name, show]) => ({ name, format: show })),
    rows: rows.map((row) => used.map(([key]) => row[key] ?? null)),
  };
}

function rowsOf(lines: RunLines, run: string): readonly Row[] {
  const rows: Row[] = [
    ...lines.losses.map(({ x, mean, least, greatest }) => ({ run, epoch: x, loss: mean, least, greatest })),
    ...lines.judgeLosses.map(({ x, mean }) => ({ run, epoch: x, judge: mean })),
    ...lines.heldOutLosses.map(({ epoch, value }) => ({ run, epoch, heldOut: value })),
    ...lines.accuracies.map(({ epoch, value }) => ({ run, epoch, accuracy: value })),
  ];
  return rows.sort((one, other) => one.epoch - other.epoch);
}
