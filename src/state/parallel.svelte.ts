/**
 * Training on several workers as the page shows it: what is chosen, what has come so far, how far it is. It takes turns
 * with runs, sweeps and other tabs by the one lock: workers that share cores with other work measure that other work.
 */
import type { Conditions } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from '#train/choice.ts';
import type { DataSet } from '#train/data/data-set.ts';
import { hasBatchNorm } from '#train/models/zoo.ts';
import {
  defaultParallelChoice,
  mostWorkers,
  type ParallelChoice,
  type ParallelPlan,
  planParallel,
} from '#train/parallel/parallel-choice.ts';
import type { FromParallelWorker, ParallelProgress, PassedOver } from '#train/parallel/parallel-messages.ts';
import type { ParallelArm } from '#train/parallel/parallel-result.ts';
import type { RunReason } from '#train/protocol.ts';
import type { Team, ToTeam } from './parallel-team.ts';
import type { RunLock } from './run-lock.ts';
import { WorkerJob } from './worker-job.svelte.ts';

/** All that an experiment has brought so far. */
export interface ParallelFindings {
  readonly choice: ParallelChoice;
  readonly train: TrainChoice;
  /** Cores that the browser tells of; null where it does not. */
  readonly cores: number | null;
  readonly conditions: Conditions | null;
  /** The engine that was asked for and does not train here; null where the one that was asked for does. */
  readonly passedOver: PassedOver | null;
  /** Samples of a step in use; what was chosen until it is known. */
  readonly batch: number;
  readonly arms: readonly ParallelArm[];
}

/** Why an experiment ended without its last group. */
export interface ParallelFailure {
  readonly reason: RunReason | null;
  readonly detail: string;
  /** The member that failed, from 0; null where it was none in particular. */
  readonly worker: number | null;
}

export class Parallel {
  #choice = $state.raw<ParallelChoice>(defaultParallelChoice);
  #findings = $state.raw<ParallelFindings | null>(null);
  #progress = $state.raw<ParallelProgress | null>(null);
  #isComplete = $state(false);
  #failed = $state.raw<Omit<ParallelFailure, 'detail'> | null>(null);
  readonly #job: WorkerJob<ToTeam, FromParallelWorker>;
  readonly #dataUrl: string;
  readonly cores: number | null;

  /**
   * @param dataUrl absolute address of the folder with one folder for each shipped data set, ending in a slash
   * @param cores as `navigator.hardwareConcurrency` has them; null where the browser does not say
   */
  constructor(createTeam: () => Promise<Team>, dataUrl: string, cores: number | null, lock?: RunLock) {
    const take = (message: FromParallelWorker) => this.#take(message);
    this.#job = new WorkerJob(createTeam, take, () => (this.#progress = null), lock);
    this.#dataUrl = dataUrl;
    this.cores = cores;
    const workers = Math.min(mostWorkers, Math.max(2, cores ?? 2));
    this.#choice = { ...defaultParallelChoice, workers };
  }

  /** The settings of the next experiment. */
  get choice(): ParallelChoice {
    return this.#choice;
  }

  /** What the experiment under way, or the last one, has brought; null before the first. */
  get findings(): ParallelFindings | null {
    return this.#findings;
  }

  /** Where the experiment under way is; null when none is, and before it says so. */
  get progress(): ParallelProgress | null {
    return this.#progress;
  }

  get isActive(): boolean {
    return this.#job.isActive;
  }

  /** True while another tab or the reader's own run trains and this waits for its turn. */
  get isWaiting(): boolean {
    return this.#job.isWaiting;
  }

  /** False where the last one was stopped or failed half-way: what had come by then stays. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Why the last one failed; null when it did not. */
  get failure(): ParallelFailure | null {
    const detail = this.#job.failure;
    return detail === null ? null : { reason: null, worker: null, ...this.#failed, detail };
  }

  choose = (change: Partial<ParallelChoice>): void => {
    this.#choice = { ...this.#choice, ...change };
  };

  /** Which groups the settings ask for, with the bench's model; or why none. */
  planFor = (train: TrainChoice): ParallelPlan => planParallel(this.#choice, train.model, hasBatchNorm(train));

  /** Begins anew, forgetting the last experiment. Only ever called for a reader's own press of a button. */
  start = (train: TrainChoice, own: DataSet | null): Promise<void> => {
    const choice = this.#choice;
    this.#findings = {
      choice,
      train,
      cores: this.cores,
      conditions: null,
      passedOver: null,
      batch: choice.batch,
      arms: [],
    };
    this.#progress = null;
    this.#isComplete = false;
    this.#failed = null;
    const order = { choice, train, dataUrl: this.#dataUrl, ...(own ? { own } : {}) };
    return this.#job.start((run) => ({ kind: 'start', run, order }));
  };

  /** Ends it after the turn under way; what has come stays. */
  stop = (): void => this.#job.stop((run) => ({ kind: 'stop', run }));

  /** Ends it at once, all workers with it. */
  abort = (): void => this.#job.abort();

  #take(message: FromParallelWorker): void {
    const found = this.#findings;
    if (!found) return;
    switch (message.kind) {
      case 'progress':
        this.#progress = message;
        return;
      case 'conditions':
        this.#findings = { ...found, conditions: message.conditions, batch: message.batch };
        return;
      case 'passed-over':
        this.#findings = { ...found, passedOver: message };
        return;
      case 'arm':
        this.#findings = { ...found, arms: [...found.arms, message.arm] };
        return;
      case 'done':
        this.#isComplete = message.isComplete;
        this.#job.end();
        return;
      case 'failed':
        this.#failed = message;
        this.#job.fail(message.detail);
    }
  }
}
