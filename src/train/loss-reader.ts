/**
 * Brings losses from the device to the page: reads overlap with training, at most two at a time, and go out in groups.
 * The limit of two is also what keeps the CPU from running far ahead of the device.
 */
import { RunFailure } from './run-failure.ts';

export interface LossGroup {
  readonly steps: readonly number[];
  readonly losses: readonly number[];
}

export interface LossReader {
  /** Takes a read in; waits while two others are on their way. @throws RunFailure `diverged` */
  add(step: number, loss: Promise<number>): Promise<void>;
  /** Waits for all reads. @throws RunFailure `diverged` */
  drain(): Promise<void>;
  /** Forgets reads that will not arrive: their device is gone. */
  abandon(): void;
  /** Losses that arrived since the last call. */
  take(): LossGroup;
}

const readsInFlight = 2;

export function createLossReader(): LossReader {
  let pending: { step: number; loss: Promise<number> }[] = [];
  let arrived: { step: number; loss: number }[] = [];
  /** After a recovery some steps are done again; their losses are already out. */
  let newestStep = 0;

  async function awaitOldest(): Promise<void> {
    const oldest = pending[0];
    if (!oldest) return;
    const loss = await oldest.loss;
    pending.shift();
    if (!Number.isFinite(loss)) throw new RunFailure('diverged', `loss ${loss} at step ${oldest.step}`);
    if (oldest.step <= newestStep) return;
    newestStep = oldest.step;
    arrived.push({ step: oldest.step, loss });
  }

  return {
    async add(step, loss) {
      // Rejections are met in `awaitOldest`; until then they must not count as unhandled.
      loss.catch(() => undefined);
      pending.push({ step, loss });
      while (pending.length > readsInFlight) await awaitOldest();
    },
    async drain() {
      while (pending.length > 0) await awaitOldest();
    },
    abandon() {
      pending = [];
    },
    take() {
      const group = { steps: arrived.map(({ step }) => step), losses: arrived.map(({ loss }) => loss) };
      arrived = [];
      return group;
    },
  };
}
