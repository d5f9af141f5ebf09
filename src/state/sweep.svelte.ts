/**
 * Sweeps: owns their worker, numbers them, drops messages of those that are over, and keeps what other machines left as
 * files, to be laid over one's own. A training run beside a sweep would slow both: they share one lock over all tabs, and
 * the page ends its own run first.
 */
import { createContext } from 'svelte';
import type { Disturbance } from '#train/sweep/disturbances.ts';
import type { DecodedSweep } from '#train/sweep/decode-sweep.ts';
import type { FromSweepWorker, SweepProgress, ToSweepWorker } from '#train/sweep/sweep-messages.ts';
import type { SweepCell, SweepChoice, SweepResult } from '#train/sweep/sweep-result.ts';
import { noLock, type Release, type RunLock } from './run-lock.ts';

/** The part of `Worker` used here, so that tests can stand in for it. */
export interface SweepWorker {
  postMessage(message: ToSweepWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromSweepWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** A sweep from a file, with the name under which the reader gave it. */
export interface ImportedSweep {
  readonly name: string;
  readonly sweep: SweepResult;
}

const defaultSweepChoice: SweepChoice = {
  models: ['mnist-mlp', 'mnist-cnn'],
  batches: [32, 128, 512],
  backends: ['webgpu', 'webgl', 'cpu', 'wasm'],
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
  #failure = $state.raw<string | null>(null);
  #isActive = $state(false);
  #isWaiting = $state(false);
  #worker: SweepWorker | null = null;
  #run = 0;
  #waiting: AbortController | null = null;
  #release: Release | null = null;
  readonly #createWorker: () => Promise<SweepWorker>;
  readonly #lock: RunLock;

  constructor(createWorker: () => Promise<SweepWorker>, lock: RunLock = noLock) {
    this.#createWorker = createWorker;
    this.#lock = lock;
  }

  /** The settings of the next sweep. */
  get choice(): SweepChoice {
    return this.#choice;
  }

  /** True from pressing the button until the sweep is done, stopped or failed. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** True while another tab trains or measures and this sweep waits for its turn. */
  get isWaiting(): boolean {
    return this.#isWaiting;
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
    return this.#failure;
  }

  choose = (change: Partial<SweepChoice>): void => {
    this.#choice = { ...this.#choice, ...change };
  };

  /** Starts a sweep, ending the one under way. Only ever called for a reader's own press of a button. */
  start = async (): Promise<void> => {
    this.#letGo();
    const run = ++this.#run;
    const choice = this.#choice;
    this.#isActive = true;
    this.#failure = null;
    this.#progress = null;
    this.#cells = [];
    const waiting = new AbortController();
    this.#waiting = waiting;
    const release = await this.#lock.acquire(() => (this.#isWaiting = true), waiting.signal);
    if (run !== this.#run || !release) {
      release?.();
      return;
    }
    this.#isWaiting = false;
    this.#release = release;
    try {
      if (!this.#worker) {
        const worker = await this.#createWorker();
        // Another press may have brought a worker while this one was waited for.
        if (this.#worker) worker.terminate();
        else this.#listen(worker);
      }
    } catch (error) {
      if (run === this.#run) this.#fail(String(error));
      return;
    }
    if (run === this.#run) this.#post({ kind: 'start', run, choice });
  };

  /** Ends the sweep after the step under way; what was measured so far becomes the result. */
  stop = (): void => {
    if (this.#worker && !this.#isWaiting) this.#post({ kind: 'stop', run: this.#run });
    else this.abort();
  };

  /** Ends the sweep at once, worker and all; cells in sight stay, but there is no result. */
  abort = (): void => {
    this.#run++;
    this.#dropWorker();
    this.#end();
  };

  /** Tells the worker that the tab was hidden or shown: timed windows that overlap hiding are void. */
  setVisible = (visible: boolean): void => {
    if (this.#isActive) this.#post({ kind: 'visibility', run: this.#run, visible });
  };

  /** Tells the worker what kept the machine busy: timed windows that overlap it are void. */
  noteDisturbance = (disturbance: Disturbance): void => {
    if (this.#isActive) this.#post({ kind: 'disturbed', run: this.#run, ...disturbance });
  };

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

  #post(message: ToSweepWorker): void {
    this.#worker?.postMessage(message);
  }

  #listen(worker: SweepWorker): void {
    this.#worker = worker;
    worker.onmessage = ({ data }) => {
      if (worker === this.#worker && data.run === this.#run && this.#isActive) this.#take(data);
    };
    worker.onerror = ({ message }) => this.#crash(worker, message);
    worker.onmessageerror = () => this.#crash(worker, '');
  }

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
        this.#end();
        return;
      case 'failed':
        this.#fail(message.detail);
    }
  }

  #crash(worker: SweepWorker, detail: string): void {
    if (worker !== this.#worker) return;
    this.#dropWorker();
    if (this.#isActive) this.#fail(detail);
  }

  #dropWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #fail(detail: string): void {
    this.#failure = detail;
    this.#end();
  }

  #end(): void {
    this.#letGo();
    this.#isActive = false;
    this.#progress = null;
  }

  /** Other tabs may train, or this one. */
  #letGo(): void {
    this.#waiting?.abort();
    this.#isWaiting = false;
    this.#release?.();
    this.#release = null;
  }
}

export const [useSweep, provideSweep] = createContext<Sweep>();
