/**
 * Goodput: what share of a long run's time is training that lasts, when nodes fail, checkpoints are written, restarts take
 * their time, spare nodes run out and some nodes are slow. In closed form; `goodput-draws.ts` draws the same by chance.
 *
 * Failures come independently at a constant rate per node (no wear, no infant mortality, no storms), a failure stops the
 * whole job, and all work since the last checkpoint is done again. Then the four shares below multiply, because what one
 * says does not depend on when another happens (only repairs that go on during planned stops are left out):
 * - checkpoints, lost work and restarts: J. T. Daly, "A higher order estimate of the optimum checkpoint interval for
 *   restart dumps", 2006, whose complete model this is; failures during a checkpoint or a restart are in it;
 * - waiting for a node when all spares are in repair: the Erlang loss formula, which holds for any spread of repair times;
 * - stops that are planned: their length, at their rate;
 * - slow nodes: the share of time in which at least one is there and not yet found.
 */
import { secondsPerDay, type Infeasible } from '../units/units.ts';

export interface GoodputChoice {
  readonly accelerators: number;
  readonly acceleratorsPerNode: number;
  /** Unexpected stops of the job per 1,000 nodes and day, of any cause. */
  readonly failuresPerThousandNodeDays: number;
  /** From a failure until it is noticed and the job is stopped. */
  readonly detectSeconds: number;
  /** From there until training goes on from the last checkpoint: new nodes, start-up, reading the checkpoint. */
  readonly restartSeconds: number;
  /** How long training stands still for one checkpoint. */
  readonly checkpointSeconds: number;
  /** Training time between checkpoints; null: the best one. */
  readonly intervalSeconds: number | null;
  /** Share of failures that take a node away for repair; the rest come back with the restart. */
  readonly repairShare: number;
  readonly repairSeconds: number;
  /** Nodes in reserve. With 0 the job waits for every repair. */
  readonly spareNodes: number;
  /** Maintenance and the like, after a checkpoint: stops per day of running, and the length of each. */
  readonly plannedStopsPerDay: number;
  readonly plannedStopSeconds: number;
  /** Nodes that turn slow, per 1,000 nodes and day; how much longer a step takes then; and until one is replaced. */
  readonly slowNodesPerThousandNodeDays: number;
  readonly slowdown: number;
  readonly slowNodeSeconds: number;
}

export interface Goodput {
  readonly kind: 'goodput';
  /** Share of time that is training which lasts, 0 to 1: the product of the four shares. */
  readonly effectiveShare: number;
  /** Left after checkpoints, lost work, detection and restarts. */
  readonly progressShare: number;
  /** Time not spent waiting for a node. */
  readonly availableShare: number;
  readonly unplannedShare: number;
  /** Speed over the speed without slow nodes. */
  readonly speedShare: number;
  /** What the progress share loses, as shares of the time without waiting; they sum to its distance from 1. */
  readonly checkpointShare: number;
  readonly lostWorkShare: number;
  readonly restartShare: number;
  /** Mean time between failures of the whole job while it runs, seconds. */
  readonly failureSeconds: number;
  /** The interval used, and what each rule would take; seconds of training between checkpoints. */
  readonly intervalSeconds: number;
  readonly bestIntervalSeconds: number;
  readonly dalySeconds: number;
  readonly youngSeconds: number;
}

export type GoodputResult = Goodput | Infeasible;

/**
 * Goodput of a choice. Infeasible: a number that is negative, not finite, or a count below one (`out-of-range`, under its
 * own name). With no failures the best interval is infinite and nothing is lost.
 */
export function planGoodput(choice: GoodputChoice): GoodputResult {
  const refusal = checkChoice(choice);
  if (refusal) return refusal;
  const nodes = Math.ceil(choice.accelerators / choice.acceleratorsPerNode);
  const failureSeconds = meanSecondsBetween(choice.failuresPerThousandNodeDays, nodes);
  const { checkpointSeconds: checkpoint } = choice;
  const bestIntervalSeconds = bestInterval(checkpoint, failureSeconds);
  const intervalSeconds = choice.intervalSeconds ?? bestIntervalSeconds;
  const progress = progressOf(
    intervalSeconds,
    checkpoint,
    choice.detectSeconds + choice.restartSeconds,
    failureSeconds,
  );
  const repairs = (choice.repairShare * choice.repairSeconds) / failureSeconds;
  const availableShare = 1 - erlangLoss(choice.spareNodes + 1, repairs);
  const unplannedShare = 1 / (1 + (choice.plannedStopsPerDay * choice.plannedStopSeconds) / secondsPerDay);
  const slowNodes = choice.slowNodeSeconds / meanSecondsBetween(choice.slowNodesPerThousandNodeDays, nodes);
  const withoutSlow = Math.exp(-slowNodes);
  const speedShare = withoutSlow + (1 - withoutSlow) / (1 + choice.slowdown);
  return {
    kind: 'goodput',
    effectiveShare: progress.progressShare * availableShare * unplannedShare * speedShare,
    ...progress,
    availableShare,
    unplannedShare,
    speedShare,
    failureSeconds,
    intervalSeconds,
    bestIntervalSeconds,
    dalySeconds: dalyInterval(checkpoint, failureSeconds),
    youngSeconds: Math.sqrt(2 * checkpoint * failureSeconds),
  };
}

