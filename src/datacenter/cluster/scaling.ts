/** The cluster at many counts of accelerators: for figures, apart from the one answer that every scenario asks for. */
import type { Calibration } from '../calibration/calibration.ts';
import type { WorkloadPlan } from '../workload/workload.ts';
import { resolveSetting, runSetting, type ClusterChoice, type ClusterResult } from './cluster.ts';

/** The textbook answer: time for `flop` on `accelerators` of `peak` FLOP/s at one utilization and nothing else, seconds. */
export function idealTrainingSeconds(flop: number, accelerators: number, peak: number, utilization: number): number {
  return flop / (accelerators * peak * utilization);
}

export interface ScalingPoint {
  readonly accelerators: number;
  readonly result: ClusterResult;
  /** What perfect scaling from the smallest cluster that works would give, seconds; null below that cluster. */
  readonly idealSeconds: number | null;
}

/**
 * `runCluster` at each of `counts` (ascending), with the ideal line through the first one that works. For speed, points
 * that lack memory or sequences name no nearest choice.
 */
export function scalingCurve(
  choice: ClusterChoice,
  workload: WorkloadPlan,
  calibration: Calibration | null,
  counts: readonly number[],
): readonly ScalingPoint[] {
  const setting = resolveSetting(choice, workload, calibration);
  let acceleratorSeconds: number | null = null;
  return counts.map((accelerators) => {
    const result = 'kind' in setting ? setting : runSetting({ ...choice, accelerators }, setting, false);
    if (result.kind === 'cluster') acceleratorSeconds ??= result.trainingSeconds * accelerators;
    return {
      accelerators,
      result,
      idealSeconds: acceleratorSeconds === null ? null : acceleratorSeconds / accelerators,
    };
  });
}
