/**
 * The transfer experiment as the page shows it: what is chosen, what has come so far, how far it is. It trains in a
 * training worker of its own, so that the reader's run keeps its model, and takes turns with it by the one lock.
 */
import type { Conditions } from '#datacenter/calibration/measurement.ts';
import type { Refusal } from '#train/choose-engine.ts';
import type { RunReason } from '#train/protocol.ts';
import {
  defaultTransferChoice,
  planTransfer,
  type TransferChoice,
  type TransferPlan,
} from '#train/transfer/transfer-choice.ts';
import type { FromTransferWorker, ToTransferWorker, TransferProgress } from '#train/transfer/transfer-messages.ts';
import type { Fit, Inference, Pretraining } from '#train/transfer/transfer-result.ts';
import type { RunLock } from './run-lock.ts';
import { WorkerJob, type JobWorker } from './worker-job.svelte.ts';

export type TransferWorker = JobWorker<ToTransferWorker, FromTransferWorker>;

/** All that an experiment has brought so far. */
export interface TransferFindings {
  readonly plan: TransferPlan;
  readonly conditions: Conditions | null;
  /** Better engines and backends, and why they are not in use. */
  readonly refused: readonly Refusal[];
  readonly pretrainings: readonly Pretraining[];
  readonly fits: readonly Fit[];
  readonly inference: Inference | null;
}

export class Transfer {
  #choice = $state.raw<TransferChoice>(defaultTransferChoice);
  #findings = $state.raw<TransferFindings | null>(null);
  #progress = $state.raw<TransferProgress | null>(null);
  #isComplete = $state(false);
  #reason = $state<RunReason | null>(null);
  readonly #job: WorkerJob<ToTransferWorker, FromTransferWorker>;
  readonly #dataUrl: string;

  /** @param dataUrl absolute address of the folder with one folder for each shipped data set, ending in a slash */
  constructor(createWorker: () => Promise<TransferWorker>, dataUrl: string, lock?: RunLock) {
    const take = (message: FromTransferWorker) => this.#take(message);
    this.#job = new WorkerJob(createWorker, take, () => (this.#progress = null), lock);
    this.#dataUrl = dataUrl;
  }

  /** The settings of the next experiment. */
  get choice(): TransferChoice {
    return this.#choice;
  }

  /** What the experiment under way, or the last one, has brought; null before the first. */
  get findings(): TransferFindings | null {
    return this.#findings;
  }

  /** Where the experiment under way is; null when none is, and before it says so. */
  get progress(): TransferProgress | null {
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

  /** Why the last one failed, untranslated; null when it did not. */
  get failure(): string | null {
    return this.#job.failure;
  }

  /** That in the words of a run's reasons, where there are any. */
  get reason(): RunReason | null {
    return this.#reason;
  }

  choose = (change: Partial<TransferChoice>): void => {
    this.#choice = { ...this.#choice, ...change };
  };

  /** Begins anew, forgetting the last experiment. Only ever called for a reader's own press of a button. */
  start = (change: Pick<TransferChoice, 'seed' | 'backend' | 'engine'>): Promise<void> => {
    this.choose(change);
    const choice = this.#choice;
    const nothing = { conditions: null, refused: [], pretrainings: [], fits: [], inference: null };
    this.#findings = { plan: planTransfer(choice), ...nothing };
    this.#progress = null;
    this.#isComplete = false;
    this.#reason = null;
    const order = { choice, dataUrl: this.#dataUrl };
    return this.#job.start((run) => ({ kind: 'transfer', message: { kind: 'start', run, choice: order } }));
  };

  /** Ends it after the step under way; what has come stays. */
  stop = (): void => this.#job.stop((run) => ({ kind: 'transfer', message: { kind: 'stop', run } }));

  /** Ends it at once, worker and all. */
  abort = (): void => this.#job.abort();

  #take(message: FromTransferWorker): void {
    const found = this.#findings;
    if (!found) return;
    switch (message.kind) {
      case 'progress':
        this.#progress = message;
        return;
      case 'conditions':
        this.#findings = { ...found, conditions: message.conditions, refused: message.refused };
        return;
      case 'pretrained':
        this.#findings = { ...found, pretrainings: [...found.pretrainings, message.pretraining] };
        return;
      case 'fit':
        this.#findings = { ...found, fits: [...found.fits, message.fit] };
        return;
      case 'inference':
        this.#findings = { ...found, inference: message.inference };
        return;
      case 'done':
        this.#isComplete = message.isComplete;
        this.#job.end();
        return;
      case 'failed':
        this.#reason = message.reason;
        this.#job.fail(message.detail);
    }
  }
}
