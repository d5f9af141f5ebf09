/**
 * Predicted speed-up of one plan on more and more accelerators, twice: with the same batch shared out (strong scaling) and
 * with a batch that grows along (weak scaling); and the law that fits each. Everything is counted from the smallest
 * cluster that holds the plan. The split of the model stays as it is on the chosen cluster, so that more accelerators are
 * more copies and nothing else; a size that needs another way of recomputing is another plan, and is left out.
 */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { runCluster, type ClusterChoice, type ClusterOutcome } from '#datacenter/cluster/cluster.ts';
import { scalingCurve } from '#datacenter/cluster/scaling.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { planWorkload, type WorkloadChoice, type WorkloadOutcome } from '#datacenter/workload/workload.ts';
import { widenToDecades, widenToTicks, type Limits } from '#view/charts/place/ticks.ts';
import { amdahlSpeedUp, fitAmdahl, fitGustafson, gustafsonSpeedUp, type SpeedUpPoint } from '#lessons/speed-up.ts';

const mostAccelerators = 131_072;

export interface SpeedUpStop extends SpeedUpPoint {
  readonly accelerators: number;
  /** Of one step, and of the whole training. */
  readonly stepSeconds: number;
  readonly trainingSeconds: number;
  readonly acceleratorHours: number;
}

/** Points of one kind of scaling and the law through them. */
export interface FittedStops {
  readonly stops: readonly SpeedUpStop[];
  /** Share that cannot be divided; null: one size alone, so nothing to fit. */
  readonly serial: number | null;
  /** Farthest point from the law, as a share of the law. */
  readonly farthest: number;
}

export interface SpeedUpSeries {
  /** Accelerators of the smallest cluster that holds the plan. */
  readonly base: number;
  /** How one copy of the model is split, tensor x pipeline; null: the points are the reader's own. */
  readonly split: readonly [tensor: number, pipeline: number] | null;
  readonly strong: FittedStops;
  readonly weak: FittedStops;
  /** Every size of either kind, ascending. */
  readonly sizes: readonly number[];
  /** Of the strong stops, the first and the chosen one. */
  readonly first: SpeedUpStop;
  readonly chosen: SpeedUpStop;
}

/** Null where the scenario itself has no answer. */
export function seriesOfSpeedUp(
  { scenario, workload, cluster }: Pick<Outcome, 'scenario' | 'workload' | 'cluster'>,
  calibration: Calibration,
): SpeedUpSeries | null {
  if (workload.kind === 'infeasible' || cluster.kind === 'infeasible') return null;
  const { tensor, pipeline, recompute, accelerators } = cluster;
  const choice: ClusterChoice = { ...scenario.cluster, tensor, pipeline };
  const counts = listCounts(tensor * pipeline, accelerators);
  const isSamePlan = (one: ClusterOutcome) => one.recompute === recompute;
  const answers = scalingCurve(choice, workload, calibration, counts).flatMap(({ result }) =>
    result.kind === 'cluster' && isSamePlan(result) ? [result] : [],
  );
  const grown = growBatch(choice, scenario.workload, workload, cluster, calibration, counts).filter(isSamePlan);
  const strong = placeStops(answers, ({ stepSeconds }, first) => first.stepSeconds / stepSeconds);
  const base = strong[0]?.accelerators ?? accelerators;
  // Both begin at one size, or cannot be drawn together.
  const fromBase = grown.filter((one) => one.accelerators >= base);
  const weak = placeStops(
    fromBase[0]?.accelerators === base ? fromBase : [],
    (one, first) => ((one.accelerators / first.accelerators) * first.stepSeconds) / one.stepSeconds,
  );
  const first = strong[0];
  const chosen = strong.find((stop) => stop.accelerators === accelerators);
  if (!first || !chosen) return null;
  return {
    base,
    split: [tensor, pipeline],
    strong: fitStrong(strong),
    weak: fit(weak, fitGustafson, gustafsonSpeedUp),
    sizes: counts.filter((count) => [...strong, ...weak].some(({ accelerators: size }) => size === count)),
    first,
    chosen,
  };
}

