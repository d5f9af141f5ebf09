/**
 * Times one engine: steps as training does them, warm-up until three windows agree, then ten windows or more, then, if
 * wished, a tail that shows whether the machine slows down. A hidden page voids the window and stops the work until it
 * is seen again: what browsers do to hidden pages is not the machine's pace. Windows in which something else kept the
 * machine busy are left out afterwards, as long as enough others are to be had in the time.
 */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { Spread } from '#datacenter/units/units.ts';
import { medianOf, spreadOf } from '#device/statistics.ts';
import { createSteadyMeter } from '#device/steady.ts';
import { measureEmptyWait, neededWindows } from '#device/timing.ts';
import type { Control } from '../control.ts';
import type { Engine } from '../engines/engine.ts';
import { failureOf } from '../run-failure.ts';
import { planReadInterval } from '../schedule.ts';
import { createGiveWay } from '../give-way.ts';
import { createStepTimer } from '../step-timer.ts';
import type { SweepStage } from './sweep-messages.ts';
import type { SweepChoice, Tail } from './sweep-result.ts';

export interface CellTiming {
  readonly windows: readonly number[];
  readonly samplesPerSecond: Spread;
  readonly isSteady: boolean;
  readonly voidWindows: number;
  readonly tail: Tail | null;
}

export interface CellWork {
  readonly engine: Engine;
  /** Issues a step; the promise is of the loss when it was asked for. */
  readonly doStep: (wantsLoss: boolean) => Promise<unknown> | null;
  readonly model: SampleModelId;
  readonly batch: number;
  readonly flopPerSample: number;
  readonly control: Control;
  /** Whether something else kept the machine busy between these times of `nowSeconds`. */
  readonly isDisturbed: (from: number, until: number) => boolean;
  readonly nowSeconds: () => number;
  readonly yieldTask: () => Promise<void>;
  /** Told after every step. */
  readonly onStage: (stage: SweepStage) => void;
}

/** Windows a cell is planned for: three that agree, ten timed, one to spare. */
const plannedWindows = 14;
/** Seconds: long against the 0.1 s that one browser takes to say that its queue is empty. */
const shortestWindow = 0.25;
/** A machine whose windows do not agree by then will not: the cell is timed as it is and called unsteady. */
const maxWarmUpWindows = 16;
/** Reads of the loss on their way at most; as in training, this keeps script from running far ahead of the device. */
const readsInFlight = 2;
/** Seconds of steps over which their pace is taken. */
const paceSeconds = 0.05;
/** A cell ends without being steady after so long, or four times its seconds if that is longer, seconds. */
const patienceSeconds = 60;

/** A machine that is never left alone is timed as it is after so many times a cell's windows and seconds. */
const restlessTimes = 3;

