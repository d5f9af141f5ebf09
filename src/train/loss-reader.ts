/**
 * Brings losses from the device to the page: reads overlap with training, one on its way while the next is asked for, and
 * go out in groups. Waiting for the one before is also what keeps the CPU from running far ahead of the device, and when
 * reads arrive tells the device's own pace, which the CPU's calls do not.
 */
import type { StepLosses } from './engines/engine.ts';
import { RunFailure } from './run-failure.ts';
import { longStepSeconds, planReadInterval, warmUpSteps } from './schedule.ts';

export interface LossGroup {
  readonly steps: readonly number[];
  readonly losses: readonly number[];
  /** Of a GAN only. */
  readonly judgeLosses?: readonly number[];
}

export interface LossReader {
  /** Seconds a step takes, as reads arrive: the latest few. Null in the first steps, of long steps in the first two. */
  readonly stepSeconds: number | null;
  /** Whether the loss of the step after `step` steps is to be read. */
  isDue(step: number): boolean;
  /** Takes a read in; waits while another is on its way. @throws RunFailure `diverged` */
  add(step: number, losses: Promise<StepLosses>): Promise<void>;
  /** Waits for all reads. @throws RunFailure `diverged` */
  drain(): Promise<void>;
  /** The loop does something else than steps from now until `resume`: that time is no step's. */
  rest(): void;
  resume(): void;
  /** Forgets reads that will not arrive, their device is gone; what came after `step` will be trained and told again. */
  abandon(step: number): void;
  /** Losses that arrived since the last call. */
  take(): LossGroup;
}

const readsInFlight = 1;

export function createLossReader(nowSeconds: () => number): LossReader {
  let pending: { step: number; losses: Promise<StepLosses> }[] = [];
  let arrived: { step: number; losses: StepLosses }[] = [];
  let newestStep = 0;
  let newestRead = 0;
  let stepSeconds: number | null = null;
  let lastArrival: { step: number; at: number } | null = null;
  let restedSeconds = 0;
  let restingSince: number | null = null;

  const active = () => (restingSince ?? nowSeconds()) - restedSeconds;

  /** A mean that forgets: the last few arrivals count, the first steps not at all, unless they are long. */
  function noteArrival(step: number): void {
    const at = active();
    if (lastArrival && step > lastArrival.step) {
      const seconds = (at - lastArrival.at) / (step - lastArrival.step);
      if (stepSeconds !== null || lastArrival.step >= warmUpSteps || seconds >= longStepSeconds)
        stepSeconds = stepSeconds === null ? seconds : stepSeconds + 0.3 * (seconds - stepSeconds);
    }
    lastArrival = { step, at };
  }

  async function awaitOldest(): Promise<void> {
    const oldest = pending[0];
    if (!oldest) return;
    const losses = await oldest.losses;
    if (pending.shift() !== oldest) return;
    if (!losses.every((loss) => Number.isFinite(loss))) {
      throw new RunFailure('diverged', `loss ${losses.join(', ')} at step ${oldest.step}`);
    }
    if (oldest.step <= newestStep) return;
    newestStep = oldest.step;
    arrived.push({ step: oldest.step, losses });
  }

  return {
    get stepSeconds() {
      return stepSeconds;
    },
    isDue: (step) => step + 1 - newestRead >= planReadInterval(step, stepSeconds),
    async add(step, losses) {
      newestRead = step;
      // Rejections are met in `awaitOldest`; until then they must not count as unhandled.
      losses.then(
        () => noteArrival(step),
        () => undefined,
      );
      pending.push({ step, losses });
      while (pending.length > readsInFlight) await awaitOldest();
    },
    async drain() {
      while (pending.length > 0) await awaitOldest();
    },
    rest() {
      restingSince ??= nowSeconds();
    },
    resume() {
      if (restingSince !== null) restedSeconds += nowSeconds() - restingSince;
      restingSince = null;
    },
    abandon(step) {
      pending = [];
      arrived = arrived.filter((one) => one.step <= step);
      newestStep = Math.min(newestStep, step);
      newestRead = step;
      lastArrival = null;
    },
    take() {
      const steps = arrived.map(({ step }) => step);
      const losses = arrived.map((one) => one.losses[0]);
      const judgeLosses = arrived.flatMap((one) => one.losses[1] ?? []);
      arrived = [];
      return { steps, losses, ...(judgeLosses.length > 0 ? { judgeLosses } : {}) };
    },
  };
}
