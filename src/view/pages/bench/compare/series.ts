/** The curves of an experiment's arms: the mean over seeds, and from the least to the greatest of them. Pure. */
import type { ExperimentPlan } from '#train/experiment.ts';
import type { CurvePoint, RunOutcome } from '#train/experiment-results.ts';
import { widenToTicks, type Limits } from '#view/charts/place/ticks.ts';

export interface ArmPoint {
  readonly epoch: number;
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
}

export interface ArmLine {
  readonly arm: number;
  readonly seeds: number;
  readonly points: readonly ArmPoint[];
}

export interface ArmSeries {
  readonly lines: readonly ArmLine[];
  /** Epochs at which anything can be read, ascending. */
  readonly epochs: readonly number[];
  readonly epochLimits: Limits;
  readonly lossLimits: Limits;
}

/**
 * Lines of the arms that have a finished run; a failed run has no part in its arm's mean. The scale goes up to three
 * times the greatest mean of any arm's later half where a start or a seed lies far above: what learns stays readable.
 */
export function seriesOfArms(plan: ExperimentPlan, outcomes: readonly RunOutcome[]): ArmSeries {
  const lines = plan.arms.flatMap((_, arm) => {
    const runs = outcomes.filter((one) => one.arm === arm && !one.hasFailed && one.curve.length > 0);
    return runs.length > 0 ? [{ arm, seeds: runs.length, points: joinCurves(runs) }] : [];
  });
  const epochs = [...new Set(lines.flatMap(({ points }) => points.map(({ epoch }) => epoch)))].sort((a, b) => a - b);
  const end = longestEpochs(plan);
  const greatest = Math.max(0, ...lines.flatMap(({ points }) => points.map((point) => point.greatest)));
  const later = Math.max(
    0,
    ...lines.flatMap(({ points }) => points.filter(({ epoch }) => epoch >= end / 2).map(({ mean }) => mean)),
  );
  const top = later > 0 ? Math.min(greatest, later * 3) : greatest;
  return { lines, epochs, epochLimits: [0, end], lossLimits: [0, widenToTicks([0, top || 1], 3)[1]] };
}

/** Of the longest arm: those of a claim may differ in it. */
export function longestEpochs({ base, arms }: ExperimentPlan): number {
  return Math.max(...arms.map(({ change }) => change.epochs ?? base.epochs));
}

/** A run's losses are read back now and then, at other steps for each seed: between two readings the straight line counts. */
function joinCurves(runs: readonly RunOutcome[]): readonly ArmPoint[] {
  const epochs = [...new Set(runs.flatMap(({ curve }) => curve.map(({ epoch }) => epoch)))].sort((a, b) => a - b);
  return epochs.flatMap((epoch) => {
    const losses = runs.map(({ curve }) => readLoss(curve, epoch)).filter((loss) => loss !== null);
    // Where a seed says nothing yet, the mean of the others would jump when it joins.
    if (losses.length < runs.length) return [];
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    return [{ epoch, mean, least: Math.min(...losses), greatest: Math.max(...losses) }];
  });
}

/** Null before the first and after the last point. */
function readLoss(curve: readonly CurvePoint[], epoch: number): number | null {
  const before = curve.findLast((point) => point.epoch <= epoch);
  const after = curve.find((point) => point.epoch >= epoch);
  if (!before || !after) return null;
  const span = after.epoch - before.epoch;
  return span === 0 ? before.loss : before.loss + ((epoch - before.epoch) / span) * (after.loss - before.loss);
}
