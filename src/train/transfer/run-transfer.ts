/**
 * A transfer experiment from the order to its end. Seed by seed: the tasks are made, the first is trained, its layers are
 * taken over, and the second is trained from every start with every label count, each judged once, after its last step,
 * on held-out rows. Last of all the tuned model is put to use and timed. The first engine is chosen and self-tested as a
 * run's is; later ones are the same on the same backend, and tested where their step is another. Whatever comes is told
 * at once, so that a stop loses nothing.
 */
import { spreadOf } from '#device/statistics.ts';
import type { EngineName } from '#datacenter/calibration/measurement.ts';
import { chooseEngine, type OpenEngine } from '../choose-engine.ts';
import type { Control } from '../control.ts';
import { createBatchPicker } from '../data/order.ts';
import type { Shard } from '../data/shard.ts';
import type { TableSet } from '../data/data-set.ts';
import { createDesk, type Desk } from '../desk.ts';
import type { Checkpoint, Engine, EngineOrder } from '../engines/engine.ts';
import { createGiveWay } from '../give-way.ts';
import { createInitialWeights } from '../models/initial-weights.ts';
import { RunFailure, describeError, failureOf } from '../run-failure.ts';
import { testEngine } from '../self-test.ts';
import {
  buildTransferModel,
  countFrozen,
  planTransfer,
  pretrainBatch,
  startIds,
  takeOver,
  tuneBatch,
  tuneSteps,
  type StartId,
  type TransferPlan,
} from './transfer-choice.ts';
import { createClock, type TransferClock } from './transfer-clock.ts';
import type { FromTransferWorker, TransferOrder } from './transfer-messages.ts';
import type { Inference } from './transfer-result.ts';
import { makeDigitTask, makeSharedTask, usualSize, type TaskSize, type TransferTask } from './transfer-task.ts';

export interface TransferParts {
  post(message: FromTransferWorker): void;
  openEngine: OpenEngine;
  /** Pictures enough for both tasks. @throws RunFailure `data-missing`, `data-damaged` */
  fetchDigits(dataUrl: string): Promise<readonly Shard[]>;
  nowSeconds(): number;
  yieldTask(): Promise<void>;
  /** Smaller in tests. */
  readonly size?: TaskSize;
}

/** Passes over the first task's rows. */
const pretrainEpochs = 8;
/** Steps issued before the device is waited for, so that script does not run far ahead of one that does not say so itself. */
const stepsAhead = 25;
const coldPasses = 3;
const timedPasses = 20;

/** One experiment at a time. */
export function createTransferDesk(parts: TransferParts): Desk<TransferOrder> {
  return createDesk(async (run, order, control) => {
    try {
      await new TransferRun(run, order, parts, control).execute();
    } catch (thrown) {
      const { reason, detail } =
        thrown instanceof RunFailure ? thrown : new RunFailure('worker-failed', describeError(thrown));
      parts.post({ kind: 'failed', run, reason, detail });
    }
  });
}

/** A network to train: where it starts, on what, and how. */
interface Job {
  readonly engine: Engine;
  readonly weights: readonly Float32Array[];
  readonly rows: number;
  readonly batch: number;
  readonly steps: number;
  readonly seed: number;
}

class TransferRun {
  readonly #run: number;
  readonly #order: TransferOrder;
  readonly #parts: TransferParts;
  readonly #control: Control;
  readonly #plan: TransferPlan;
  readonly #size: TaskSize;
  readonly #clock: TransferClock;
  readonly #giveWay: (engine: Engine) => Promise<void>;
  /** Found by the first engine: engines are opened by dozens here, and all must be the same one. */
  #found: { readonly backend: Engine['backend']; readonly engine: EngineName } | null = null;
  /** Batches and frozen weights that have been tested: a step with others is another step. */
  readonly #tested = new Set<string>();

