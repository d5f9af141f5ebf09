/**
 * Training time against accelerators: the corridor's own answers at a ladder of sizes, what they would be if
 * nobody waited, the 90 % interval of the prediction, and where no answer exists.
 */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { ClusterChoice, ClusterResult } from '#datacenter/cluster/cluster.ts';
import { scalingCurve } from '#datacenter/cluster/scaling.ts';
import type { WorkloadResult } from '#datacenter/workload/workload.ts';
import { widenToDecades, type Limits } from '#view/charts/place/ticks.ts';

/** Powers of two: even steps on the axis, and few enough that a drag recomputes them all. */
const ladder: readonly number[] = Array.from({ length: 18 }, (_, power) => 2 ** power);
/** One object for good, so that the axis never looks changed. */
export const countLimits: Limits = [1, ladder.at(-1) ?? 1];
/** Share of time at which waiting has won. */
const halfWaiting = 0.5;

export interface ScalingStop {
  readonly accelerators: number;
  /** Null where it cannot be done; then `refusal` says why. */
  readonly seconds: number | null;
  /** 90 % interval. */
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

/** All that a curve hangs on: the choice of a cluster but for its size, which only moves the mark along the curve. */
export type CurveChoice = Omit<ClusterChoice, 'accelerators'>;

/** The choice without its size: the same object as long as nothing else in it changes. */
export function createCutHolder(): (choice: ClusterChoice) => CurveChoice {
  let [held, words]: [CurveChoice | null, string] = [null, ''];
  return ({ accelerators: _, ...rest }) => {
    const now = JSON.stringify(rest);
    if (!held || now !== words) [held, words] = [rest, now];
    return held;
  };
}

/** The stops at `counts`, ascending; none where the workload itself has no answer. */
export function curveOfScaling(
  choice: CurveChoice,
  workload: WorkloadResult,
  calibration: Calibration,
  counts: readonly number[] = ladder,
): readonly ScalingStop[] {
  if (workload.kind === 'infeasible') return [];
  return scalingCurve({ ...choice, accelerators: 1 }, workload, calibration, counts).map(({ accelerators, result }) =>
    stopOf(accelerators, result),
  );
}

/** The series of one scenario; no stops where the workload itself has no answer. */
export function seriesOfScaling(
  choice: ClusterChoice,
  workload: WorkloadResult,
  calibration: Calibration,
): ScalingSeries {
  const ask = (counts?: readonly number[]) => curveOfScaling(choice, workload, calibration, counts);
  const [own] = ask([choice.accelerators]);
  return markSize(ask(), own ?? null);
}

/**
 * The curve with the chosen size, `own`, marked on it; null where the workload itself has no answer. A size between the
 * powers of two becomes a stop of its own. The stops are the curve itself where nothing was added, so that nothing
 * redraws for nothing.
 */
export function markSize(curve: readonly ScalingStop[], own: ScalingStop | null): ScalingSeries {
  const isOnCurve = curve.some((stop) => stop.accelerators === own?.accelerators);
  const stops =
    own === null || isOnCurve ? curve : [...curve, own].sort((one, other) => one.accelerators - other.accelerators);
  const working = stops.filter(({ seconds }) => seconds !== null);
  const [first, last] = [working[0], working.at(-1)];
  return {
    stops,
    chosen: working.find((stop) => stop.accelerators === own?.accelerators) ?? null,
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
    counts: countLimits,
    seconds: widenToDecades([Math.min(...times), Math.max(...times)]),
  };
}

/** A size and the cluster's answer to it, as a stop of the curve. */
export function stopOf(accelerators: number, result: ClusterResult): ScalingStop {
  if (result.kind === 'infeasible') {
    const none = { seconds: null, lowSeconds: null, highSeconds: null, idealSeconds: null, waitingShare: null };
    return { accelerators, ...none, refusal: result.reason };
  }
  const { trainingSeconds, stepSeconds, stepLow, stepHigh, waitingShare } = result;
  return {
    accelerators,
    seconds: trainingSeconds,
    lowSeconds: (trainingSeconds * stepLow) / stepSeconds,
    highSeconds: (trainingSeconds * stepHigh) / stepSeconds,
    // What is left when nobody waits: local compute alone, at the same efficiency.
    idealSeconds: trainingSeconds * (1 - waitingShare),
    waitingShare,
    refusal: null,
  };
}