/** Doublings of one copy of the model, and the chosen size. */
function listCounts(copy: number, chosen: number): readonly number[] {
  const counts = new Set([chosen]);
  for (let count = copy; count <= mostAccelerators; count *= 2) counts.add(count);
  return [...counts].sort((one, other) => one - other);
}

/** The same plan with as much for every copy as on the chosen cluster; sizes without an answer left out. */
function growBatch(
  choice: ClusterChoice,
  asked: WorkloadChoice,
  { tokensPerStep }: WorkloadOutcome,
  { data, accelerators: chosen }: ClusterOutcome,
  calibration: Calibration,
  counts: readonly number[],
): readonly ClusterOutcome[] {
  return counts.flatMap((accelerators) => {
    const copies = (data * accelerators) / chosen;
    const workload = planWorkload({ ...asked, globalBatch: (tokensPerStep / data) * copies });
    if (workload.kind === 'infeasible') return [];
    const result = runCluster({ ...choice, accelerators }, workload, calibration);
    return result.kind === 'cluster' ? [result] : [];
  });
}

/** The stop at that size, if there is one. */
export function findStop({ stops }: FittedStops, accelerators: number): SpeedUpStop | undefined {
  return stops.find((stop) => stop.accelerators === accelerators);
}

function placeStops(
  answers: readonly ClusterOutcome[],
  read: (one: ClusterOutcome, first: ClusterOutcome) => number,
): readonly SpeedUpStop[] {
  const [first] = answers;
  if (!first) return [];
  return answers.map((one) => ({
    accelerators: one.accelerators,
    count: one.accelerators / first.accelerators,
    speedUp: read(one, first),
    stepSeconds: one.stepSeconds,
    trainingSeconds: one.trainingSeconds,
    acceleratorHours: one.acceleratorHours,
  }));
}

/** Points of one job, and Amdahl's law through them. */
export function fitStrong(stops: readonly SpeedUpStop[]): FittedStops {
  return fit(stops, fitAmdahl, amdahlSpeedUp);
}

function fit(
  stops: readonly SpeedUpStop[],
  find: (points: readonly SpeedUpPoint[]) => number | null,
  law: (serial: number, count: number) => number,
): FittedStops {
  const serial = find(stops);
  const gaps = stops.map(({ count, speedUp }) => Math.abs(speedUp / law(serial ?? 0, count) - 1));
  return { stops, serial, farthest: Math.max(0, ...gaps) };
}

const day = 86_400;
const year = 365.25 * day;
/** Times that a reader knows, seconds. */
export const knownTimes: readonly number[] = [
  ...[1, 3, 10, 30, 60, 180, 600, 1800, 3600, 10_800, 36_000],
  ...[1, 3, 10, 30, 100].map((days) => days * day),
  ...[1, 3, 10, 30, 100, 1000, 10_000].map((years) => years * year),
];

/** Limits of the axes: sizes, times as fast, training time, accelerator-hours. */
export interface SpeedUpLimits {
  readonly counts: Limits;
  readonly speeds: Limits;
  readonly times: Limits;
  readonly hours: Limits;
}

/** Hours from zero, at most four times those of the smallest cluster unless the chosen one needs more. */
export function limitsOfSpeedUp({ strong, weak, base, first, chosen }: SpeedUpSeries): SpeedUpLimits {
  const most = Math.max(...[...strong.stops, ...weak.stops].map(({ accelerators }) => accelerators), 2 * base);
  const hours = Math.max(
    ...strong.stops.map(({ acceleratorHours }) => acceleratorHours),
    1.25 * first.acceleratorHours,
  );
  const top = Math.min(hours, Math.max(4 * first.acceleratorHours, 1.3 * chosen.acceleratorHours));
  const seconds = strong.stops
    .filter(({ acceleratorHours }) => acceleratorHours <= top)
    .map(({ trainingSeconds }) => trainingSeconds);
  return {
    counts: [base, most],
    speeds: widenToDecades([1, most / base]),
    times: [Math.min(...seconds) / 1.5, Math.max(...seconds) * 1.2],
    hours: widenToTicks([0, top], 4),
  };
}
