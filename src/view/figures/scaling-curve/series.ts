/**
 * Training time against accelerators: the corridor's own answers at a ladder of sizes, what they would be if
 * nobody waited, how far the efficiency of the software stack spreads it, and where no answer exists.
 */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { scalingCurve, type ClusterChoice, type ClusterOutcome } from '#datacenter/cluster/cluster.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import type { WorkloadResult } from '#datacenter/workload/workload.ts';
import { widenToDecades, type Limits } from '#view/charts/place/ticks.ts';

/** Powers of two: even steps on the axis, and few enough that a drag recomputes them all. */
const ladder: readonly number[] = Array.from({ length: 18 }, (_, power) => 2 ** power);
/** Share of time at which waiting has won. */
const halfWaiting = 0.5;

export interface ScalingStop {
  readonly accelerators: number;
  /** Null where it cannot be done; then `refusal` says why. */
  readonly seconds: number | null;
  /** With the best and the worst efficiency seen of this stack. */
  readonly lowSeconds: number | null;
  readonly highSeconds: number | null;
  /** If no accelerator ever waited for another. */
  readonly idealSeconds: number | null;
  readonly waitingShare: number | null;
  readonly refusal: string | null;
}

export interface ScalingSeries {
  readonly stops: readonly ScalingStop[];
  /** The size chosen; null when it has no answer. */
  readonly chosen: ScalingStop | null;
  /** Below this size the model does not fit; null: it fits on one. */
  readonly fitsFrom: number | null;
  /** Above this size a step has too little to share out; null: no such limit on the ladder. */
  readonly sharesUpTo: number | null;
  /** The first size that waits for half of its time. */
  readonly halfWaitingAt: ScalingStop | null;
}

/** The series of one scenario; no stops where the workload itself has no answer. */
export function seriesOfScaling(
  choice: ClusterChoice,
  workload: WorkloadResult,
  calibration: Calibration,
): ScalingSeries {
  const none = { stops: [], chosen: null, fitsFrom: null, sharesUpTo: null, halfWaitingAt: null };
  if (workload.kind === 'infeasible') return none;
  const counts = [...new Set([...ladder, choice.accelerators])].sort((one, other) => one - other);
  const stops = scalingCurve(choice, workload, calibration, counts).map(({ accelerators, result }) => ({
    accelerators,
    ...(result.kind === 'cluster' ? answer(result) : refuse(result)),
  }));
  const working = stops.filter(({ seconds }) => seconds !== null);
  const [first, last] = [working[0], working.at(-1)];
  return {
    stops,
    chosen: working.find(({ accelerators }) => accelerators === choice.accelerators) ?? null,
    fitsFrom: first && first.accelerators > 1 ? first.accelerators : null,
    sharesUpTo: last && last !== stops.at(-1) ? last.accelerators : null,
    halfWaitingAt: working.find(({ waitingShare }) => (waitingShare ?? 0) >= halfWaiting) ?? null,
  };
}

/** Limits of both axes: whole decades around everything drawn. Null when there is nothing to draw. */
export function limitsOfScaling(
  all: readonly ScalingStop[],
): { readonly counts: Limits; readonly seconds: Limits } | null {
  const working = all.filter(({ seconds }) => seconds !== null);
  const times = working.flatMap(({ lowSeconds, highSeconds, idealSeconds }) =>
    [lowSeconds, highSeconds, idealSeconds].filter((one) => one !== null),
  );
  if (times.length === 0) return null;
  return {
    counts: [1, ladder.at(-1) ?? 1],
    seconds: widenToDecades([Math.min(...times), Math.max(...times)]),
  };
}

/** Efficiency moves local compute and the waiting for the slowest stage; what the network takes stays. */
function answer(result: ClusterOutcome) {
  const { trainingSeconds, stepSeconds, parts, efficiency, waitingShare } = result;
  const scaling = (parts.computeSeconds + parts.bubbleSeconds) / stepSeconds;
  const at = (other: number) => trainingSeconds * (1 - scaling + (scaling * efficiency.median) / other);
  return {
    seconds: trainingSeconds,
    lowSeconds: at(efficiency.p90),
    highSeconds: at(efficiency.p10),
    // What is left when nobody waits: local compute alone, at the same efficiency.
    idealSeconds: trainingSeconds * (1 - waitingShare),
    waitingShare,
    refusal: null,
  };
}

function refuse({ reason }: Infeasible) {
  return {
    seconds: null,
    lowSeconds: null,
    highSeconds: null,
    idealSeconds: null,
    waitingShare: null,
    refusal: reason,
  };
}