  constructor(run: number, order: TransferOrder, parts: TransferParts, control: Control) {
    this.#run = run;
    this.#order = order;
    this.#parts = parts;
    this.#control = control;
    this.#plan = planTransfer(order.choice);
    this.#size = parts.size ?? usualSize;
    this.#giveWay = createGiveWay(parts);
    this.#clock = createClock(this.#plan, parts.nowSeconds, (progress) => {
      parts.post({ kind: 'progress', run, ...progress });
    });
  }

  async execute(): Promise<void> {
    const { choice, dataUrl } = this.#order;
    const [first = choice.seed] = this.#plan.seeds;
    if (choice.task === 'digits') this.#clock.enter('loading', first);
    const shards = choice.task === 'digits' ? await this.#parts.fetchDigits(dataUrl) : [];
    for (const seed of this.#plan.seeds) {
      const make = choice.task === 'digits' ? makeDigitTask.bind(null, shards) : makeSharedTask;
      if (this.#control.isStopped) break;
      await this.#runSeed(seed, make(seed, this.#size));
    }
    this.#parts.post({ kind: 'done', run: this.#run, isComplete: !this.#control.isStopped });
  }

  async #runSeed(seed: number, task: TransferTask): Promise<void> {
    const pretrained = await this.#pretrain(seed, task.source);
    for (const start of startIds) {
      if (!pretrained || this.#control.isStopped) return;
      await this.#tune(seed, start, task.target, pretrained);
    }
  }

  /** The first task's weights; null when it was stopped. */
  async #pretrain(seed: number, table: TableSet): Promise<readonly Float32Array[] | null> {
    const { pretrainRate } = this.#plan.choice;
    this.#clock.enter('opening', seed);
    const model = buildTransferModel(table.inputWidth);
    const weights = createInitialWeights(model, seed);
    const batch = Math.min(pretrainBatch, table.trainRows);
    const order = this.#orderOf({ model, seed, weights, batch, learningRate: pretrainRate });
    const startedAt = this.#parts.nowSeconds();
    const { engine, openSeconds } = await this.#open(order, table);
    try {
      this.#clock.enter('pretraining', seed);
      const steps = pretrainEpochs * Math.floor(table.trainRows / batch);
      const job = { engine, weights, rows: table.trainRows, batch, steps, seed };
      const seconds = await this.#train(job);
      if (seconds === null) return null;
      const { accuracy } = await engine.evaluate(countJudged(table, engine));
      const state = await engine.takeCheckpoint();
      expectSound(engine);
      const pretraining = { seed, accuracy: accuracy ?? NaN, seconds, openSeconds };
      this.#parts.post({ kind: 'pretrained', run: this.#run, pretraining });
      this.#clock.notePretraining(this.#parts.nowSeconds() - startedAt);
      return state.weights;
    } finally {
      engine.close();
    }
  }

  /** The second task from one start, with every label count. */
  async #tune(seed: number, start: StartId, table: TableSet, pretrained: readonly Float32Array[]): Promise<void> {
    const { choice, seeds, labels: counts } = this.#plan;
    this.#clock.enter('opening', seed, start);
    const model = buildTransferModel(table.inputWidth);
    // Another stream of seeds than the first task's, and the same for every start.
    const fresh = createInitialWeights(model, seed + 1_000_003);
    const weights = takeOver(model, start, pretrained, fresh);
    const frozenWeights = countFrozen(model, start, choice);
    const plain = this.#orderOf({ model, seed, weights, batch: tuneBatch, learningRate: choice.tuneRate });
    const { engine, openSeconds } = await this.#open({ ...plain, frozenWeights }, table);
    try {
      for (const labels of counts) {
        this.#clock.enter('tuning', seed, start, labels);
        const begunAt = this.#parts.nowSeconds();
        const rows = Math.min(labels, table.trainRows);
        const job = { engine, weights, rows, batch: Math.min(tuneBatch, rows), steps: tuneSteps, seed };
        const seconds = await this.#train(job);
        if (seconds === null) return;
        const { loss, accuracy } = await engine.evaluate(countJudged(table, engine));
        expectSound(engine);
        const fit = { seed, start, labels, accuracy: accuracy ?? NaN, loss, seconds };
        this.#parts.post({ kind: 'fit', run: this.#run, fit });
        this.#clock.noteFit(this.#parts.nowSeconds() - begunAt + openSeconds / counts.length);
      }
      if (seed === seeds.at(-1) && start === startIds.at(-1)) {
        this.#clock.enter('inferring', seed);
        const inference = await this.#infer(engine, table);
        if (inference) this.#parts.post({ kind: 'inference', run: this.#run, inference });
      }
    } finally {
      engine.close();
    }
  }

  #orderOf(parts: Pick<EngineOrder, 'model' | 'seed' | 'weights' | 'batch' | 'learningRate'>): EngineOrder {
    return { ...parts, optimizer: 'adam', augment: false };
  }

  /** Ready to train: every kernel of a step is compiled. Seconds that took, the self-test of the first included. */
  async #open(order: EngineOrder, data: TableSet): Promise<{ engine: Engine; openSeconds: number }> {
    const { openEngine, nowSeconds } = this.#parts;
    const startedAt = nowSeconds();
    if (this.#found) {
      const own = { ...order, engine: this.#found.engine };
      const { engine } = await openEngine(this.#found.backend, own, data);
      try {
        await this.#warm(engine, own, data);
      } catch (thrown) {
        engine.close();
        throw thrown;
      }
      return { engine, openSeconds: nowSeconds() - startedAt };
    }
    const refuse = (batch: number) => {
      throw new RunFailure('out-of-memory', `batch ${batch * 2}`);
    };
    const { choice } = this.#plan;
    const { engine, conditions, refused } = await chooseEngine(choice, order, data, openEngine, nowSeconds, refuse);
    this.#found = { backend: engine.backend, engine: conditions.engine ?? 'tfjs' };
    this.#tested.add(nameStep(order));
    this.#parts.post({ kind: 'conditions', run: this.#run, conditions, refused });
    return { engine, openSeconds: nowSeconds() - startedAt };
  }

  /** Does a step, so that all is compiled; with the self-test where such a step has not been tested yet. */
  async #warm(engine: Engine, order: EngineOrder, data: TableSet): Promise<void> {
    if (this.#tested.has(nameStep(order))) {
      const rows = Int32Array.from({ length: order.batch }, (_, row) => row % data.trainRows);
      await engine.step(rows, true);
      return;
    }
    await testEngine(engine, order, data, this.#parts.nowSeconds);
    this.#tested.add(nameStep(order));
  }

  /** Seconds of all steps, the device's queue emptied before and after; null when it was stopped. */
  async #train({ engine, weights, rows, batch, steps, seed }: Job): Promise<number | null> {
    const start: Checkpoint = { step: 0, weights, firstMoments: [], secondMoments: [] };
    await engine.restore(start);
    await engine.settle();
    const picker = createBatchPicker([rows], batch, seed);
    const startedAt = this.#parts.nowSeconds();
    for (let step = 0; step < steps; step++) {
      void engine.step(picker.pick(step), false);
      if ((step + 1) % stepsAhead === 0) {
        if (!engine.whenReady) await engine.settle();
        expectSound(engine);
        this.#clock.noteShare((step + 1) / steps);
      }
      await this.#giveWay(engine);
      if (this.#control.isStopped) return null;
    }
    await engine.settle();
    return this.#parts.nowSeconds() - startedAt;
  }

  /** The tuned model in use: passes over held-out rows, answers read back, the first ones untimed; null when stopped. */
  async #infer(engine: Engine, table: TableSet): Promise<Inference | null> {
    const batch = table.heldOutRows;
    const inputs = table.inputs.slice(table.trainRows * table.inputWidth);
    const perSecond: number[] = [];
    for (let pass = 0; pass < coldPasses + timedPasses; pass++) {
      if (this.#control.isStopped) return null;
      const startedAt = this.#parts.nowSeconds();
      await engine.predict(inputs, batch);
      const seconds = this.#parts.nowSeconds() - startedAt;
      if (pass >= coldPasses && seconds > 0) perSecond.push(batch / seconds);
      await this.#parts.yieldTask();
    }
    return perSecond.length > 0 ? { samplesPerSecond: spreadOf(perSecond), batch } : null;
  }
}

const nameStep = ({ batch, frozenWeights = 0 }: EngineOrder) => `${batch} ${frozenWeights}`;

/** Held-out rows in whole passes. */
function countJudged({ heldOutRows }: TableSet, { evaluationChunk }: Engine): number {
  return Math.floor(heldOutRows / evaluationChunk) * evaluationChunk;
}

/** @throws RunFailure what the device reported */
function expectSound(engine: Engine): void {
  const fault = engine.fault();
  if (fault) throw failureOf(fault);
}
