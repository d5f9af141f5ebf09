/**
 * What a reader can choose about training on several workers at once, and what follows: which groups of workers train one
 * after the other, and how a batch is shared out. Model, data, optimizer, rate, seed and, where it runs, engine are those
 * of the bench.
 */
import type { BackendName, EngineName, SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from '../choice.ts';

/**
 * `sync`: all workers hold the same weights, and every step moves them by the mean of the workers' gradients.
 * `local`: each worker takes some steps alone, then all go on from the mean of their weights (local SGD).
 */
export type ParallelMode = 'sync' | 'local';

export interface ParallelChoice {
  /** Web Workers that train, 1 to `mostWorkers`; the one that averages comes on top. */
  readonly workers: number;
  readonly mode: ParallelMode;
  /** Steps a worker takes alone between two averages; heeded where `mode` is `local`. */
  readonly localSteps: number;
  /** Samples of a step, all workers together. */
  readonly batch: number;
  /** Timed steps; `warmUpSteps` come before them. */
  readonly steps: number;
  /** True: also 2, 4, ... workers below the chosen number. */
  readonly isLadder: boolean;
  readonly backend: BackendName;
}

export const mostWorkers = 8;
export const localStepCounts: readonly number[] = [1, 2, 4, 8, 16, 32];
export const parallelBatches: readonly number[] = [8, 16, 32, 64, 128, 256, 512, 1024];
export const stepCounts: readonly number[] = [20, 50, 100, 200, 500];
export const parallelBackends: readonly BackendName[] = ['cpu', 'webgl', 'webgpu'];

/** The first steps compile kernels and warm caches: trained, not timed. */
export const warmUpSteps = 5;

export const defaultParallelChoice: ParallelChoice = {
  workers: 2,
  mode: 'sync',
  localSteps: 8,
  batch: 256,
  steps: 50,
  isLadder: false,
  backend: 'cpu',
};

/** What trains in every worker: the bench's engine on WebGPU, TensorFlow.js elsewhere. */
export function engineOf({ backend }: Pick<ParallelChoice, 'backend'>, train: Pick<TrainChoice, 'engine'>): EngineName {
  return backend === 'webgpu' ? train.engine : 'tfjs';
}

/** A group of workers that trains from the initial weights to the last step. */
export interface ParallelArmPlan {
  readonly workers: number;
  /** `alone`: one worker trains as an ordinary run does and exchanges nothing; what the others are held against. */
  readonly mode: ParallelMode | 'alone';
  /** Steps between two averages; 1 where `mode` is `sync`. */
  readonly localSteps: number;
}

export type ParallelPlan =
  | { readonly kind: 'plan'; readonly arms: readonly ParallelArmPlan[] }
  /** `nearest`: a choice that can be done; null where the model itself cannot. */
  | {
      readonly kind: 'infeasible';
      readonly reason: 'two-networks' | 'batch-statistics' | 'more-workers-than-samples';
      readonly nearest: ParallelChoice | null;
    };

/**
 * The arms of a choice, the single worker first; or why there are none. Each worker would normalise by its own share of a
 * batch: the mean of their gradients would be another one than the whole batch's, which is what is checked here.
 */
export function planParallel(choice: ParallelChoice, model: SampleModelId, normalizesBatches = false): ParallelPlan {
  if (model === 'gan') return { kind: 'infeasible', reason: 'two-networks', nearest: null };
  if (normalizesBatches) return { kind: 'infeasible', reason: 'batch-statistics', nearest: null };
  const { workers, batch, mode } = choice;
  if (workers > batch) {
    return { kind: 'infeasible', reason: 'more-workers-than-samples', nearest: { ...choice, workers: batch } };
  }
  const counts = choice.isLadder ? smallerGroups(workers) : [];
  const localSteps = mode === 'local' ? choice.localSteps : 1;
  const groups = [...counts, ...(workers > 1 ? [workers] : [])].map((count) => ({ workers: count, mode, localSteps }));
  return { kind: 'plan', arms: [{ workers: 1, mode: 'alone', localSteps: 1 }, ...groups] };
}

/** Numbers of workers below this one to measure on the way: 2, 4. */
export function smallerGroups(workers: number): readonly number[] {
  return [2, 4].filter((count) => count < workers);
}

/** Samples of each worker: as equal as whole samples allow, the larger shares first; they add up to the batch. */
export function shareOut(batch: number, workers: number): readonly number[] {
  const least = Math.floor(batch / workers);
  return Array.from({ length: workers }, (_, worker) => least + (worker < batch % workers ? 1 : 0));
}
