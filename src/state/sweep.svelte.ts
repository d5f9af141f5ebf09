/**
 * Sweeps: the one under way in its worker, its cells as they come, and what other machines left as files, to be laid over
 * one's own. A training run beside a sweep would slow both: they share one lock over all tabs, and the page ends its own
 * run first.
 */
import { createContext } from 'svelte';
import type { Disturbance } from '#train/sweep/disturbances.ts';
import { sweepArmIds } from '#train/sweep/sweep-arms.ts';
import type { DecodedSweep } from '#train/sweep/decode-sweep.ts';
import type { FromSweepWorker, SweepProgress, ToSweepWorker } from '#train/sweep/sweep-messages.ts';
import type { SweepCell, SweepChoice, SweepResult } from '#train/sweep/sweep-result.ts';
import type { RunLock } from './run-lock.ts';
import { WorkerJob, type JobWorker } from './worker-job.svelte.ts';

export type SweepWorker = JobWorker<ToSweepWorker, FromSweepWorker>;

/** A sweep from a file, with the name under which the reader gave it. */
export interface ImportedSweep {
  readonly name: string;
  readonly sweep: SweepResult;
}

const defaultSweepChoice: SweepChoice = {
  models: ['mnist-mlp', 'mnist-cnn'],
  batches: [32, 128, 512],
  arms: sweepArmIds,
  secondsPerCell: 6,
  tailSeconds: 0,
  measuresRoof: true,
  statedWatts: null,
  seed: 1,
};

export class Sweep {
  #choice = $state.raw<SweepChoice>(defaultSweepChoice);
  #cells = $state.raw<readonly SweepCell[]>([]);
  #progress = $state.raw<SweepProgress | null>(null);
  #result = $state.raw<SweepResult | null>(null);
  #imported = $state.raw<readonly ImportedSweep[]>([]);
  readonly #job: WorkerJob<ToSweepWorker, FromSweepWorker>;

  constructor(createWorker: () => Promise<SweepWorker>, lock?: RunLock) {
    const take = (message: FromSweepWorker) => this.#take(message);
    this.#job = new WorkerJob(createWorker, take, () => (this.#progress = null), lock);
  }

  /** The settings of the next sweep. */
  get choice(): SweepChoice {
    return this.#choice;
  }

  /** True from pressing the button until the sweep is done, stopped or failed. */
  get isActive(): boolean {
    return this.#job.isActive;
  }

  /** True while another tab trains or measures and this sweep waits for its turn. */
  get isWaiting(): boolean {
    return this.#job.isWaiting;
  }

  /** Where the sweep under way is; null when none is. */
  get progress(): SweepProgress | null {
    return this.#progress;
  }

  /** The cells taken so far by the sweep under way, or by the last one. */
  get cells(): readonly SweepCell[] {
    return this.#cells;
  }

  /** The last sweep that ended, whole or stopped half-way. */
  get result(): SweepResult | null {
    return this.#result;
  }

  /** Sweeps from files, in the order in which they came. */
  get imported(): readonly ImportedSweep[] {
    return this.#imported;
  }

  /** Why the last sweep ended without a result, untranslated; null when it did not. */
  get failure(): string | null {
    return this.#job.failure;
  }

  choose = (change: Partial<SweepChoice>): void => {
    this.#choice = { ...this.#choice, ...change };
  };

  /** Starts a sweep, ending the one under way. Only ever called for a reader's own press of a button. */
  start = (): Promise<void> => {
    const choice = this.#choice;
    this.#progress = null;
    this.#cells = [];
    return this.#job.start((run) => ({ kind: 'start', run, choice }));
  };

  /** Ends the sweep after the step under way; what was measured so far becomes the result. */
  stop = (): void => this.#job.stop((run) => ({ kind: 'stop', run }));

  /** Ends the sweep at once, worker and all; cells in sight stay, but there is no result. */
  abort = (): void => this.#job.abort();

  /** Tells the worker that the tab was hidden or shown: timed windows that overlap hiding are void. */
  setVisible = (visible: boolean): void => this.#job.tell((run) => ({ kind: 'visibility', run, visible }));

  /** Tells the worker what kept the machine busy: timed windows that overlap it are void. */
  noteDisturbance = (disturbance: Disturbance): void =>
    this.#job.tell((run) => ({ kind: 'disturbed', run, ...disturbance }));

  /** Adds the sweep in a file's text to the imported ones, in the place of one of the same name. */
  importText = async (name: string, text: string): Promise<DecodedSweep> => {
    const { decodeSweep } = await import('#train/sweep/decode-sweep.ts');
    const decoded = decodeSweep(text);
    if (decoded.kind === 'sweep') {
      this.removeImported(name);
      this.#imported = [...this.#imported, { name, sweep: decoded.sweep }];
    }
    return decoded;
  };

  removeImported = (name: string): void => {
    this.#imported = this.#imported.filter((one) => one.name !== name);
  };

  /** The last result as the text of a file, with the watts stated by now; null when there is none. */
  exportText = async (format: 'json' | 'csv'): Promise<string | null> => {
    if (!this.#result) return null;
    const { choice } = this.#result;
    const statedWatts = this.#choice.statedWatts ?? choice.statedWatts;
    const result = { ...this.#result, choice: { ...choice, statedWatts } };
    const { encodeSweep, formatSweepCsv } = await import('#train/sweep/encode-sweep.ts');
    return format === 'json' ? encodeSweep(result) : formatSweepCsv(result);
  };

  #take(message: FromSweepWorker): void {
    switch (message.kind) {
      case 'progress':
        this.#progress = message;
        return;
      case 'cell':
        this.#cells = [...this.#cells, message.cell];
        return;
      case 'done':
        this.#result = message.result;
        this.#cells = message.result.cells;
        this.#job.end();
        return;
      case 'failed':
        this.#job.fail(message.detail);
    }
  }
}

export const [useSweep, provideSweep] = createContext<Sweep>();
