/**
 * The training loop of one run: steps, loss reads, evaluations, checkpoints and timed windows, between two commands of
 * the visitor. It ends by returning a reason or by throwing; recovering and telling the page how it ended is the
 * session's part.
 *
 * Two rules keep its numbers honest. The device's queue is emptied before the timer's clock is started, stopped or
 * read. And nothing but the step number decides what is computed: timing decides only when losses are read, when weights
 * are copied and when messages go out.
 */
import type { SteadyMeter } from '#device/steady.ts';
import type { Control } from './control.ts';
import type { MnistStream } from './data/mnist.ts';
import type { BatchPicker } from './data/order.ts';
import type { Checkpoint, Engine, Evaluation } from './engines/engine.ts';
import { createLossReader } from './loss-reader.ts';
import type { TrainChoice } from './choice.ts';
import type { FromWorker, RunReason } from './protocol.ts';
import { RunFailure, failureOf } from './run-failure.ts';
import { isCheckpointDue, planReadInterval, warmUpSteps, type Schedule } from './schedule.ts';
import { createStepTimer } from './step-timer.ts';

export interface TrainingParts {
  readonly run: number;
  readonly choice: TrainChoice;
  readonly schedule: Schedule;
  readonly picker: BatchPicker;
  readonly stream: MnistStream;
  readonly testImages: number;
  readonly control: Control;
  readonly meter: SteadyMeter;
  readonly post: (message: FromWorker) => void;
  readonly nowSeconds: () => number;
  /** Lets waiting messages in; not a timer and not a frame, which hidden pages slow down. */
  readonly yieldTask: () => Promise<void>;
}

export interface Training {
  /** The last state known to be good. */
  readonly checkpoint: Checkpoint;
  /** Trains from `checkpoint` on. Call it again with another engine after a fault. @throws RunFailure, or what the engine threw */
  trainOn(engine: Engine): Promise<RunReason>;
  /** The device is gone: forgets what was on its way and voids the window. */
  noteLoss(): void;
}

/** Loss messages go out at most this often, seconds. */
const reportSeconds = 0.1;

