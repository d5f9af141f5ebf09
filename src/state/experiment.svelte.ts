/**
 * An experiment on the bench's own run: one planned run after another, each read off when it is over. The reader's choice
 * stays as it is; a run takes its own and the reader's is put back before anybody sees. Whatever the reader does to the
 * run meanwhile (stops it, starts another, changes its rate) interrupts the experiment, which can go on later.
 */
import type { TrainChoice } from '#train/choice.ts';
import type { DataSet } from '#train/data/data-set.ts';
import {
  estimateSeconds,
  planExperiment,
  type ExperimentChoice,
  type ExperimentPlan,
  type LastPace,
  type PlannedRun,
} from '#train/experiment.ts';
import { readOutcome, type RunOutcome } from '#train/experiment-results.ts';
import type { RunView } from '#train/run-view.ts';
import { encodeChoice } from './choice-link.ts';
import { isActive } from './run-messages.ts';
import type { Run } from './run.svelte.ts';

export type ExperimentPhase = 'idle' | 'running' | 'interrupted' | 'done';

const defaultExperiment: ExperimentChoice = {
  kind: 'race',
  seeds: 3,
  factors: ['augment', 'optimizer'],
  otherOptimizer: null,
  otherWidth: null,
};

interface Current {
  readonly run: PlannedRun;
  readonly number: number;
  readonly startedSeconds: number;
}

export class Experiment {
  readonly #run: Run;
  readonly #nowSeconds: () => number;
  readonly #onDone: (plan: ExperimentPlan, outcomes: readonly RunOutcome[]) => void;
  #choice = $state.raw<ExperimentChoice>(defaultExperiment);
  #plan = $state.raw<ExperimentPlan | null>(null);
  #outcomes = $state.raw<readonly RunOutcome[]>([]);
  #phase = $state<ExperimentPhase>('idle');
  #current = $state.raw<Current | null>(null);
  #own: DataSet | null = null;

  /** @param onDone told once when every run of a plan is over */
  constructor(
    run: Run,
    nowSeconds: () => number = () => performance.now() / 1000,
    onDone: (plan: ExperimentPlan, outcomes: readonly RunOutcome[]) => void = () => undefined,
  ) {
    this.#run = run;
    this.#nowSeconds = nowSeconds;
    this.#onDone = onDone;
  }

  /** The settings of the next experiment. */
  get choice(): ExperimentChoice {
    return this.#choice;
  }

  get phase(): ExperimentPhase {
    return this.#phase;
  }

  /** What the outcomes belong to; null before the first start. */
  get plan(): ExperimentPlan | null {
    return this.#plan;
  }

  /** Runs that are over, failed ones among them, in the order of the plan. */
  get outcomes(): readonly RunOutcome[] {
    return this.#outcomes;
  }

  /** The run under way; null when none is. */
  get current(): PlannedRun | null {
    return this.#current?.run ?? null;
  }

  choose = (change: Partial<ExperimentChoice>): void => {
    this.#choice = { ...this.#choice, ...change };
  };

  /** About how long the runs of a plan take that are not over, seconds; null: unknown until the first is done. */
  estimate = (plan: ExperimentPlan): number | null => {
    const isOwn = plan === this.#plan;
    const done = isOwn ? this.#outcomes.filter(({ hasFailed }) => !hasFailed) : [];
    return estimateSeconds(isOwn ? this.#listLeft(plan) : plan.runs, done, readPace(this.#run.view));
  };

  /**
   * Plans anew and begins, forgetting the last experiment. Only ever called for a reader's own press of a button.
   * @param own the reader's own table or text, where that is what the model learns from
   * @returns false when there is nothing to train
   */
  start = (own: DataSet | null = null): boolean => {
    const found = planExperiment(this.#run.choice, this.#choice);
    if (found.kind === 'refused') return false;
    this.#plan = found.plan;
    this.#outcomes = [];
    this.#own = own;
    this.#phase = 'running';
    this.#next();
    return true;
  };

  /** Ends the run under way and keeps what is finished. */
  cancel = (): void => {
    if (this.#phase !== 'running') return;
    const isOurs = this.#current?.number === this.#run.view.number;
    this.#interrupt();
    if (isOurs && this.#run.isActive) this.#run.stop();
  };

  /** Goes on with the runs that are not over; the one that was cut short begins again. Failed ones stay failed. */
  resume = (): void => {
    if (this.#phase !== 'interrupted') return;
    this.#phase = 'running';
    this.#next();
  };

  /** Forgets plan and outcomes. */
  clear = (): void => {
    this.cancel();
    this.#phase = 'idle';
    this.#plan = null;
    this.#outcomes = [];
  };

  /** Told every new state of the run; takes its outcome when it is over and begins the next. */
  follow = (view: RunView): void => {
    const current = this.#current;
    if (this.#phase !== 'running' || !current) return;
    if (view.number !== current.number) {
      this.#interrupt();
      return;
    }
    if (isActive(view)) return;
    // A run that was stopped, or whose rate was changed on the way, is not the one that was planned.
    if (view.reason === 'stopped' || !isSameTraining(view.choice, current.run.choice)) {
      this.#interrupt();
      return;
    }
    const seconds = this.#nowSeconds() - current.startedSeconds;
    this.#outcomes = [...this.#outcomes, readOutcome(view, current.run.arm, seconds)];
    this.#next();
  };

  #next(): void {
    const [run] = this.#plan ? this.#listLeft(this.#plan) : [];
    if (!run) {
      this.#current = null;
      this.#phase = 'done';
      if (this.#plan) this.#onDone(this.#plan, this.#outcomes);
      return;
    }
    const chosen = this.#run.choice;
    this.#run.choose(run.choice);
    // The order takes the choice before the first wait, so the reader's can stand again at once.
    void this.#run.start({ isKept: false, ...(this.#own ? { own: this.#own } : {}) });
    this.#run.choose(chosen);
    this.#current = { run, number: this.#run.view.number, startedSeconds: this.#nowSeconds() };
  }

  #interrupt(): void {
    this.#current = null;
    this.#phase = 'interrupted';
  }

  #listLeft(plan: ExperimentPlan): readonly PlannedRun[] {
    const isOver = ({ arm, choice }: PlannedRun) =>
      this.#outcomes.some((one) => one.arm === arm && one.seed === choice.seed);
    return plan.runs.filter((run) => !isOver(run));
  }
}

const isSameTraining = (one: TrainChoice, other: TrainChoice) => encodeChoice(one) === encodeChoice(other);

/** The speed of a run of this page; null where it was too short to be timed, or none. */
function readPace({ choice, built, throughput, isRecorded }: RunView): LastPace | null {
  if (isRecorded || !built || !throughput) return null;
  const { samplesPerSecond, compileSeconds } = throughput;
  return { choice, trainSamples: built.trainSamples, samplesPerSecond: samplesPerSecond.median, compileSeconds };
}