/** Mean time between events over all nodes, seconds; infinite at rate 0. */
export function meanSecondsBetween(perThousandNodeDays: number, nodes: number): number {
  return (1000 * secondsPerDay) / (perThousandNodeDays * nodes);
}

/** Days and accelerator-hours that `usefulSeconds` of training take, and the hours lost among them. */
export function stretchTraining({ effectiveShare }: Goodput, usefulSeconds: number, accelerators: number) {
  const days = usefulSeconds / effectiveShare / secondsPerDay;
  return {
    days,
    acceleratorHours: days * 24 * accelerators,
    lostAcceleratorHours: days * 24 * accelerators * (1 - effectiveShare),
  };
}

/**
 * Daly's higher-order estimate (2006, equation 37) of the best training time between checkpoints, seconds. For
 * checkpoints of twice the time between failures and more: that time itself.
 */
export function dalyInterval(checkpointSeconds: number, failureSeconds: number): number {
  if (failureSeconds === Infinity) return Infinity;
  if (checkpointSeconds >= 2 * failureSeconds) return failureSeconds;
  const ratio = checkpointSeconds / (2 * failureSeconds);
  const young = Math.sqrt(2 * checkpointSeconds * failureSeconds);
  return young * (1 + Math.sqrt(ratio) / 3 + ratio / 9) - checkpointSeconds;
}

/** The exact best interval under exponential failures: the root of exp(-(x + c)) = 1 - x, both in units of M. Seconds. */
function bestInterval(checkpointSeconds: number, failureSeconds: number): number {
  if (failureSeconds === Infinity) return Infinity;
  if (checkpointSeconds === 0) return 0;
  const checkpoint = checkpointSeconds / failureSeconds;
  let interval = Math.min(1, Math.sqrt(2 * checkpoint));
  for (let round = 0; round < 20; round += 1) {
    const decay = Math.exp(-(interval + checkpoint));
    interval -= (decay - 1 + interval) / (1 - decay);
  }
  return interval * failureSeconds;
}

/** What is left of the time, and where the rest goes: of a segment's mean length M e^(R/M) (e^((t+C)/M) - 1). */
function progressOf(interval: number, checkpoint: number, down: number, between: number) {
  if (between === Infinity || interval === Infinity) {
    const share = interval === Infinity ? 1 : interval / (interval + checkpoint);
    const isEndless = interval === Infinity && between < Infinity;
    const progressShare = isEndless ? 0 : share;
    return { progressShare, checkpointShare: 1 - share, lostWorkShare: isEndless ? 1 : 0, restartShare: 0 };
  }
  const grow = Math.expm1((interval + checkpoint) / between);
  const segment = between * Math.exp(down / between) * grow;
  // Without any checkpoint's cost the limit of ever shorter intervals.
  const progressShare = interval + checkpoint === 0 ? Math.exp(-down / between) : interval / segment;
  const checkpointShare = interval + checkpoint === 0 ? 0 : checkpoint / segment;
  // Of all time 1 - e^(-R/M) is spent down: time up between failures is M of M e^(R/M).
  const restartShare = -Math.expm1(-down / between);
  return {
    progressShare,
    checkpointShare,
    restartShare,
    lostWorkShare: Math.max(0, 1 - progressShare - checkpointShare - restartShare),
  };
}

/** Erlang's loss formula: how often all of `places` are taken when `offered` would be on average. */
function erlangLoss(places: number, offered: number): number {
  let blocked = 1;
  for (let place = 1; place <= places; place += 1) blocked = (offered * blocked) / (place + offered * blocked);
  return blocked;
}

function checkChoice(choice: GoodputChoice): Infeasible | null {
  const counts: readonly string[] = ['accelerators', 'acceleratorsPerNode'];
  for (const [name, value] of Object.entries(choice) as readonly (readonly [string, number | null])[]) {
    const least = counts.includes(name) ? 1 : 0;
    const most = name === 'repairShare' ? 1 : Number.MAX_VALUE;
    const isZeroInterval = name === 'intervalSeconds' && value === 0;
    if (value === null || (value >= least && value <= most && !isZeroInterval)) continue;
    return {
      kind: 'infeasible',
      reason: 'out-of-range',
      numbers: { [name]: value },
      nearest: { field: name, value: least },
    };
  }
  return null;
}
