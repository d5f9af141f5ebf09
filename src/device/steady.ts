/**
 * Steady training throughput, measured while a real run goes on. The caller brackets stretches of training with
 * `beginWindow` and `endWindow`, having emptied the device's queue before it read the clock; all times are in seconds; the meter decides what they are worth.
 * First the machine warms up until three windows in a row agree, then at least ten windows are timed. A window that
 * overlaps a hidden tab, a pause, an evaluation or a recovery is void. Only the latest windows are kept, so that the
 * answer of a long run is about now. Ignored on purpose: battery and plug, which browsers no longer tell.
 */
import type { SampleModelId, Throughput } from '#datacenter/calibration/measurement.ts';
import { doAgree, medianOf, spreadOf } from './statistics.ts';

/** Windows in a row that must agree before timing starts, and how closely. */
const agreeingWindows = 3;
const agreeingShare = 0.05;
/** Timed windows needed to call the answer steady, and for each end of `sustainedChange`. */
const neededWindows = 10;
/** A window this much longer than the last ones predict means that the machine slept, seconds. */
const sleepSeconds = 5;

/** Why a window says nothing. `too-short` and `slept` are found by the meter itself. */
export type VoidReason = 'hidden' | 'paused' | 'evaluation' | 'recovery' | 'too-short' | 'slept';

export interface SteadyMeterOptions {
  readonly model: SampleModelId;
  /** Images per step. */
  readonly batch: number;
  /** FLOP of one training step per image. */
  readonly flopPerSample: number;
  /** Least bytes that one step moves; passed on into the answer. */
  readonly bytesPerStep?: number;
  /** Least length of a window, seconds; 0.5 by default. */
  readonly windowSeconds?: number;
  /** Least steps in a window, waived once it lasts four times `windowSeconds`; 30 by default. */
  readonly minSteps?: number;
  /** After so many windows without agreement the warm-up is given up; 30 by default. */
  readonly maxWarmUpWindows?: number;
  /** Timed windows kept, the latest; 30 by default. */
  readonly keptWindows?: number;
}

export interface SteadyMeter {
  /** `warming`: no agreement yet. `unsteady`: given up waiting for it, still watching. `timing`: agreed. */
  readonly phase: 'warming' | 'timing' | 'unsteady';
  /** Windows thrown away so far. */
  readonly voidWindows: number;
  /** Images per second of the windows kept, oldest first: the raw samples behind `result`. */
  readonly windowRates: readonly number[];
  readonly isWindowOpen: boolean;
  /** Opens a window; call it when the queue is empty. An open one is dropped without being counted. */
  beginWindow(nowSeconds: number): void;
  /** True when the open window, after `steps` steps, is long enough to end. */
  isWindowDue(nowSeconds: number, steps: number): boolean;
  /** Closes the window after `steps` steps; call it when the queue is empty. True when it counted. */
  endWindow(nowSeconds: number, steps: number): boolean;
  /** Throws the open window away and counts it; without an open window nothing happens. After a recovery the machine must warm up again. */
  voidWindow(reason: VoidReason): void;
  /** Time from the first call to the first finished step, seconds. */
  setCompileSeconds(seconds: number): void;
  /** The answer so far, null before the first window. Until the warm-up ends it rests on the last windows and is not steady. */
  result(): Throughput | null;
}

