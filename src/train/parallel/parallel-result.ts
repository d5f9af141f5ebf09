/**
 * What training on several workers has brought: wall time, what each worker did when, bytes exchanged, and how far the
 * mean of the shards' gradients was from the gradient of the whole batch. Pure.
 */
import type { ParallelArmPlan } from './parallel-choice.ts';

/**
 * One worker between two averages. Times in seconds since the group's first timed turn, by the clocks of the worker
 * (`from`, `to`) and of the one that averages (`here`, `all`); browsers keep the clocks of one page together.
 */
export interface Turn {
  readonly worker: number;
  /** Number of the exchange, from 0. */
  readonly round: number;
  /** Heard what to do: takes over the last mean, then computes. */
  readonly from: number;
  /** Done computing; sends. */
  readonly to: number;
  /** What it sent has arrived. */
  readonly here: number;
  /** What the slowest sent has arrived: averaging begins. */
  readonly all: number;
  /** It has heard of the mean; equals `all` where nothing is handed back. */
  readonly back: number;
}

export interface ParallelArm extends ParallelArmPlan {
  /** Samples of a step, all workers together, and each worker's share of them. */
  readonly batch: number;
  readonly shares: readonly number[];
  readonly parameters: number;
  /** Timed steps and how long they took, from the first order to the last answer. */
  readonly steps: number;
  readonly seconds: number;
  /** Averages among them. */
  readonly exchanges: number;
  /** Of gradients or weights, counted as they were sent: to the worker that averages, and back. 0 where alone. */
  readonly sentBytes: number;
  /**
   * Largest relative difference between the mean of the shards' gradients and the gradient of the whole batch, from equal
   * weights: before the first step and after the last one. Empty where alone; the second is missing in a group that was
   * stopped.
   */
  readonly differences: readonly number[];
  /** Loss of one more batch, the same for every group, after the last step; null where it was stopped. */
  readonly endLoss: number | null;
  readonly turns: readonly Turn[];
}

/** Samples a second of wall time. */
export function rateOf({ batch, steps, seconds }: ParallelArm): number {
  return (batch * steps) / seconds;
}

/** How many times as many samples a second as one worker alone; null before that one was measured. */
export function speedUpOf(arm: ParallelArm, arms: readonly ParallelArm[]): number | null {
  const alone = arms.find(({ mode }) => mode === 'alone');
  return alone ? rateOf(arm) / rateOf(alone) : null;
}

/** Shares of a worker's time, together 1. `exchange`: on the way to the mean and back; `wait`: for the slowest. */
export interface TimeShares {
  readonly worker: number;
  readonly compute: number;
  readonly exchange: number;
  readonly wait: number;
}

/** What each worker's time went into, over all its timed turns; a worker without any has none. */
export function sharesOfTime({ turns, workers }: ParallelArm): readonly TimeShares[] {
  return Array.from({ length: workers }, (_, worker) => worker).flatMap((worker) => {
    const own = turns.filter((turn) => turn.worker === worker);
    const sum = (part: (turn: Turn) => number) => own.reduce((total, turn) => total + part(turn), 0);
    const all = sum(({ from, back }) => back - from);
    if (!(all > 0)) return [];
    const compute = sum(({ from, to }) => to - from) / all;
    const wait = sum((turn) => turn.all - turn.here) / all;
    return [{ worker, compute, wait, exchange: 1 - compute - wait }];
  });
}

/** 4 bytes for each number of a gradient, or of the weights. */
export function bytesOfModel(parameters: number): number {
  return Float32Array.BYTES_PER_ELEMENT * parameters;
}

/** What each of n workers sends in one exchange round a ring: 2 (n - 1) / n of the model (Patarasuk and Yuan, 2009). */
export function ringBytesEach(parameters: number, workers: number): number {
  return (2 * (workers - 1) * bytesOfModel(parameters)) / workers;
}

/** What passes through the one place that averages in one exchange: the model once from each worker and once back. */
export function serverBytes(parameters: number, workers: number): number {
  return 2 * workers * bytesOfModel(parameters);
}
