/**
 * The learning of a run as series over epochs. Losses are gathered into a fixed number of columns, so that the drawing,
 * the table and the CSV hold the same numbers at every width, and a run of any length draws in the same time.
 */
import type { RunView } from '#train/run-view.ts';
import { thinToColumns, type Bucket } from '#view/charts/place/thin.ts';
import { widenToTicks, type Limits } from '#view/charts/place/ticks.ts';

const columns = 240;

export interface TrainingSeries {
  /** Epochs, from 0 to the end of the run. */
  readonly epochs: Limits;
  /** Mean, least and greatest batch loss of each column; x in epochs. */
  readonly losses: readonly Bucket[];
  readonly accuracies: readonly { readonly epoch: number; readonly accuracy: number }[];
  /** Epochs at which the device was rebuilt. */
  readonly restarts: readonly number[];
  readonly lossLimits: Limits;
  readonly accuracyLimits: Limits;
}

/** The series of a run, empty ones before it began. */
export function seriesOfRun(run: RunView): TrainingSeries {
  const perEpoch = Math.max(1, run.stepsPerEpoch);
  const epochs: Limits = [0, Math.max(run.totalSteps, run.step, 1) / perEpoch];
  const losses = thinToColumns(
    run.losses,
    ({ step }) => step / perEpoch,
    ({ loss }) => loss,
    epochs,
    columns,
  );
  const accuracies = run.evaluations.flatMap(({ step, accuracy }) =>
    accuracy === null ? [] : [{ epoch: step / perEpoch, accuracy }],
  );
  const greatest = Math.max(1, ...losses.map((bucket) => bucket.greatest));
  const least = Math.min(1, ...accuracies.map(({ accuracy }) => accuracy));
  return {
    epochs,
    losses,
    accuracies,
    restarts: run.restarts.map((step) => step / perEpoch),
    lossLimits: [0, widenToTicks([0, greatest], 3)[1]],
    accuracyLimits: [accuracies.length > 0 && least >= 0.9 ? 0.9 : accuracies.length > 0 && least >= 0.5 ? 0.5 : 0, 1],
  };
}
