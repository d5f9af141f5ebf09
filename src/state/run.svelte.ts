/**
 * The training run: owns the worker, numbers the runs, drops messages of runs that are over, and adds the rest up to a
 * `RunView` and a `Measurement`. A worker that crashes is started again once; one that does not answer is ended.
 */
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import { defaultTrainChoice, type LiveChoice, type TrainChoice } from '#train/choice.ts';
import { isOwnData, type DataSet } from '#train/data/data-set.ts';
import type { Checkpoint } from '#train/engines/engine.ts';
import type { FromWorker, RunReason, Samples, SampleWish, ToWorker } from '#train/protocol.ts';
import type { RunView } from '#train/run-view.ts';
import { Questions, type Answer } from './questions.ts';
import { addToHistory } from './run-history.ts';
import { noLock } from './no-lock.ts';
import type { Release, RunLock } from './run-lock.ts';
import { applyMessage, createRunView, isActive } from './run-messages.ts';
import type { StartWith } from './start-with.ts';
import type { TrainingWorker } from './training-worker.ts';

/** A worker that is still trying a first step may take so long to stop, milliseconds. */
const stopPatience = 2000;

type StartMessage = Extract<ToWorker, { kind: 'start' }>;

export class Run {
  readonly dataUrl: string;
  #choice = $state.raw<TrainChoice>(defaultTrainChoice);
  #own = $state.raw<RunView | null>(null);
  #measurement = $state.raw<Measurement | null>(null);
  #recorded = $state.raw<RunView | null>(null);
  #history = $state.raw<readonly RunView[]>([]);
  #ignored = $state(0);
  #worker: TrainingWorker | null = null;
  #run = 0;
  /** Counts what the reader started, which a restarted worker does not. */
  #number = 0;
  #order: StartMessage | null = null;
  #brought: DataSet | null = null;
  #mayRestart = false;
  #isKept = true;
  #waiting: AbortController | null = null;
  #release: Release | null = null;
  readonly #questions = new Questions();
  readonly #createWorker: () => Promise<TrainingWorker>;
  readonly #lock: RunLock;

  /** @param dataUrl absolute address of the folder with one folder for each shipped data set, ending in a slash */
  constructor(
    createWorker: () => Promise<TrainingWorker>,
    dataUrl: string,
    choice: Partial<TrainChoice> = {},
    lock: RunLock = noLock,
  ) {
    this.#createWorker = createWorker;
    this.dataUrl = dataUrl;
    this.#choice = { ...defaultTrainChoice, ...choice };
    this.#lock = lock;
  }

  /** The settings of the next run. */
  get choice(): TrainChoice {
    return this.#choice;
  }

  /** The run in front of the reader: their own once started, else the recorded one of the chosen data, else an empty one. */
  get view(): RunView {
    const recorded = this.#recorded?.choice.data === this.#choice.data ? this.#recorded : null;
    return this.#own ?? recorded ?? createRunView(this.#choice);
  }

  /** What this machine was measured to do; null before there is anything to say. */
  get measurement(): Measurement | null {
    return this.#measurement;
  }

  /** The reader's own data that the run in front of them learns from; null where it learns from others. */
  get ownData(): DataSet | null {
    return this.#own ? (this.#order?.own ?? null) : null;
  }

  get isActive(): boolean {
    return this.#own !== null && isActive(this.#own);
  }

  /** Earlier runs of this page, oldest first, at most eight; the one in front of the reader is not among them. */
  get history(): readonly RunView[] {
    return this.#history;
  }

  /** Messages that were none, for the diagnostics. */
  get ignored(): number {
    return this.#ignored;
  }

  /** Shows a recorded run until the reader starts their own. */
  showRecorded(recorded: RunView): void {
    this.#recorded = recorded;
  }

  choose = (change: Partial<TrainChoice>): void => {
    this.#choice = { ...this.#choice, ...change };
  };

  /** Hands over the reader's own table or text for the runs that choose it; null takes it away. */
  bring = (own: DataSet | null): void => {
    this.#brought = own;
  };

