/**
 * The fused engine against itself: with every optimization on, and with some off, in turns on one machine. Both train
 * the same model on the same batches; the ratio of two rounds side by side is what counts, so that a machine that slows
 * down is fair to both.
 */
import type { Spread } from '#datacenter/units/units.ts';
import { spreadOf } from '#device/statistics.ts';
import type { Switches } from '../engines/fused/switches.ts';
import { findApart } from './losses-apart.ts';
import type { RaceChoice } from './race-result.ts';
import type { RemoteArm } from './remote-arm.ts';

export interface SwitchTrial {
  /** Seconds of a step without over seconds with, one ratio for each pair of rounds. */
  readonly ratio: Spread;
  /** Median seconds of a step. */
  readonly onSeconds: number;
  readonly offSeconds: number;
  /** Largest difference of the first losses, as a share. */
  readonly apart: number;
  readonly isSoftware: boolean;
}

export interface TrialParts {
  /** @throws where the browser refuses workers */
  startArm(): RemoteArm;
  readonly dataUrl: string;
  /** Pairs of rounds done, of all; none while engines are opened. */
  onRound(done: number): void;
}

/** Seconds of a round, and of warming up. */
const [roundSeconds, warmSeconds] = [0.4, 0.3];
/** Losses are read for so long at most, seconds. */
const lossSeconds = 10;

/** Null when it was stopped. @throws RunFailure where the engine cannot be had */
export async function compareSwitches(
  choice: RaceChoice,
  switches: Partial<Switches>,
  parts: TrialParts,
  signal: AbortSignal,
): Promise<SwitchTrial | null> {
  const arms: RemoteArm[] = [];
  const abort = () => {
    for (const arm of arms) arm.close();
  };
  signal.addEventListener('abort', abort);
  async function open(more: { readonly switches?: Partial<Switches> }) {
    const arm = parts.startArm();
    arms.push(arm);
    const { loss, conditions } = await arm.open({ arm: 'fused', choice, dataUrl: parts.dataUrl, ...more });
    const losses = [loss, ...(await arm.train(choice.steps - 1, lossSeconds))];
    await arm.time(warmSeconds);
    return { arm, losses, conditions };
  }
  const timeStep = async (arm: RemoteArm) => {
    const { steps, seconds } = await arm.time(roundSeconds);
    return seconds / steps;
  };
  try {
    parts.onRound(0);
    const on = await open({});
    const off = await open({ switches });
    const times: { readonly on: number; readonly off: number }[] = [];
    while (times.length < choice.rounds) {
      const isOnFirst = times.length % 2 === 0;
      const first = await timeStep(isOnFirst ? on.arm : off.arm);
      const second = await timeStep(isOnFirst ? off.arm : on.arm);
      times.push(isOnFirst ? { on: first, off: second } : { on: second, off: first });
      parts.onRound(times.length);
    }
    return {
      ratio: spreadOf(times.map((one) => one.off / one.on)),
      onSeconds: spreadOf(times.map((one) => one.on)).median,
      offSeconds: spreadOf(times.map((one) => one.off)).median,
      apart: findApart(off.losses, on.losses)?.share ?? 0,
      isSoftware: on.conditions.isSoftware,
    };
  } catch (thrown) {
    if (signal.aborted) return null;
    throw thrown;
  } finally {
    abort();
    signal.removeEventListener('abort', abort);
  }
}
