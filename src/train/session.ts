/**
 * One training run after another, as a state machine that the page drives with messages: probing, measuring-peak,
 * loading, warming, running or paused, recovering, then done or failed. It decides which backend trains, what happens
 * when the device is lost, and how the run ends; `training.ts` does the training.
 *
 * A lost device is rebuilt once, from the last checkpoint: the losses go on where they were. A second loss ends the run,
 * because a device that dies twice dies again.
 */
import type { Roof } from '#datacenter/calibration/measurement.ts';
import { createSteadyMeter } from '#device/steady.ts';
import { chooseEngine, type ChosenEngine, type OpenEngine } from './choose-engine.ts';
import { createControl, type Control } from './control.ts';
import type { MnistStream } from './data/mnist.ts';
import { createBatchPicker } from './data/order.ts';
import type { Shard } from './data/shard.ts';
import type { Checkpoint, Engine, EngineData } from './engines/engine.ts';
import type { OpenedEngine } from './engines/open-engine.ts';
import type { TrainChoice } from './choice.ts';
import { createInitialWeights } from './models/initial-weights.ts';
import { classCount, countTrainingFlopPerSample, imageShape } from './models/model.ts';
import { sizeOf } from './models/layer.ts';
import { findCard } from './models/zoo.ts';
import type { FromWorker, RunPhase, RunReason, ToWorker } from './protocol.ts';
import { RunFailure, describeError, failureOf } from './run-failure.ts';
import { planSchedule } from './schedule.ts';
import { createTraining, type Training } from './training.ts';

export interface SessionParts {
  post(message: FromWorker): void;
  openEngine: OpenEngine;
  openData(dataUrl: string, onShard: (shard: Shard) => void): Promise<MnistStream>;
  /** Null where the backend offers no way to tell. */
  measureRoof(opened: OpenedEngine): Promise<Roof | null>;
  nowSeconds(): number;
  yieldTask(): Promise<void>;
  /** For a given time, seconds. */
  wait(seconds: number): Promise<void>;
}

export interface Session {
  /** Takes a message of the page in; resolves when a `start` has come to its end, at once for the others. */
  receive(message: ToWorker): Promise<void>;
}

type StartMessage = Extract<ToWorker, { kind: 'start' }>;

/** Sessions of one worker share TensorFlow.js, so a new run waits until the one before has ended. */
export function createSession(parts: SessionParts): Session {
  let current: { run: Run; ended: Promise<void> } | null = null;
  return {
    async receive(message) {
      if (message.kind !== 'start') {
        if (current?.run.id === message.run) current.run.receive(message);
        return;
      }
      const before = current;
      const run = new Run(message, parts);
      const ended = (async () => {
        before?.run.receive({ kind: 'stop', run: before.run.id });
        await before?.ended;
        await run.execute();
      })();
      current = { run, ended };
      await ended;
    },
  };
}

class Run {
  readonly id: number;
  readonly #choice: TrainChoice;
  readonly #dataUrl: string;
  readonly #parts: SessionParts;
  readonly #control: Control = createControl();
  #engine: Engine | null = null;
  #stream: MnistStream | null = null;

  constructor({ run, choice, dataUrl }: StartMessage, parts: SessionParts) {
    this.id = run;
    this.#choice = choice;
    this.#dataUrl = dataUrl;
    this.#parts = parts;
  }

  receive(message: ToWorker): void {
    if (message.kind === 'lose-device') this.#engine?.loseDevice();
    this.#control.apply(message);
  }

  /** The whole run, to `done` or `failed`; never throws. */
  async execute(): Promise<void> {
    try {
      const reason = await this.#train();
      this.#enter('done', reason);
    } catch (thrown) {
      const failure = thrown instanceof RunFailure ? thrown : new RunFailure('worker-failed', describeError(thrown));
      this.#enter('failed', failure.reason, failure.detail);
    } finally {
      this.#stream?.cancel();
      this.#engine?.close();
    }
  }

  async #train(): Promise<RunReason> {
    this.#enter('probing');
    const stream = await this.#parts.openData(this.#dataUrl, (shard) => this.#takeShard(shard));
    this.#stream = stream;
    const trainImages = countImages(stream.manifest.train);
    const testImages = countImages(stream.manifest.test);
    const chosen = await this.#choose({ kind: 'images', train: trainImages, heldOut: testImages });
    this.#engine = chosen.engine;
    if (this.#control.isStopped) return 'stopped';
    await this.#measureRoof(chosen);
    if (this.#control.isStopped) return 'stopped';

    this.#enter('loading');
    stream.start();
    const { batch, model } = chosen.order;
    const flopPerSample = countTrainingFlopPerSample(model);
    const meter = createSteadyMeter({ model: model.id, batch, flopPerSample });
    meter.setCompileSeconds(chosen.compileSeconds);
    const picker = createBatchPicker(
      stream.manifest.train.map(({ images }) => images),
      batch,
      this.#choice.seed,
    );
    // Software takes seconds for an evaluation that takes a GPU milliseconds.
    const evaluationsPerEpoch = chosen.conditions.isSoftware ? 2 : 5;
    const training = createTraining(
      {
        run: this.id,
        choice: this.#choice,
        schedule: planSchedule(picker.stepsPerEpoch, this.#choice.epochs, evaluationsPerEpoch),
        picker,
        stream,
        testImages: testImages - (testImages % chosen.engine.evaluationChunk),
        control: this.#control,
        meter,
        post: this.#parts.post,
        nowSeconds: this.#parts.nowSeconds,
        yieldTask: this.#parts.yieldTask,
      },
      startOf(chosen.order.weights),
    );
    return await this.#trainThroughOneLoss(training, chosen, {
      kind: 'images',
      train: trainImages,
      heldOut: testImages,
    });
  }