/** `too-slow` when not one window could be timed. @throws RunFailure when the device failed */
export async function timeCell(
  work: CellWork,
  { secondsPerCell, tailSeconds }: Pick<SweepChoice, 'secondsPerCell' | 'tailSeconds'>,
): Promise<CellTiming | 'stopped' | 'too-slow'> {
  const { engine, control, nowSeconds } = work;
  const windowSeconds = Math.min(1, Math.max(shortestWindow, secondsPerCell / plannedWindows));
  const { model, batch, flopPerSample } = work;
  const meter = createSteadyMeter({
    model,
    batch,
    flopPerSample,
    windowSeconds,
    maxWarmUpWindows,
    keptWindows: Infinity,
  });
  /** What the waits for an empty queue cost: taken off the timer's clock. */
  let waited = 0;
  let openedAt = 0;
  /** From when to when, for each of the meter's windows. */
  let spans: (readonly [from: number, until: number])[] = [];
  const isClean = (_rate: number, window: number) => {
    const [from, until] = spans[window] ?? [0, 0];
    return !work.isDisturbed(from, until);
  };
  const timer = createStepTimer(meter, () => nowSeconds() - waited);
  const emptyWait = await measureEmptyWait(() => engine.settle(), nowSeconds);
  const giveWay = createGiveWay(work);
  let pending: Promise<unknown>[] = [];
  let steps = 0;
  let lastRead = -Infinity;
  /** As the latest steps went, the waits for their device among them. */
  let stepSeconds: number | null = null;
  let mark = { at: 0, steps: 0 };

  async function rest(): Promise<void> {
    await Promise.all(pending);
    pending = [];
    await engine.settle();
  }

  /** Seconds the page was hidden, which no budget pays for. */
  async function waitUntilSeen(): Promise<number> {
    const hiddenAt = nowSeconds();
    timer.voidWindow('hidden');
    await rest();
    while (!control.isVisible && !control.isStopped) await control.whenChanged();
    return nowSeconds() - hiddenAt;
  }

  /** Of many steps together: of an engine that sends several at once, one takes next to nothing and the next waits for all. */
  function notePace(): void {
    const now = nowSeconds();
    if (now - mark.at < paceSeconds) return;
    const seconds = (now - mark.at) / (steps - mark.steps);
    stepSeconds = stepSeconds === null ? seconds : stepSeconds + 0.3 * (seconds - stepSeconds);
    mark = { at: now, steps };
  }

  async function doStep(): Promise<void> {
    if (!timer.isRunning) {
      await rest();
      timer.start();
      openedAt = nowSeconds();
      mark = { at: openedAt, steps };
    }
    const wantsLoss = steps - lastRead >= planReadInterval(steps, stepSeconds);
    if (wantsLoss) lastRead = steps;
    const read = work.doStep(wantsLoss);
    steps++;
    timer.noteStep();
    if (read) {
      // Rejections are met when it is awaited; until then they must not count as unhandled.
      read.catch(() => undefined);
      pending.push(read);
    }
    while (pending.length > readsInFlight) await pending.shift();
    await giveWay(engine);
    notePace();
  }

  async function closeWindow(): Promise<void> {
    const startedAt = nowSeconds();
    await rest();
    waited += Math.min(emptyWait, nowSeconds() - startedAt);
    const until = nowSeconds();
    if (timer.endWindow()) spans.push([openedAt, until]);
    openedAt = until;
    mark = { at: until, steps };
    // The meter forgets its windows when the warm-up is over.
    if (meter.windowRates.length === 0) spans = [];
  }

  /** Steps until `isEnough` seconds after the start, asked after each window. False when the sweep was stopped. */
  async function goOn(stage: () => SweepStage, isEnough: (seconds: number) => boolean): Promise<boolean> {
    let begunAt = nowSeconds();
    while (!control.isStopped) {
      const fault = engine.fault();
      if (fault) throw failureOf(fault);
      if (!control.isVisible) begunAt += await waitUntilSeen();
      else await doStep();
      work.onStage(stage());
      if (!timer.isDue()) continue;
      await closeWindow();
      if (isEnough(nowSeconds() - begunAt)) return true;
    }
    await rest();
    return false;
  }

  try {
    const patience = Math.max(patienceSeconds, 4 * secondsPerCell);
    let timedSince: number | null = null;
    const isTimed = (seconds: number) => {
      if (seconds > patience) return true;
      if (meter.phase === 'warming') return false;
      timedSince ??= seconds;
      const { windowRates } = meter;
      const isLong = (times: number) => seconds - (timedSince ?? 0) >= times * secondsPerCell;
      if (windowRates.length >= restlessTimes * neededWindows && isLong(restlessTimes)) return true;
      return windowRates.filter(isClean).length >= neededWindows && isLong(1);
    };
    if (!(await goOn(() => (meter.phase === 'timing' ? 'timing' : 'warming'), isTimed))) return 'stopped';
    // The first warm-up windows hold cold caches, so an answer cut short rests on the last three alone.
    const all = meter.windowRates.slice(meter.phase === 'warming' ? -3 : 0);
    if (all.length === 0) return 'too-slow';
    const taken = meter.windowRates.length;
    const clean = meter.phase === 'warming' ? all : all.filter(isClean);
    const isLeftAlone = clean.length >= Math.min(neededWindows, all.length);
    const windows = isLeftAlone ? clean : all;
    const isSteady = isLeftAlone && (meter.result()?.isSteady ?? false);
    const voidWindows = meter.voidWindows + all.length - windows.length;
    const hasTail = isSteady && tailSeconds > 0;
    if (
      hasTail &&
      !(await goOn(
        () => 'tail',
        (seconds) => seconds >= tailSeconds,
      ))
    )
      return 'stopped';
    const tail = hasTail ? judgeTail(windows, meter.windowRates.slice(taken)) : null;
    return { windows, samplesPerSecond: spreadOf(windows), isSteady, voidWindows, tail };
  } catch (thrown) {
    // A lost device fails in many ways; what it said itself is the cause.
    const fault = engine.fault();
    throw fault ? failureOf(fault) : thrown;
  }
}

function judgeTail(windows: readonly number[], tail: readonly number[]): Tail | null {
  const late = tail.slice(Math.floor(tail.length / 2));
  if (late.length === 0 || windows.length === 0) return null;
  const samplesPerSecond = spreadOf(late);
  return { windows: tail, samplesPerSecond, change: samplesPerSecond.median / medianOf(windows) - 1 };
}
