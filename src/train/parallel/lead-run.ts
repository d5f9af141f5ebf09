/**
 * The lead of a group of workers: fetches the samples, deals them out, has one worker train alone and then the groups that
 * were chosen, and tells the page what came of each. It trains nothing itself. A member that fails, or falls silent, ends
 * the whole: the page then ends all workers.
 */
import type { Conditions } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from '../choice.ts';
import type { Control } from '../control.ts';
import { createDesk, type Desk } from '../desk.ts';
import { createInitialWeights } from '../models/initial-weights.ts';
import type { EngineOrder } from '../engines/engine.ts';
import type { DataShape } from '../models/card.ts';
import type { Model } from '../models/model.ts';
import { hasBatchNorm } from '../models/zoo.ts';
import { openSamples, type SampleSources } from '../open-samples.ts';
import { RunFailure, describeError, gpuReasons } from '../run-failure.ts';
import { createCrew, MemberFailure, type Crew } from './crew.ts';
import { pickSteps } from './deal.ts';
import { engineOf, planParallel, warmUpSteps, type ParallelArmPlan } from './parallel-choice.ts';
import type { FromParallelWorker, ParallelOrder, ParallelProgress } from './parallel-messages.ts';
import type { ParallelArm, Turn } from './parallel-result.ts';
import { trainGroup, type GroupOrder } from './train-group.ts';

export interface LeadParts extends SampleSources {
  post(message: FromParallelWorker): void;
  buildModel(choice: TrainChoice, shape: DataShape): Model | Promise<Model>;
  /** A clock that all workers of the page share. */
  nowSeconds(): number;
  wait(seconds: number): Promise<void>;
}

/** What a lead is told: the order, and its lines to the members. */
export interface LeadOrder {
  readonly order: ParallelOrder;
  readonly lines: readonly MessagePort[];
}

/** Between two changes of stage, progress is told no more often than this, seconds. */
const reportSeconds = 0.2;
/** How often it is looked who is silent; from when on that is told; and when it is given up. Seconds. */
const lookSeconds = 2;
const silentSeconds = 8;
const lostSeconds = 300;

/** One experiment at a time. */
export function createLeadDesk(parts: LeadParts): Desk<LeadOrder> {
  return createDesk(async (run, { order, lines }, control) => {
    const crew = createCrew(lines, parts.nowSeconds);
    try {
      await new LeadRun(run, order, crew, control, parts).execute();
    } catch (thrown) {
      const { reason, detail } =
        thrown instanceof RunFailure ? thrown : new RunFailure('worker-failed', describeError(thrown));
      const worker = thrown instanceof MemberFailure ? thrown.worker : null;
      parts.post({ kind: 'failed', run, reason, detail, worker });
    } finally {
      crew.close();
    }
  });
}

type Prepared = Omit<GroupOrder, 'plan'>;