  async #trainThroughOneLoss(training: Training, chosen: ChosenEngine, data: EngineData): Promise<RunReason> {
    try {
      return await training.trainOn(chosen.engine);
    } catch (thrown) {
      const failure = await this.#findCause(chosen.engine, thrown);
      if (failure.reason !== 'device-lost') throw failure;
      const engine = await this.#recover(training, chosen, data, failure.detail);
      try {
        return await training.trainOn(engine);
      } catch (again) {
        const second = await this.#findCause(engine, again);
        throw second.reason === 'device-lost' ? new RunFailure('device-lost-twice', second.detail) : second;
      }
    }
  }

  /** A failed read often comes before the news of the lost device that caused it, so the news gets a second to arrive. */
  async #findCause(engine: Engine, thrown: unknown): Promise<RunFailure> {
    if (thrown instanceof RunFailure && thrown.reason !== 'device-lost' && !engine.fault()) return thrown;
    for (let tries = 0; tries < 20 && !engine.fault(); tries++) await this.#parts.wait(0.05);
    const fault = engine.fault();
    if (fault) return failureOf(fault);
    return thrown instanceof RunFailure ? thrown : new RunFailure('worker-failed', describeError(thrown));
  }

  async #recover(training: Training, chosen: ChosenEngine, data: EngineData, detail: string): Promise<Engine> {
    const startedAt = this.#parts.nowSeconds();
    this.#enter('recovering', 'device-lost', detail);
    training.noteLoss();
    this.#engine = null;
    chosen.engine.close();
    let engine: Engine;
    try {
      ({ engine } = await this.#parts.openEngine(chosen.engine.backend, chosen.order, data));
    } catch (thrown) {
      throw new RunFailure('device-lost', `${detail}; no new device: ${describeError(thrown)}`);
    }
    this.#engine = engine;
    for (const shard of this.#stream?.shards ?? []) engine.addShard(shard);
    await engine.restore(training.checkpoint);
    await engine.settle();
    const seconds = this.#parts.nowSeconds() - startedAt;
    this.#parts.post({ kind: 'recovered', run: this.id, step: training.checkpoint.step, seconds });
    return engine;
  }

  async #choose(data: EngineData): Promise<ChosenEngine> {
    const choice = this.#choice;
    const model = findCard(choice.model).build(choice, { inputs: sizeOf(imageShape), outputs: classCount });
    const weights = createInitialWeights(model, choice.seed, choice.initializer);
    const { batch, optimizer, learningRate, augment, seed } = choice;
    const order = { model, batch, optimizer, learningRate, augment, seed, weights };
    const { openEngine, nowSeconds } = this.#parts;
    const chosen = await chooseEngine(choice, order, data, openEngine, nowSeconds, (batch) => {
      this.#enter('probing', 'out-of-memory', `batch ${choice.batch} -> ${batch}`);
    });
    this.#parts.post({ kind: 'backend', run: this.id, conditions: chosen.conditions, refused: chosen.refused });
    return chosen;
  }

  /** A roof that cannot be measured costs the comparison with it, not the run. */
  async #measureRoof(chosen: ChosenEngine): Promise<void> {
    this.#enter('measuring-peak');
    try {
      const roof = await this.#parts.measureRoof(chosen);
      if (roof) this.#parts.post({ kind: 'roof', run: this.id, roof });
    } catch (thrown) {
      this.#enter('measuring-peak', null, describeError(thrown));
    }
  }

  #takeShard(shard: Shard): void {
    this.#engine?.addShard(shard);
    const manifest = this.#stream?.manifest;
    if (shard.set !== 'train' || !manifest) return;
    const here = this.#stream?.shards.filter(({ set }) => set === 'train') ?? [];
    const loadedImages = here.reduce((sum, { labels }) => sum + labels.length, 0);
    this.#parts.post({ kind: 'data', run: this.id, loadedImages, totalImages: countImages(manifest.train) });
  }

  #enter(phase: RunPhase, reason: RunReason | null = null, detail = ''): void {
    this.#parts.post({ kind: 'phase', run: this.id, phase, reason, detail });
  }
}

function countImages(entries: readonly { readonly images: number }[]): number {
  return entries.reduce((sum, { images }) => sum + images, 0);
}

/** The state before the first step. */
function startOf(weights: readonly Float32Array[]): Checkpoint {
  return { step: 0, weights, firstMoments: [], secondMoments: [] };
}
