/**
 * The training loop of one run: steps, loss reads, evaluations, checkpoints and timed windows, between two commands of
 * the visitor. It ends by returning a reason or by throwing; recovering and telling the page how it ended is the
 * run's part.
 *
 * Two rules keep its numbers honest. The device's queue is emptied before the timer's clock is started, stopped or
 * read. And nothing but the step number decides what is trained: timing decides only when losses are read, when the model
 * is evaluated and shown, when weights are copied and when messages go out.
 */
import type { SteadyMeter } from '#device/steady.ts';
import { answerRequest, isFiniteState } from './answer-request.ts';
import type { LiveChoice } from './choice.ts';
import type { Control } from './control.ts';
import type { BatchPicker } from './data/order.ts';
import type { Checkpoint, Engine } from './engines/engine.ts';
import { createEvaluations, isGoalReached } from './evaluations.ts';
import { createGiveWay } from './give-way.ts';
import { createLossReader } from './loss-reader.ts';
import type { Model } from './models/model.ts';
import type { Samples } from './open-samples.ts';
import type { FromWorker, RunReason } from './protocol.ts';
import { createRates } from './rates.ts';
import { RunFailure, failureOf } from './run-failure.ts';
import { countEvaluationPlaces, isCheckpointDue, planSchedule, warmUpSteps } from './schedule.ts';
import type { Shows } from './shows.ts';
import { createStepTimer } from './step-timer.ts';
import { createWalk } from './walk.ts';
import { createWatchdog } from './watchdog.ts';

export interface TrainingParts {
  readonly run: number;
  readonly model: Model;
  readonly picker: BatchPicker;
  readonly samples: Samples;
  readonly control: Control;
  readonly shows: Shows;
  readonly meter: SteadyMeter;
  readonly post: (message: FromWorker) => void;
  readonly nowSeconds: () => number;
  /** Lets waiting messages in; not a timer and not a frame, which hidden pages slow down. */
  readonly yieldTask: () => Promise<void>;
  readonly wait: (seconds: number) => Promise<void>;
}

export interface Training {
  /** The last state known to be good. */
  readonly checkpoint: Checkpoint;
  /** Trains from `checkpoint` on. Call it again with another engine after a fault. @throws RunFailure, or what the engine threw */
  trainOn(engine: Engine): Promise<RunReason>;
  /** The device is gone: forgets what was on its way and voids the window. */
  noteLoss(): void;
  /** The run is over, however it ended. */
  end(): void;
}

/** Loss messages go out at most this often, seconds. */
const reportSeconds = 0.1;

