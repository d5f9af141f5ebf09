/** A transfer experiment as tables: points with their verdicts, stage times, and files of points and of trainings. Pure. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { Interval } from '#train/evaluation/intervals.ts';
import { startIds } from '#train/transfer/transfer-choice.ts';
import {
  averageStages,
  type Fit,
  type Inference,
  type Pretraining,
  type TransferPoint,
} from '#train/transfer/transfer-result.ts';
import type { FigureTable } from '#view/figures/figure.ts';

type Words = BenchText['transfer'];

/** Cells as text: label counts in turn, starts side by side within each. */
export function rowsOfPoints(points: readonly TransferPoint[], words: Words, format: Format): readonly string[][] {
  const bounds = ({ low, high }: Interval) => words.bounds(format.share(low), format.share(high));
  const asPoints = (share: number) => format.number(100 * share);
  const sayPoints = (mean: number, { low, high }: Interval) =>
    words.points(asPoints(mean), asPoints(low), asPoints(high));
  return points
    .toSorted((one, other) => one.labels - other.labels)
    .map(({ labels, start, values, mean, difference, verdict }) => [
      format.count(labels),
      words.starts[start],
      format.count(values.length),
      format.share(mean?.mean ?? values[0]?.value ?? null),
      mean ? bounds(mean.interval) : '',
      difference ? sayPoints(difference.mean, difference.interval) : '',
      words.verdicts[verdict],
    ]);
}

/** Cells as text: one row for each stage that is done. */
export function rowsOfStages(
  pretrainings: readonly Pretraining[],
  fits: readonly Fit[],
  inference: Inference | null,
  words: Words,
  format: Format,
): readonly string[][] {
  const times = averageStages(pretrainings, fits);
  const { stageRows, stageNotes } = words;
  const learnt = pretrainings.reduce((sum, { accuracy }) => sum + accuracy / pretrainings.length, 0);
  const { median = null, p10 = null, p90 = null } = inference?.samplesPerSecond ?? {};
  const rows: readonly (readonly [string, number | null, string])[] = [
    [stageRows.opening, times.opening, stageNotes.opening],
    [stageRows.pretraining, times.pretraining, stageNotes.pretraining(format.share(learnt))],
    ...startIds.map(
      (start) => [stageRows.tuning(words.starts[start]), times.tuning[start], stageNotes.tuning] as const,
    ),
  ];
  return [
    ...rows.flatMap(([name, seconds, note]) => (seconds === null ? [] : [[name, format.duration(seconds), note]])),
    ...(inference
      ? [
          [
            stageRows.inference,
            words.rate(format.number(median)),
            stageNotes.inference(format.count(inference.batch), format.number(p10), format.number(p90)),
          ],
        ]
      : []),
  ];
}

/** Every point with its numbers, for a file. */
export function tableOfPoints(points: readonly TransferPoint[], words: Words, format: Format): FigureTable {
  const { low, high, against } = words;
  const names = [words.startName, words.labelCount, words.seedsDone, words.accuracy, low, high];
  const columns = [...names, against, `${against}: ${low}`, `${against}: ${high}`];
  return {
    columns: columns.map((name) => ({ name, format: format.number })),
    rows: points.map(({ start, labels, values, mean, difference }) => [
      words.starts[start],
      labels,
      values.length,
      mean?.mean ?? null,
      mean?.interval.low ?? null,
      mean?.interval.high ?? null,
      difference?.mean ?? null,
      difference?.interval.low ?? null,
      difference?.interval.high ?? null,
    ]),
  };
}

/** Every training of the second task, for a file. */
export function tableOfFits(fits: readonly Fit[], words: Words, format: Format): FigureTable {
  const columns = [words.seed, words.startName, words.labelCount, words.accuracy, words.loss, words.seconds];
  return {
    columns: columns.map((name) => ({ name, format: format.number })),
    rows: fits.map(({ seed, start, labels, accuracy, loss, seconds }) => [
      seed,
      words.starts[start],
      labels,
      accuracy,
      loss,
      seconds,
    ]),
  };
}