/** A meter for one run of one model at one batch size; options in `SteadyMeterOptions`. */
export function createSteadyMeter(options: SteadyMeterOptions): SteadyMeter {
  const { model, batch, flopPerSample, bytesPerStep } = options;
  const { windowSeconds = 0.5, minSteps = 30, maxWarmUpWindows = 30, keptWindows = 30 } = options;

  let openedAt: number | null = null;
  let hasAgreed = false;
  let warmUpWindows = 0;
  let voidWindows = 0;
  let compileSeconds = 0;
  /** Windows since the last void one: only an unbroken row can agree. */
  let unbroken = 0;
  /** Rate of the window before, even of a void one that slept: a machine that stays slow is slow, not asleep. */
  let lastRate: number | null = null;
  let rates: number[] = [];
  /** Rates of the first timed windows, kept for good: what the machine did while it was cool. */
  let earlyRates: number[] = [];

  const isLongEnough = (seconds: number, steps: number) =>
    seconds >= windowSeconds && steps > 0 && (steps >= minSteps || seconds >= 4 * windowSeconds);

  function findFault(seconds: number, steps: number): VoidReason | null {
    if (!isLongEnough(seconds, steps)) return 'too-short';
    if (lastRate === null) return null;
    return seconds > (steps * batch) / lastRate + sleepSeconds ? 'slept' : null;
  }

  function warmUp(rate: number): void {
    warmUpWindows += 1;
    rates = [...rates, rate].slice(-keptWindows);
    if (unbroken < agreeingWindows || !doAgree(rates.slice(-agreeingWindows), agreeingShare)) return;
    hasAgreed = true;
    rates = [];
  }

  function keepTimed(rate: number): void {
    rates = [...rates, rate].slice(-keptWindows);
    if (earlyRates.length < neededWindows) earlyRates.push(rate);
  }

  function startOver(): void {
    hasAgreed = false;
    warmUpWindows = 0;
    lastRate = null;
    rates = [];
    earlyRates = [];
  }

  const meter: SteadyMeter = {
    get phase() {
      if (hasAgreed) return 'timing';
      return warmUpWindows < maxWarmUpWindows ? 'warming' : 'unsteady';
    },
    get voidWindows() {
      return voidWindows;
    },
    get windowRates() {
      return rates;
    },
    get isWindowOpen() {
      return openedAt !== null;
    },
    beginWindow(nowSeconds) {
      openedAt = nowSeconds;
    },
    isWindowDue(nowSeconds, steps) {
      return openedAt !== null && isLongEnough(nowSeconds - openedAt, steps);
    },
    endWindow(nowSeconds, steps) {
      if (openedAt === null) return false;
      const seconds = nowSeconds - openedAt;
      const rate = (steps * batch) / seconds;
      const fault = findFault(seconds, steps);
      if (fault !== 'too-short') lastRate = rate;
      if (fault !== null) {
        meter.voidWindow(fault);
        return false;
      }
      openedAt = null;
      unbroken += 1;
      if (hasAgreed) keepTimed(rate);
      else warmUp(rate);
      return true;
    },
    voidWindow(reason) {
      if (reason === 'recovery') startOver();
      unbroken = 0;
      if (openedAt === null) return;
      openedAt = null;
      voidWindows += 1;
    },
    setCompileSeconds(seconds) {
      compileSeconds = seconds;
    },
    result() {
      // The first warm-up windows hold compilation and cold caches, so a hurried answer rests on the last few alone.
      const told = meter.phase === 'warming' ? rates.slice(-agreeingWindows) : rates;
      if (told.length === 0) return null;
      const isSteady = hasAgreed && rates.length >= neededWindows;
      const sustainedChange = hasAgreed ? compareEnds(earlyRates, rates) : null;
      const samplesPerSecond = spreadOf(told);
      const bytes = bytesPerStep === undefined ? {} : { bytesPerStep };
      return { model, batch, samplesPerSecond, flopPerSample, compileSeconds, isSteady, sustainedChange, ...bytes };
    },
  };
  return meter;
}

/**
 * Change of the median from the first ten timed windows to the latest ten, as a share: -0.12 means 12 percent slower,
 * as a laptop becomes when it heats up. Null until the two ends are separate windows.
 */
function compareEnds(earlyRates: readonly number[], rates: readonly number[]): number | null {
  if (earlyRates.length < neededWindows || rates.length < 2 * neededWindows) return null;
  return medianOf(rates.slice(-neededWindows)) / medianOf(earlyRates) - 1;
}
