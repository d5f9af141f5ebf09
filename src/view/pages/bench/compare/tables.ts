/** An experiment as tables to read and to save: its curves point by point, and its runs one by one. Pure. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { RunOutcome } from '#train/experiment-results.ts';
import type { FigureTable } from '#view/figures/figure.ts';
import type { ArmSeries } from './series.ts';

export function tableOfCurves(
  series: ArmSeries,
  names: readonly string[],
  { compare }: BenchText,
  format: Format,
): FigureTable {
  const columns = [compare.arm, compare.epoch, compare.trainingLoss, compare.least, compare.greatest];
  return {
    columns: columns.map((name) => ({ name, format: format.number })),
    rows: series.lines.flatMap(({ arm, points }) =>
      points.map(({ epoch, mean, least, greatest }) => [names[arm] ?? '', epoch, mean, least, greatest]),
    ),
  };
}

/** Failed runs stand in it with their reason; without a result there is an empty cell. */
export function tableOfRuns(
  outcomes: readonly RunOutcome[],
  names: readonly string[],
  { compare }: BenchText,
  text: Text,
  format: Format,
): FigureTable {
  const columns = [
    compare.arm,
    compare.seed,
    compare.loss,
    compare.accuracy,
    `${compare.seconds} (s)`,
    compare.rate,
    compare.outcome,
  ];
  return {
    columns: columns.map((name) => ({ name, format: format.number })),
    rows: outcomes.map(({ arm, seed, loss, accuracy, seconds, samplesPerSecond, reason }) => [
      names[arm] ?? '',
      seed,
      loss,
      accuracy,
      seconds,
      samplesPerSecond,
      reason ? text.runReasons[reason] : null,
    ]),
  };
}
