/**
 * The fused engine against itself: as usual, and with some optimizations the other way, in turns on one machine. Both train
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
  /** Seconds of a step as switched over seconds as usual, one ratio for each pair of rounds. */
  readonly ratio: Spread;
  /** Median seconds of a step. */
  readonly usualSeconds: number;
  readonly changedSeconds: number;
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

/** Null when it was stopped. @param switches that stand the other way. @throws RunFailure where the engine cannot be had */
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
    const usual = await open({});
    const changed = await open({ switches });
    const times: { readonly usual: number; readonly changed: number }[] = [];
    while (times.length < choice.rounds) {
      const isUsualFirst = times.length % 2 === 0;
      const first = await timeStep(isUsualFirst ? usual.arm : changed.arm);
      const second = await timeStep(isUsualFirst ? changed.arm : usual.arm);
      times.push(isUsualFirst ? { usual: first, changed: second } : { usual: second, changed: first });
      parts.onRound(times.length);
    }
    return {
      ratio: spreadOf(times.map((one) => one.changed / one.usual)),
      usualSeconds: spreadOf(times.map((one) => one.usual)).median,
      changedSeconds: spreadOf(times.map((one) => one.changed)).median,
      apart: findApart(changed.losses, usual.losses)?.share ?? 0,
      isSoftware: usual.conditions.isSoftware,
    };
  } catch (thrown) {
    if (signal.aborted) return null;
    throw thrown;
  } finally {
    abort();
    signal.removeEventListener('abort', abort);
  }
}