/** @param initial the state before the first step of this run */
export function createTraining(parts: TrainingParts, initial: Checkpoint): Training {
  const { run, model, picker, samples, control, shows, meter, post, nowSeconds } = parts;
  const { stepsPerEpoch } = picker;
  const timer = createStepTimer(meter, nowSeconds);
  const reader = createLossReader(nowSeconds);
  const giveWay = createGiveWay(parts);
  const rates = createRates(control.live.learningRate);
  const walk = createWalk(run, model);
  const evaluations = createEvaluations(parts, initial.step);
  const watchdog = createWatchdog({
    nowSeconds,
    wait: parts.wait,
    typicalSeconds: () => reader.stepSeconds,
    onStall: (seconds) => post({ kind: 'stalled', run, seconds }),
  });
  let schedule = planFor(control.live);
  let checkpoint = initial;
  let checkpointAt = 0;
  let copySeconds = 0;
  let step = initial.step;
  let reportedAt = 0;
  let phase: 'warming' | 'running' | 'paused' | null = null;
  const warmUntil = initial.step + warmUpSteps;

  function planFor({ epochs }: LiveChoice) {
    return planSchedule(stepsPerEpoch, epochs, countEvaluationPlaces(stepsPerEpoch));
  }

  function enterPhase(next: 'warming' | 'running' | 'paused'): void {
    if (next === phase) return;
    phase = next;
    post({ kind: 'phase', run, phase, reason: null, detail: '' });
  }

  function report(): void {
    reportedAt = nowSeconds();
    const { stepSeconds } = reader;
    const isKnown = stepSeconds !== null && phase === 'running' && control.isVisible;
    const work = Math.max(0, schedule.totalSteps - step) * (stepSeconds ?? 0);
    // Evaluations get a tenth of the time at most.
    const looks = Math.min(schedule.countEvaluationsAfter(step) * evaluations.seconds, work / 9);
    const { totalSteps } = schedule;
    const secondsLeft = isKnown ? work + looks : null;
    post({ kind: 'loss', run, ...reader.take(), step, totalSteps, stepsPerEpoch, secondsLeft });
  }

  /** Waits until the device is idle and all losses are in; the clocks stand still afterwards. */
  async function comeToRest(engine: Engine): Promise<void> {
    await reader.drain();
    await engine.settle();
    timer.stop();
    reader.rest();
    watchdog.noteProgress();
  }

  /** False when a command came before the samples. @throws RunFailure */
  async function waitFor(set: 'train' | 'test', count: number): Promise<boolean> {
    while (!samples.has(set, count)) {
      if (control.isStopped || control.isPaused || control.hasErrand) return false;
      watchdog.rest();
      await Promise.race([samples.waitFor(set, count), control.whenChanged()]);
    }
    return !control.isStopped;
  }

  /** What the visitor asked for besides steps. */
  async function runErrands(engine: Engine): Promise<void> {
    await comeToRest(engine);
    if (control.takeChange()) {
      rates.change(step, control.live.learningRate);
      schedule = planFor(control.live);
      report();
    }
    for (let request = control.takeRequest(); request; request = control.takeRequest()) {
      post(await answerRequest(request, { run, model, step, engine, checkpoint, nowSeconds }));
      watchdog.noteProgress();
    }
    if (control.takeWalk() && control.isPaused) await walkOn(engine);
  }

  async function walkOn(engine: Engine): Promise<void> {
    if (step >= schedule.totalSteps) return;
    const rows = picker.pick(step);
    if (!samples.has('train', countNeeded(rows))) return;
    rates.applyTo(engine, step);
    const { stage, losses } = await walk.advance(engine, rows, step);
    post(stage);
    if (!losses) return;
    step++;
    await reader.add(step, Promise.resolve(losses));
    await reader.drain();
    report();
  }

  async function pause(engine: Engine): Promise<void> {
    await comeToRest(engine);
    watchdog.rest();
    timer.voidWindow('paused');
    if (phase !== 'paused') {
      enterPhase('paused');
      await shows.showAll(engine, step);
    }
    report();
    if (control.isPaused && !control.isStopped && !control.hasErrand) await control.whenChanged();
  }

  async function doStep(engine: Engine): Promise<void> {
    walk.forget();
    const rows = picker.pick(step);
    const needed = countNeeded(rows);
    if (!samples.has('train', needed)) {
      await comeToRest(engine);
      if (!(await waitFor('train', needed))) return;
    }
    if (control.isVisible && !timer.isRunning && step >= warmUntil) {
      await engine.settle();
      timer.start();
    }
    reader.resume();
    rates.applyTo(engine, step);
    const isRead = reader.isDue(step) || step + 1 === schedule.totalSteps || control.isStepping;
    const losses = engine.step(rows, isRead);
    step++;
    control.noteStep();
    timer.noteStep();
    if (losses) await reader.add(step, losses);
    await giveWay(engine);
    watchdog.noteProgress();
  }

  async function closeWindow(engine: Engine): Promise<void> {
    await engine.settle();
    if (!timer.endWindow()) return;
    const throughput = meter.result();
    if (throughput) post({ kind: 'throughput', run, throughput, voidWindows: meter.voidWindows });
  }

  /** True when a goal of the visitor's is reached. */
  async function evaluate(engine: Engine): Promise<boolean> {
    await comeToRest(engine);
    const count = evaluations.count(engine);
    if (count === 0 || !(await waitFor('test', count))) return false;
    const evaluation = await evaluations.take(engine, step);
    shows.noteReadback();
    watchdog.noteProgress();
    return isGoalReached(evaluation, control.live);
  }

  async function copyWeights(engine: Engine): Promise<void> {
    await comeToRest(engine);
    const startedAt = nowSeconds();
    const copy = await engine.takeCheckpoint();
    checkpointAt = nowSeconds();
    copySeconds = checkpointAt - startedAt;
    watchdog.noteProgress();
    if (!isFiniteState(copy)) throw new RunFailure('diverged', `weights not finite after step ${copy.step}`);
    checkpoint = copy;
  }

  /** The state to be saved and asked afterwards, and the last pictures. */
  async function finish(engine: Engine, reason: RunReason): Promise<RunReason> {
    await copyWeights(engine);
    await shows.showAll(engine, step);
    report();
    return reason;
  }

  /** A visitor who stops waits for nothing and meets no failure: the last good state will do. */
  async function finishStopped(engine: Engine): Promise<RunReason> {
    try {
      await copyWeights(engine);
    } catch {
      reader.abandon(step);
    }
    report();
    return 'stopped';
  }

  async function runSteps(engine: Engine): Promise<RunReason> {
    step = checkpoint.step;
    rates.forgetEngine();
    checkpointAt = nowSeconds();
    while (step < schedule.totalSteps) {
      if (control.isStopped) return finishStopped(engine);
      const fault = engine.fault();
      if (fault) throw failureOf(fault);
      if (control.hasErrand) {
        await runErrands(engine);
        continue;
      }
      if (control.isPaused) {
        await pause(engine);
        continue;
      }
      if (!control.isVisible && timer.isRunning) timer.voidWindow('hidden');
      if (!control.isStepping) enterPhase(step < warmUntil && reader.stepSeconds === null ? 'warming' : 'running');
      await doStep(engine);
      if (timer.isRunning && timer.isDue()) await closeWindow(engine);
      if (evaluations.isDue(step, schedule, shows.mayRead) && (await evaluate(engine)))
        return finish(engine, 'goal-reached');
      if (control.isVisible && !evaluations.isOwed && shows.isDue()) {
        await comeToRest(engine);
        await shows.showOne(engine, step);
      }
      if (isCheckpointDue(nowSeconds() - checkpointAt, copySeconds)) await copyWeights(engine);
      if (nowSeconds() - reportedAt >= reportSeconds) report();
    }
    // Fewer epochs than planned may have left the end without its evaluation; a saved model may be here only to be asked.
    if ((evaluations.isMissing(step) || step === initial.step) && (await evaluate(engine)))
      return finish(engine, 'goal-reached');
    return finish(engine, 'all-epochs');
  }

  return {
    get checkpoint() {
      return checkpoint;
    },
    noteLoss() {
      reader.abandon(checkpoint.step);
      evaluations.forgetAfter(checkpoint.step);
      timer.voidWindow('recovery');
      walk.forget();
      watchdog.rest();
      phase = null;
    },
    end: () => watchdog.stop(),
    async trainOn(engine) {
      try {
        return await runSteps(engine);
      } catch (thrown) {
        // The last losses before it ran away are the ones worth seeing.
        if (thrown instanceof RunFailure && thrown.reason === 'diverged') report();
        throw thrown;
      }
    },
  };
}

/** Samples that must be here for these rows to be. */
const countNeeded = (rows: Int32Array) => rows.reduce((last, row) => Math.max(last, row), 0) + 1;