/** @param initial the state before the first step */
export function createTraining(parts: TrainingParts, initial: Checkpoint): Training {
  const { run, choice, schedule, picker, stream, control, meter, post, nowSeconds } = parts;
  const timer = createStepTimer(meter, nowSeconds);
  const reader = createLossReader();
  let checkpoint = initial;
  let checkpointAt = 0;
  let copySeconds = 0;
  let step = 0;
  let stepSeconds: number | null = null;
  let evaluationSeconds = 0;
  let newestEvaluation = 0;
  let reportedAt = 0;
  let phase: 'warming' | 'running' | 'paused' | null = null;

  function enterPhase(next: 'warming' | 'running' | 'paused'): void {
    if (next === phase) return;
    phase = next;
    post({ kind: 'phase', run, phase, reason: null, detail: '' });
  }

  function report(): void {
    reportedAt = nowSeconds();
    const isKnown = stepSeconds !== null && phase === 'running' && control.isVisible;
    const work = (schedule.totalSteps - step) * (stepSeconds ?? 0);
    const evaluations = schedule.countEvaluationsAfter(step) * evaluationSeconds;
    post({
      kind: 'loss',
      run,
      ...reader.take(),
      step,
      totalSteps: schedule.totalSteps,
      stepsPerEpoch: schedule.stepsPerEpoch,
      secondsLeft: isKnown ? work + evaluations : null,
    });
  }

  /** Waits until the device is idle and all losses are in; the timer's clock stands still afterwards. */
  async function comeToRest(engine: Engine): Promise<void> {
    await reader.drain();
    await engine.settle();
    timer.stop();
  }

  /** False when the visitor stopped the run before the images came. @throws RunFailure */
  async function waitForImages(set: 'train' | 'test', count: number): Promise<boolean> {
    while (!stream.has(set, count) && !control.isStopped) {
      await Promise.race([stream.waitFor(set, count), control.whenChanged()]);
    }
    return !control.isStopped;
  }

  async function pause(engine: Engine): Promise<void> {
    await comeToRest(engine);
    timer.voidWindow('paused');
    enterPhase('paused');
    report();
    await control.whenChanged();
  }

  async function doStep(engine: Engine): Promise<void> {
    const images = picker.pick(step);
    const needed = images.reduce((last, image) => Math.max(last, image), 0) + 1;
    if (!stream.has('train', needed)) {
      await comeToRest(engine);
      if (!(await waitForImages('train', needed))) return;
    }
    if (control.isVisible && !timer.isRunning && step >= warmUpSteps) {
      await engine.settle();
      timer.start();
    }
    const isRead = step % planReadInterval(stepSeconds) === 0 || step + 1 === schedule.totalSteps;
    const startedAt = nowSeconds();
    const loss = engine.step(images, isRead);
    step++;
    control.noteStep();
    timer.noteStep();
    if (loss)
      await reader.add(
        step,
        loss.then(([own]) => own),
      );
    await parts.yieldTask();
    noteStepSeconds(nowSeconds() - startedAt);
  }

  /** An exponential mean: the last 20 or so steps count, the first ones not at all. */
  function noteStepSeconds(seconds: number): void {
    if (step <= warmUpSteps) return;
    stepSeconds = stepSeconds === null ? seconds : stepSeconds + 0.05 * (seconds - stepSeconds);
  }

  async function closeWindow(engine: Engine): Promise<void> {
    await engine.settle();
    if (!timer.endWindow()) return;
    const throughput = meter.result();
    if (throughput) post({ kind: 'throughput', run, throughput, voidWindows: meter.voidWindows });
  }

  async function evaluate(engine: Engine): Promise<Evaluation | null> {
    await comeToRest(engine);
    if (!(await waitForImages('test', parts.testImages))) return null;
    const startedAt = nowSeconds();
    const evaluation = await engine.evaluate(parts.testImages);
    evaluationSeconds = nowSeconds() - startedAt;
    newestEvaluation = step;
    post({ kind: 'evaluation', run, step, ...evaluation });
    return evaluation;
  }

  function isGoalReached(evaluation: Evaluation | null): boolean {
    if (!evaluation) return false;
    const { loss, accuracy } = evaluation;
    const isRightEnough = choice.stopAccuracy !== null && accuracy !== null && accuracy >= choice.stopAccuracy;
    return isRightEnough || (choice.stopLoss !== null && loss <= choice.stopLoss);
  }

  async function copyWeights(engine: Engine): Promise<void> {
    await comeToRest(engine);
    const startedAt = nowSeconds();
    const copy = await engine.takeCheckpoint();
    checkpointAt = nowSeconds();
    copySeconds = checkpointAt - startedAt;
    const isFinite = copy.weights.every((numbers) => numbers.every(Number.isFinite));
    if (!isFinite) throw new RunFailure('diverged', `weights not finite after step ${copy.step}`);
    checkpoint = copy;
  }

  return {
    get checkpoint() {
      return checkpoint;
    },
    noteLoss() {
      reader.abandon();
      timer.voidWindow('recovery');
      phase = null;
    },
    async trainOn(engine) {
      step = checkpoint.step;
      checkpointAt = nowSeconds();
      while (step < schedule.totalSteps) {
        const fault = engine.fault();
        if (fault) throw failureOf(fault);
        if (control.isStopped) {
          await comeToRest(engine);
          report();
          return 'stopped';
        }
        if (control.isPaused) {
          await pause(engine);
          continue;
        }
        if (!control.isVisible && timer.isRunning) timer.voidWindow('hidden');
        if (!control.isStepping) enterPhase(step < warmUpSteps ? 'warming' : 'running');
        await doStep(engine);
        if (timer.isRunning && timer.isDue()) await closeWindow(engine);
        if (schedule.isEvaluation(step) && step > newestEvaluation) {
          if (isGoalReached(await evaluate(engine))) {
            report();
            return 'goal-reached';
          }
        }
        if (isCheckpointDue(nowSeconds() - checkpointAt, copySeconds)) await copyWeights(engine);
        if (nowSeconds() - reportedAt >= reportSeconds) report();
      }
      await comeToRest(engine);
      report();
      return 'all-epochs';
    },
  };
}
