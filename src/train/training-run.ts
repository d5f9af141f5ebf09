/**
 * One run from the button to its end, and its engine until nobody needs it: samples, model, backend, training, recovery,
 * then questions. `training.ts` does the training; this decides on what, and what happens when the device is lost.
 *
 * A lost device is rebuilt once, from the last checkpoint: the losses go on where they were. A second loss ends the run,
 * because a device that dies twice dies again. A loss after the end costs the answers, not the run.
 */
import { createSteadyMeter } from '#device/steady.ts';
import { answerRequest } from './answer-request.ts';
import { chooseEngine, type ChosenEngine } from './choose-engine.ts';
import { createControl, type Control } from './control.ts';
import type { Checkpoint, Engine } from './engines/engine.ts';
import { createTilingWish } from './engines/fused/tuning/tiling-report.ts';
import type { Shard } from './data/shard.ts';
import { createInitialWeights } from './models/initial-weights.ts';
import { countTrainingFlopPerSample, hasRule, type Model } from './models/model.ts';
import { countStepBytes } from './models/step-bytes.ts';
import { openSamples, type Samples } from './open-samples.ts';
import type { RunPhase, RunReason, ToWorker } from './protocol.ts';
import { expectFits } from './expect-fits.ts';
import { RunFailure, describeError, failureOf } from './run-failure.ts';
import type { SessionParts } from './session.ts';
import { createShows } from './shows.ts';
import { mendRoof, tellRoof } from './tell-roof.ts';
import { createTraining, type Training } from './training.ts';

type StartMessage = Extract<ToWorker, { kind: 'start' }>;

/** An engine that nobody asks is closed after so many seconds. */
const idleSeconds = 300;
/** How often it is looked whether somebody asked, seconds: so long at most is a run kept in memory after its end. */
const lookSeconds = 10;

export class TrainingRun {
  readonly id: number;
  readonly #order: StartMessage;
  readonly #parts: SessionParts;
  readonly #control: Control;
  #engine: Engine | null = null;
  #samples: Samples | null = null;
  #model: Model | null = null;
  #training: Training | null = null;
  /** The state at the end; null before, and where nothing was trained. */
  #checkpoint: Checkpoint | null = null;
  #isOver = false;
  #hasBaseline = false;
  #usedAt = 0;
  /** Answers after the end, one after the other. */
  #answering: Promise<void> = Promise.resolve();

  constructor(order: StartMessage, parts: SessionParts) {
    this.id = order.run;
    this.#order = order;
    this.#parts = parts;
    this.#control = createControl(order.choice);
  }

