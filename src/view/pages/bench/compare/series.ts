/** The curves of an experiment's arms: the mean over seeds, and from the least to the greatest of them. Pure. */
import type { ExperimentPlan } from '#train/experiment.ts';
import type { RunOutcome } from '#train/experiment-results.ts';
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
  const end = plan.base.epochs;
  const greatest = Math.max(0, ...lines.flatMap(({ points }) => points.map((point) => point.greatest)));
  const later = Math.max(
    0,
    ...lines.flatMap(({ points }) => points.filter(({ epoch }) => epoch >= end / 2).map(({ mean }) => mean)),
  );
  const top = later > 0 ? Math.min(greatest, later * 3) : greatest;
  return { lines, epochs, epochLimits: [0, end], lossLimits: [0, widenToTicks([0, top || 1], 3)[1]] };
}

function joinCurves(runs: readonly RunOutcome[]): readonly ArmPoint[] {
  const byEpoch = new Map<number, number[]>();
  for (const { epoch, loss } of runs.flatMap(({ curve }) => curve)) {
    byEpoch.set(epoch, [...(byEpoch.get(epoch) ?? []), loss]);
  }
  return [...byEpoch]
    .sort(([a], [b]) => a - b)
    .map(([epoch, losses]) => ({
      epoch,
      mean: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
      least: Math.min(...losses),
      greatest: Math.max(...losses),
    }));
}