class LeadRun {
  readonly #run: number;
  readonly #order: ParallelOrder;
  readonly #crew: Crew;
  readonly #control: Control;
  readonly #parts: LeadParts;
  #isOver = false;
  #conditions: Conditions | null = null;
  #toldAt = -Infinity;
  #progress: ParallelProgress = {
    stage: 'loading',
    arm: null,
    done: 0,
    all: 0,
    step: 0,
    steps: 0,
    secondsLeft: null,
    turns: [],
    silence: null,
  };

  constructor(run: number, order: ParallelOrder, crew: Crew, control: Control, parts: LeadParts) {
    this.#run = run;
    this.#order = order;
    this.#crew = crew;
    this.#control = control;
    this.#parts = parts;
  }

  async execute(): Promise<void> {
    const { choice, train } = this.#order;
    const plan = planParallel(choice, train.model, hasBatchNorm(train));
    if (plan.kind === 'infeasible') throw new RunFailure('worker-failed', plan.reason);
    const watching = this.#watch();
    try {
      this.#tell({ all: plan.arms.length, steps: warmUpSteps + choice.steps });
      const prepared = await this.#prepare();
      if (prepared) await this.#trainAll(plan.arms, prepared);
      this.#parts.post({ kind: 'done', run: this.#run, isComplete: !this.#control.isStopped });
    } finally {
      this.#isOver = true;
      // It never rejects; it may sleep for a moment yet.
      void watching;
    }
  }

  /** Samples, model and initial weights; null where the reader stops it before they are here. */
  async #prepare(): Promise<Prepared | null> {
    const { choice, train, dataUrl, own } = this.#order;
    const samples = await openSamples(train, dataUrl, own, this.#parts, () => undefined);
    try {
      const model = await this.#parts.buildModel(train, samples.shape);
      const trainSamples = samples.countTrain(model);
      if (trainSamples < 1) throw new RunFailure('data-damaged', 'fewer symbols than a window');
      const batch = Math.min(choice.batch, trainSamples);
      const { optimizer, learningRate, seed } = train;
      const rows = pickSteps(samples.createPicker(model, batch, seed), batch, warmUpSteps + choice.steps + 1);
      samples.start();
      const here = samples.waitFor('train', rows.reduce((last, row) => Math.max(last, row), 0) + 1);
      // Commands may come while pictures do; a late failure of the pictures is of no interest then.
      here.catch(() => undefined);
      while (!this.#control.isStopped) {
        const isHere = await Promise.race([here.then(() => true), this.#control.whenChanged().then(() => false)]);
        if (isHere) break;
      }
      if (this.#control.isStopped) return null;
      const weights = createInitialWeights(model, seed, train.initializer);
      // Moved pictures are not the same for one worker as for many: each draws its own moves.
      const { backend, steps } = choice;
      const engine = engineOf(choice, train);
      const order = { model, engine, batch, optimizer, learningRate, augment: false, seed, weights };
      const { data, shards } = samples;
      return { order, backend, data, shards: [...shards], rows, warmUp: warmUpSteps, steps };
    } finally {
      samples.cancel();
    }
  }

  async #trainAll(arms: readonly ParallelArmPlan[], prepared: Prepared): Promise<void> {
    // Where there are fewer samples than were chosen, a step may have too few to go round.
    const possible = arms.filter(({ workers }) => workers <= prepared.order.batch);
    let trained = prepared;
    for (const [done, arm] of possible.entries()) {
      if (this.#control.isStopped) return;
      this.#progress = { ...this.#progress, arm, done, all: possible.length, step: 0, turns: [] };
      const result = await this.#trainGroup({ ...trained, plan: arm }).catch((thrown: unknown) => {
        // Groups are compared, so all have the first one's engine.
        if (done > 0 || !this.#passesOver(trained.order, thrown)) throw thrown;
        trained = { ...trained, order: { ...trained.order, engine: 'tfjs' } };
        return this.#trainGroup({ ...trained, plan: arm });
      });
      if (result) this.#parts.post({ kind: 'arm', run: this.#run, arm: result });
    }
    await Promise.all(Array.from({ length: this.#crew.size }, (_, who) => this.#crew.ask(who, { kind: 'close' })));
  }

  #trainGroup(group: GroupOrder): Promise<ParallelArm | null> {
    return trainGroup(group, {
      crew: this.#crew,
      nowSeconds: this.#parts.nowSeconds,
      isStopped: () => this.#control.isStopped,
      onConditions: (conditions) => this.#tellConditions(conditions, group.order.batch),
      onStage: (stage) => this.#tell({ stage }),
      onTurn: (step, stepSeconds, turns) => this.#noteTurn(step, stepSeconds, turns),
    });
  }

  /** True, and told, where an engine of ours could not be opened on a GPU that TensorFlow.js may yet train on. */
  #passesOver({ engine = 'tfjs' }: EngineOrder, thrown: unknown): boolean {
    const isTheEngines = thrown instanceof RunFailure && !gpuReasons.includes(thrown.reason);
    if (engine === 'tfjs' || this.#progress.stage !== 'opening' || !isTheEngines) return false;
    const { reason, detail } = thrown;
    this.#parts.post({ kind: 'passed-over', run: this.#run, engine, reason, detail });
    return true;
  }

  #tellConditions(conditions: Conditions, batch: number): void {
    if (this.#conditions) return;
    this.#conditions = conditions;
    this.#parts.post({ kind: 'conditions', run: this.#run, conditions, batch });
  }

  #noteTurn(step: number, stepSeconds: number | null, turns: readonly Turn[]): void {
    const { steps, done, all } = this.#progress;
    const stepsLeft = steps - step + (all - done - 1) * steps;
    const secondsLeft = stepSeconds === null ? null : stepsLeft * stepSeconds;
    this.#progress = { ...this.#progress, step, secondsLeft, turns, silence: null };
    if (this.#parts.nowSeconds() - this.#toldAt >= reportSeconds) this.#tell({});
  }

  #tell(change: Partial<ParallelProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.#toldAt = this.#parts.nowSeconds();
    this.#parts.post({ kind: 'progress', run: this.#run, ...this.#progress });
  }

  /** Tells who is silent, and gives up on whoever stays so; until the end. */
  async #watch(): Promise<void> {
    for (;;) {
      await this.#parts.wait(lookSeconds);
      if (this.#isOver) return;
      const silence = this.#crew.findSilent(silentSeconds);
      if (silence || this.#progress.silence) this.#tell({ silence });
      if (silence && silence.seconds > lostSeconds) this.#crew.giveUp(`no answer in ${lostSeconds} s`);
    }
  }
}