  /** Takes a command in; after the end it answers questions as long as the engine is open. */
  receive(message: ToWorker): void {
    if (message.kind === 'lose-device') this.#engine?.loseDevice();
    this.#control.apply(message);
    if (this.#isOver) this.#answerLate();
  }

  /** The whole run, to `done` or `failed`; never rejects. After `done` the engine stays open until `close`. */
  async execute(): Promise<void> {
    try {
      const reason = await this.#train();
      this.#enter('done', reason);
    } catch (thrown) {
      const failure = thrown instanceof RunFailure ? thrown : new RunFailure('worker-failed', describeError(thrown));
      this.#closeEngine();
      this.#enter('failed', failure.reason, failure.detail);
    } finally {
      this.#samples?.cancel();
      this.#training?.end();
      this.#checkpoint = this.#training?.checkpoint ?? null;
      // Answers need neither; shards of images are 55 MB, and the page may keep a run for long.
      this.#samples = null;
      this.#training = null;
      this.#isOver = true;
      this.#answerLate();
      void this.#closeWhenIdle();
    }
  }

  /** Frees the device; what was asked before is answered first. Never rejects. */
  async close(): Promise<void> {
    await this.#answering;
    this.#closeEngine();
  }

  async #train(): Promise<RunReason> {
    this.#enter('probing');
    const { choice, dataUrl, own, from } = this.#order;
    const samples = await openSamples(choice, dataUrl, own, this.#parts, (shard) => this.#takeShard(shard));
    this.#samples = samples;
    if (this.#control.isStopped) return 'stopped';
    const model = await this.#parts.buildModel(choice, samples.shape);
    this.#model = model;
    if (from) expectFits(from, model);
    const chosen = await this.#choose(model, samples);
    this.#engine = chosen.engine;
    if (this.#control.isStopped) return 'stopped';
    const roof = await tellRoof(this.#parts, this.id, chosen);
    if (this.#control.isStopped) return 'stopped';

    this.#enter('loading');
    samples.start();
    await this.#tellModel(model, samples, chosen);
    if (from) await chosen.engine.restore(from);
    const { batch } = chosen.order;
    const meter = createSteadyMeter({
      model: model.id,
      batch,
      flopPerSample: countTrainingFlopPerSample(model),
      bytesPerStep: countStepBytes(model, batch, choice.optimizer),
    });
    meter.setCompileSeconds(chosen.compileSeconds);
    const { post, nowSeconds, yieldTask, wait } = this.#parts;
    const training = createTraining(
      {
        run: this.id,
        model,
        picker: samples.createPicker(model, batch, choice.seed),
        samples,
        control: this.#control,
        shows: createShows({ run: this.id, model, samples, seed: choice.seed, post, nowSeconds }),
        meter,
        post,
        nowSeconds,
        yieldTask,
        wait,
      },
      from ?? { step: 0, weights: chosen.order.weights, firstMoments: [], secondMoments: [] },
    );
    this.#training = training;
    const reason = await this.#trainThroughOneLoss(training, chosen, samples);
    const ended = { reason, reached: meter.result() };
    // A device that took the lost one's place is not known to be the machine of before.
    if (this.#engine === chosen.engine) await mendRoof(this.#parts, this.id, chosen, roof, ended);
    return reason;
  }

  async #trainThroughOneLoss(training: Training, chosen: ChosenEngine, samples: Samples): Promise<RunReason> {
    try {
      return await training.trainOn(chosen.engine);
    } catch (thrown) {
      const failure = await this.#findCause(chosen.engine, thrown);
      if (failure.reason !== 'device-lost') throw failure;
      if (this.#control.isStopped) return 'stopped';
      const engine = await this.#recover(training, chosen, samples, failure.detail);
      try {
        return await training.trainOn(engine);
      } catch (again) {
        const second = await this.#findCause(engine, again);
        if (second.reason !== 'device-lost') throw second;
        if (this.#control.isStopped) return 'stopped';
        throw new RunFailure('device-lost-twice', second.detail);
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

  async #recover(training: Training, chosen: ChosenEngine, samples: Samples, detail: string): Promise<Engine> {
    const startedAt = this.#parts.nowSeconds();
    this.#enter('recovering', 'device-lost', detail);
    training.noteLoss();
    this.#engine = null;
    chosen.engine.close();
    let engine: Engine;
    try {
      ({ engine } = await this.#parts.openEngine(chosen.engine.backend, chosen.order, samples.data));
    } catch (thrown) {
      throw new RunFailure('device-lost', `${detail}; no new device: ${describeError(thrown)}`);
    }
    this.#engine = engine;
    try {
      for (const shard of samples.shards) engine.addShard(shard);
      await engine.restore(training.checkpoint);
      await engine.settle();
    } catch (thrown) {
      const second = await this.#findCause(engine, thrown);
      throw second.reason === 'device-lost' ? new RunFailure('device-lost-twice', second.detail) : second;
    }
    const seconds = this.#parts.nowSeconds() - startedAt;
    this.#parts.post({ kind: 'recovered', run: this.id, step: training.checkpoint.step, seconds });
    return engine;
  }

  async #choose(model: Model, samples: Samples): Promise<ChosenEngine> {
    const { choice } = this.#order;
    const { optimizer, learningRate, augment, seed } = choice;
    const trainSamples = samples.countTrain(model);
    if (trainSamples < 1) throw new RunFailure('data-damaged', 'fewer symbols than a window');
    const batch = Math.min(choice.batch, trainSamples);
    if (batch < choice.batch) this.#enter('probing', null, `batch ${choice.batch} -> ${batch}`);
    const weights = createInitialWeights(model, seed, choice.initializer);
    // A device that is rebuilt goes on with the tilings of before.
    let isOpening = true;
    const wish = createTilingWish(this.#order.tried ?? {}, () => isOpening && !this.#control.isStopped);
    const tilings = choice.tilings === 'rule' ? {} : { tilings: wish };
    const order = { model, batch, optimizer, learningRate, augment, seed, weights, ...tilings };
    const { openEngine, nowSeconds } = this.#parts;
    const chosen = await chooseEngine(choice, order, samples.data, openEngine, nowSeconds, (smaller, why) => {
      this.#enter('probing', why === 'out-of-memory' ? why : null, `batch ${batch} -> ${smaller}`);
    });
    isOpening = false;
    const { conditions, refused, engine } = chosen;
    const told = engine.tilings ? { tilings: engine.tilings } : {};
    this.#parts.post({ kind: 'backend', run: this.id, conditions, refused, ...told });
    return chosen;
  }

  async #tellModel(model: Model, samples: Samples, { order, whySmaller: why }: ChosenEngine): Promise<void> {
    const { batch } = order;
    const whySmaller = why ?? (batch < this.#order.choice.batch ? 'few-samples' : null);
    const size = { batch, whySmaller };
    const { vocabulary, classNames } = samples;
    const trainSamples = samples.countTrain(model);
    const heldOutSamples = samples.countHeldOut(model);
    const { post } = this.#parts;
    post({ kind: 'model', run: this.id, model, trainSamples, heldOutSamples, ...size, vocabulary, classNames });
    await this.#tellBaseline();
  }

  /** Once, as soon as it can be told. A rule that fails costs the comparison with it, not the run. */
  async #tellBaseline(): Promise<void> {
    if (this.#hasBaseline || !this.#model || !hasRule(this.#model)) return;
    const baseline = await this.#samples?.findBaseline().catch(() => null);
    if (!baseline || this.#hasBaseline) return;
    this.#hasBaseline = true;
    this.#parts.post({ kind: 'baseline', run: this.id, ...baseline });
  }

  #takeShard(shard: Shard): void {
    this.#engine?.addShard(shard);
    const { data, shards = [] } = this.#samples ?? {};
    if (data?.kind !== 'images') return;
    if (shard.set === 'test') void this.#tellBaseline();
    const here = shards.filter(({ set }) => set === 'train');
    const loadedImages = here.reduce((sum, { labels }) => sum + labels.length, 0);
    if (shard.set === 'train') this.#parts.post({ kind: 'data', run: this.id, loadedImages, totalImages: data.train });
  }

  #answerLate(): void {
    this.#usedAt = this.#parts.nowSeconds();
    const { nowSeconds, post } = this.#parts;
    this.#answering = this.#answering.then(async () => {
      for (let request = this.#control.takeRequest(); request; request = this.#control.takeRequest()) {
        if (this.#engine?.fault()) this.#closeEngine();
        const [model, checkpoint, engine] = [this.#model, this.#checkpoint, this.#engine];
        if (!model || !checkpoint) {
          const ask = request.kind === 'ask' ? request.ask : null;
          post({ kind: 'refused', run: this.id, request: request.kind, ask, detail: 'the run has no model' });
          continue;
        }
        const about = { run: this.id, model, step: checkpoint.step, engine, checkpoint, nowSeconds };
        post(await answerRequest(request, about));
      }
    });
  }

  async #closeWhenIdle(): Promise<void> {
    let left = idleSeconds;
    while (this.#engine && left > 0) {
      await this.#parts.wait(Math.min(left, lookSeconds));
      left = this.#usedAt + idleSeconds - this.#parts.nowSeconds();
    }
    await this.close();
  }

  #closeEngine(): void {
    this.#engine?.close();
    this.#engine = null;
  }

  #enter(phase: RunPhase, reason: RunReason | null = null, detail = ''): void {
    this.#parts.post({ kind: 'phase', run: this.id, phase, reason, detail });
  }
}
