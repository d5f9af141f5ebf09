/** Training on several workers as tables: speed, exchange, each worker; and as files. Pure. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import { rateOf, ringBytesEach, sharesOfTime, speedUpOf, type ParallelArm } from '#train/parallel/parallel-result.ts';
import type { FigureTable } from '#view/figures/figure.ts';
import { averageShares, nameGroup, showDifference, worstDifference } from './say-parallel.ts';

type Words = BenchText['parallel'];
type Arms = readonly ParallelArm[];

/** Cells as text. `simulated`: speed-up by workers; null where there is none. */
export function rowsOfSpeed(
  arms: Arms,
  simulated: ReadonlyMap<number, number | null> | null,
  words: Words,
  format: Format,
): readonly string[][] {
  const factor = (value: number | null) => (value === null ? format.number(null) : words.times(format.number(value)));
  return arms.map((arm) => {
    const shares = averageShares(arm);
    return [
      nameGroup(arm, words, format),
      format.duration(arm.seconds),
      format.number(rateOf(arm)),
      factor(speedUpOf(arm, arms)),
      ...[shares?.compute, shares?.exchange, shares?.wait].map((share) => showShare(share, format)),
      ...(simulated ? [factor(arm.workers === 1 ? 1 : (simulated.get(arm.workers) ?? null))] : []),
    ];
  });
}

/** To a tenth of a percent: clocks of workers tell no more. */
function showShare(share: number | undefined, format: Format): string {
  return format.share(share === undefined ? null : Math.round(1000 * share) / 1000);
}

/** Cells as text; a worker alone sends nothing and sums nothing. */
export function rowsOfExchange(arms: Arms, words: Words, format: Format): readonly string[][] {
  return arms.map((arm) => {
    const { parameters, workers, exchanges, sentBytes, endLoss } = arm;
    const ring = exchanges > 0 ? ringBytesEach(parameters, workers) : null;
    const difference = worstDifference(arm);
    return [
      nameGroup(arm, words, format),
      format.count(exchanges),
      format.bytes(exchanges > 0 ? sentBytes / exchanges : null),
      format.bytes(ring),
      format.bytes(ring === null ? null : ring * workers),
      difference === null ? format.number(null) : showDifference(difference),
      format.number(endLoss),
    ];
  });
}

/** Cells as text: what each worker's time went into. */
export function rowsOfWorkers(arm: ParallelArm, format: Format): readonly string[][] {
  return sharesOfTime(arm).map(({ worker, compute, exchange, wait }) => [
    format.count(worker + 1),
    format.count(arm.shares[worker] ?? null),
    ...[compute, exchange, wait].map((share) => showShare(share, format)),
  ]);
}

const plain = (names: readonly string[], format: Format) => names.map((name) => ({ name, format: format.number }));

/** Every group with its numbers, for a file. */
export function tableOfGroups(arms: Arms, { columns }: Words, format: Format): FigureTable {
  const { workers, mode, localSteps, batch, steps, seconds, rate, speedUp } = columns;
  const { exchanges, sentBytes, ringBytes, difference, endLoss } = columns;
  const names = [workers, mode, localSteps, batch, steps, seconds, rate, speedUp];
  return {
    columns: plain([...names, exchanges, sentBytes, ringBytes, difference, endLoss], format),
    rows: arms.map((arm) => [
      arm.workers,
      arm.mode,
      arm.localSteps,
      arm.batch,
      arm.steps,
      arm.seconds,
      rateOf(arm),
      speedUpOf(arm, arms),
      arm.exchanges,
      arm.sentBytes,
      arm.mode === 'alone' ? 0 : ringBytesEach(arm.parameters, arm.workers),
      worstDifference(arm),
      arm.endLoss,
    ]),
  };
}

/** Every turn of every group, for a file; seconds since the group's first timed turn, workers from 1. */
export function tableOfTurns(arms: Arms, { columns }: Words, format: Format): FigureTable {
  const { workers, mode, worker, round, from, to, here, all, back } = columns;
  return {
    columns: plain([workers, mode, worker, round, from, to, here, all, back], format),
    rows: arms.flatMap((arm) =>
      arm.turns.map((turn) => [
        arm.workers,
        arm.mode,
        turn.worker + 1,
        turn.round,
        turn.from,
        turn.to,
        turn.here,
        turn.all,
        turn.back,
      ]),
    ),
  };
}
