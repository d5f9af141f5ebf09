/**
 * The learning of a run as series over epochs. Losses are gathered into a fixed number of columns, so that the drawing,
 * the table and the CSV hold the same numbers at every width, and a run of any length draws in the same time.
 */
import type { LossPoint, RunView } from '#train/run-view.ts';
import { thinToColumns, type Bucket } from '#view/charts/place/thin.ts';
import { widenToTicks, type Limits } from '#view/charts/place/ticks.ts';
import { kindOfRun } from '../run-kind.ts';

const columns = 240;

export interface EpochPoint {
  readonly epoch: number;
  readonly value: number;
}

/** One run, without the axes it is drawn on. */
export interface RunLines {
  /** Mean, least and greatest batch loss of each column; x in epochs. */
  readonly losses: readonly Bucket[];
  /** Of a GAN's judge, likewise; empty for other models. */
  readonly judgeLosses: readonly Bucket[];
  readonly heldOutLosses: readonly EpochPoint[];
  readonly accuracies: readonly EpochPoint[];
}

export interface TrainingSeries extends RunLines {
  /** Epochs, from 0 to the end of the longest run shown. */
  readonly epochs: Limits;
  /** Runs beside this one, in the order given. */
  readonly others: readonly RunLines[];
  readonly baseline: NonNullable<RunView['baseline']> | null;
  /** Epochs at which the device was rebuilt. */
  readonly restarts: readonly number[];
  readonly lossLimits: Limits;
  readonly accuracyLimits: Limits;
  /** False where nothing is recognised, only estimated or made: then there is no panel for it. */
  readonly hasAccuracy: boolean;
}

/** The series of a run and of others laid over it, empty ones before it began. */
export function seriesOfRun(run: RunView, others: readonly RunView[] = []): TrainingSeries {
  const epochs: Limits = [0, Math.max(...[run, ...others].map(countEpochs))];
  const own = linesOf(run, epochs);
  const beside = others.map((other) => linesOf(other, epochs));
  const all = [own, ...beside];
  const accuracies = all.flatMap((lines) => lines.accuracies.map(({ value }) => value));
  const least = Math.min(1, ...accuracies);
  const { baseline } = run;
  const values = [
    ...[...own.losses, ...own.judgeLosses].map((bucket) => bucket.greatest),
    ...beside.flatMap((lines) => lines.losses.map(({ mean }) => mean)),
    ...all.flatMap((lines) => lines.heldOutLosses.map(({ value }) => value)),
    ...(baseline ? [baseline.loss * 1.1] : []),
  ];
  // Nats start near 1 or above; a mean of squares may be any size, once there is one.
  const isAnySize = kindOfRun(run) === 'quantity' && values.length > 0;
  const greatest = Math.max(...values, isAnySize ? 1e-6 : 1);
  return {
    ...own,
    epochs,
    others: beside,
    baseline,
    restarts: run.restarts.map((step) => step / stepsPerEpoch(run)),
    lossLimits: [0, widenToTicks([0, greatest], 3)[1]],
    accuracyLimits: [accuracies.length > 0 && least >= 0.9 ? 0.9 : accuracies.length > 0 && least >= 0.5 ? 0.5 : 0, 1],
    hasAccuracy: accuracies.length > 0 || ['digits', 'classes'].includes(kindOfRun(run)),
  };
}

const stepsPerEpoch = (run: RunView) => Math.max(1, run.stepsPerEpoch);
const countEpochs = (run: RunView) => Math.max(run.totalSteps, run.step, 1) / stepsPerEpoch(run);

function linesOf(run: RunView, epochs: Limits): RunLines {
  const perEpoch = stepsPerEpoch(run);
  const thin = (readLoss: (point: LossPoint) => number) =>
    thinToColumns(run.losses, ({ step }) => step / perEpoch, readLoss, epochs, columns);
  const points = (read: (point: RunView['evaluations'][number]) => number | null) =>
    run.evaluations.flatMap((point) => {
      const value = read(point);
      return value === null ? [] : [{ epoch: point.step / perEpoch, value }];
    });
  return {
    losses: thin(({ loss }) => loss),
    judgeLosses: thin(({ judge }) => judge ?? NaN),
    heldOutLosses: points(({ loss }) => loss),
    accuracies: points(({ accuracy }) => accuracy),
  };
}
