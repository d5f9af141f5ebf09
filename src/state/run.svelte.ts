/**
 * The training run: owns the worker, numbers the runs, drops messages of runs that are over, and adds the rest up to a
 * `RunView` and a `Measurement`.
 */
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import { defaultTrainChoice, type TrainChoice } from '#train/choice.ts';
import type { FromWorker, RunReason, ToWorker } from '#train/protocol.ts';
import type { RunView } from '#train/run-view.ts';
import { applyMessage, createRunView, isActive } from './run-messages.ts';

/** The part of `Worker` used here, so that tests can stand in for it. */
export interface TrainingWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export class Run {
  #choice = $state.raw<TrainChoice>(defaultTrainChoice);
  #own = $state.raw<RunView | null>(null);
  #measurement = $state.raw<Measurement | null>(null);
  #recorded = $state.raw<RunView | null>(null);
  #worker: TrainingWorker | null = null;
  #run = 0;
  readonly #createWorker: () => Promise<TrainingWorker>;
  readonly #dataUrl: string;

  constructor(createWorker: () => Promise<TrainingWorker>, dataUrl: string, choice: Partial<TrainChoice> = {}) {
    this.#createWorker = createWorker;
    this.#dataUrl = dataUrl;
    this.#choice = { ...defaultTrainChoice, ...choice };
  }

  /** The settings of the next run. */
  get choice(): TrainChoice {
    return this.#choice;
  }

  /** The run in front of the reader: their own once started, else the recorded one, else an empty one. */
  get view(): RunView {
    return this.#own ?? this.#recorded ?? createRunView(this.#choice);
  }

  /** What this machine was measured to do; null before there is anything to say. */
  get measurement(): Measurement | null {
    return this.#measurement;
  }

  get isActive(): boolean {
    return this.#own !== null && isActive(this.#own);
  }

  /** Shows a recorded run until the reader starts their own. */
  showRecorded(recorded: RunView): void {
    this.#recorded = recorded;
  }

  choose = (change: Partial<TrainChoice>): void => {
    this.#choice = { ...this.#choice, ...change };
  };

  /** Starts a run, ending the one under way. Only ever called for a reader's own press of a button or key. */
  start = async (): Promise<void> => {
    this.#post({ kind: 'stop', run: this.#run });
    const run = ++this.#run;
    const choice = this.#choice;
    this.#own = { ...createRunView(choice), phase: 'probing' };
    try {
      if (!this.#worker) this.#listen(await this.#createWorker());
    } catch (error) {
      if (run === this.#run) this.#fail('worker-failed', String(error));
      return;
    }
    if (run === this.#run) this.#post({ kind: 'start', run, choice, dataUrl: this.#dataUrl });
  };

  pause = (): void => this.#post({ kind: 'pause', run: this.#run });
  resume = (): void => this.#post({ kind: 'resume', run: this.#run });
  step = (): void => this.#post({ kind: 'step', run: this.#run });
  stop = (): void => this.#post({ kind: 'stop', run: this.#run });

  /** Forgets this machine's run and its numbers; the recorded run stands again. */
  reset = (): void => {
    this.#post({ kind: 'stop', run: this.#run });
    this.#run++;
    this.#own = null;
    this.#measurement = null;
  };

  /** Space: start, pause or go on, whichever makes sense now. */
  toggle = (): void => {
    if (!this.isActive) void this.start();
    else if (this.view.phase === 'paused') this.resume();
    else this.pause();
  };

  /** Tells the worker that the tab was hidden or shown: timed windows that overlap hiding are void. */
  setVisible = (visible: boolean): void => {
    if (this.isActive) this.#post({ kind: 'visibility', run: this.#run, visible });
  };

  #post(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #listen(worker: TrainingWorker): void {
    this.#worker = worker;
    worker.onmessage = ({ data }) => {
      if (worker === this.#worker && data.run === this.#run && this.#own) this.#take(this.#own, data);
    };
    worker.onerror = ({ message }) => this.#crash(worker, message);
    worker.onmessageerror = () => this.#crash(worker, '');
  }

  #take(before: RunView, message: FromWorker): void {
    const view = applyMessage(before, message);
    this.#own = view;
    const isNews = message.kind === 'throughput' || !isActive(view);
    // Numbers of a run that only warmed up would replace complete ones by half of them: wait for its first windows.
    if (isNews && view.roof && view.conditions && (view.throughput || !this.#measurement)) {
      const { roof, conditions, throughput } = view;
      this.#measurement = { provenance: 'here', roof, conditions, throughput };
    }
  }

  #crash(worker: TrainingWorker, detail: string): void {
    if (worker !== this.#worker) return;
    worker.terminate();
    this.#worker = null;
    if (this.isActive) this.#fail('worker-failed', detail);
  }

  #fail(reason: RunReason, detail: string): void {
    this.#own = { ...(this.#own ?? createRunView(this.#choice)), phase: 'failed', reason, detail, secondsLeft: null };
  }
}