  /** Changes the next run and, from its next step on, the one under way. */
  change = (change: Partial<LiveChoice>): void => {
    this.choose(change);
    if (!this.#own || !this.isActive) return;
    this.#own = { ...this.#own, choice: { ...this.#own.choice, ...change } };
    if (this.#order) this.#order = { ...this.#order, choice: { ...this.#order.choice, ...change } };
    this.#post({ kind: 'change', run: this.#run, change });
  };

  /** Starts a run, ending the one under way. Only ever called for a reader's own press of a button or key. */
  start = async ({ isKept = true, ...startWith }: StartWith = {}): Promise<void> => {
    this.#leave('a new run began');
    this.#isKept = isKept;
    const run = ++this.#run;
    const choice = this.#choice;
    this.#own = { ...createRunView(choice), number: ++this.#number, phase: 'probing' };
    const own = this.#brought && isOwnData(choice.data) ? { own: this.#brought } : {};
    this.#order = { kind: 'start', run, choice, dataUrl: this.dataUrl, ...own, ...startWith };
    this.#mayRestart = true;
    const waiting = new AbortController();
    this.#waiting = waiting;
    const release = await this.#lock.acquire((phase) => this.#show(run, { phase }), waiting.signal);
    if (run !== this.#run || !release) {
      release?.();
      return;
    }
    this.#release = release;
    this.#show(run, { phase: 'probing' });
    await this.#send(this.#order);
  };

  pause = (): void => void this.#post({ kind: 'pause', run: this.#run });
  resume = (): void => void this.#post({ kind: 'resume', run: this.#run });
  step = (): void => void this.#post({ kind: 'step', run: this.#run });

  /** While paused: the next stage of one step; it comes as `view.stage`. */
  walk = (): void => void this.#post({ kind: 'walk', run: this.#run });

  /** Ends the run as done. One that waits for its turn, or does not answer (a first step may take minutes), from here. */
  stop = (): void => {
    const { phase, stalledSeconds } = this.view;
    const run = this.#run;
    if (this.isActive && (phase.startsWith('waiting') || stalledSeconds !== null)) this.#cut();
    else if (this.#post({ kind: 'stop', run }) && phase === 'probing')
      setTimeout(() => run === this.#run && this.view.phase === 'probing' && this.#cut(), stopPatience);
  };

  /** Forgets this machine's run and its numbers; the recorded run stands again. */
  reset = (): void => {
    this.#leave('the run was reset');
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

  /** Outputs for `count` inputs of the page's own, row by row. Also after the end. @throws QuestionRefused */
  ask = (inputs: Float32Array, count: number): Promise<Answer> =>
    this.#questions.ask((ask) => this.#post({ kind: 'ask', run: this.#run, ask, inputs, count }));

  /** What a language model writes, or a generator makes. Also after the end. @throws QuestionRefused */
  sample = (wish: SampleWish): Promise<Samples> =>
    this.#questions.sample(() => this.#post({ kind: 'sample', run: this.#run, wish }));

  /** The state of now; after a divergence the last good one. Also after the end. @throws QuestionRefused */
  save = (): Promise<Checkpoint> => this.#questions.save(() => this.#post({ kind: 'save', run: this.#run }));

  clearHistory = (): void => {
    this.#history = [];
  };

  /** Gives a run of this page a name of the reader's own; an unknown number does nothing. */
  labelRun = (number: number, label: string): void => {
    const name = (view: RunView) => (view.number === number ? { ...view, label } : view);
    this.#history = this.#history.map(name);
    if (this.#own) this.#own = name(this.#own);
  };

  /** Tells the worker that the tab was hidden or shown: timed windows that overlap hiding are void. */
  setVisible = (visible: boolean): void => {
    if (this.isActive) this.#post({ kind: 'visibility', run: this.#run, visible });
  };

  /** False when there is no worker with a run to tell. */
  #post(message: ToWorker): boolean {
    if (!this.#worker || !this.#own) return false;
    this.#worker.postMessage(message);
    return true;
  }

  /** Ends the run in front of the reader, if there is one, and keeps its curve. */
  #leave(detail: string): void {
    if (!this.#own) return;
    this.#waiting?.abort();
    this.#letGo();
    if (this.#own.stalledSeconds !== null) this.#dropWorker(detail);
    else this.#post({ kind: 'dispose', run: this.#run });
    this.#questions.refuseAll(detail);
    if (this.#isKept) this.#history = addToHistory(this.#history, this.#own);
  }

  async #send(order: StartMessage): Promise<void> {
    try {
      if (!this.#worker) {
        // Fetched with the worker: a page that trains nothing has no messages to check.
        const { checkMessage } = await import('./message-check.ts');
        this.#listen(await this.#createWorker(), checkMessage);
      }
    } catch (error) {
      if (order.run === this.#run) this.#end('failed', 'worker-refused', String(error));
      return;
    }
    if (order.run === this.#run) this.#post(order);
  }

  #listen(worker: TrainingWorker, checkMessage: (data: unknown) => FromWorker | null): void {
    this.#worker?.terminate();
    this.#worker = worker;
    worker.onmessage = ({ data }) => {
      const message = checkMessage(data);
      if (!message) this.#ignored++;
      else if (worker === this.#worker && message.run === this.#run && this.#own) this.#take(this.#own, message);
    };
    worker.onerror = ({ message }) => this.#crash(worker, message);
    worker.onmessageerror = () => this.#crash(worker, '');
  }

  #take(before: RunView, message: FromWorker): void {
    const view = applyMessage(before, message);
    this.#own = view;
    this.#questions.take(message);
    if (!isActive(view)) this.#letGo();
    const isNews = message.kind === 'throughput' || !isActive(view);
    // Numbers of a run that only warmed up would replace complete ones by half of them: wait for its first windows.
    if (isNews && view.roof && view.conditions && (view.throughput || !this.#measurement)) {
      const { roof, conditions, throughput } = view;
      this.#measurement = { provenance: 'here', roof, conditions, throughput };
    }
  }

  #crash(worker: TrainingWorker, detail: string): void {
    if (worker !== this.#worker) return;
    this.#dropWorker(detail);
    if (!this.#own || !this.isActive) return;
    if (!this.#mayRestart || !this.#order) {
      this.#end('failed', 'worker-failed', detail);
      return;
    }
    this.#mayRestart = false;
    const run = ++this.#run;
    const { number, label, choice } = this.#own;
    this.#own = { ...createRunView(choice), number, label, phase: 'probing', reason: 'worker-failed', detail };
    this.#order = { ...this.#order, run };
    void this.#send(this.#order);
  }

  #cut(): void {
    this.#dropWorker('the run was stopped');
    this.#end('done', 'stopped', '');
  }

  #dropWorker(detail: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#questions.refuseAll(detail);
  }

  #end(phase: 'done' | 'failed', reason: RunReason, detail: string): void {
    this.#waiting?.abort();
    this.#letGo();
    this.#run++;
    this.#show(this.#run, { phase, reason, detail, secondsLeft: null, stalledSeconds: null });
  }

  /** Other tabs may train. */
  #letGo(): void {
    this.#release?.();
    this.#release = null;
  }

  #show(run: number, change: Partial<RunView>): void {
    if (run === this.#run && this.#own) this.#own = { ...this.#own, ...change };
  }
}
