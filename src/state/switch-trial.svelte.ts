/** The fused engine measured against itself with some of its switches the other way; started by a press, one at a time. */
import raceWorkerAddress from '../train/race.worker.ts?worker&url';
import { usual, type SwitchName } from '#train/engines/fused/switches.ts';
import type { RunReason } from '#train/protocol.ts';
import { compareSwitches, type SwitchTrial } from '#train/race/compare-switches.ts';
import type { RaceChoice } from '#train/race/race-result.ts';
import { createRemoteArm, type ArmWorker } from '#train/race/remote-arm.ts';
import { RunFailure } from '#train/run-failure.ts';
import { browserRunLock, type RunLock } from './run-lock.ts';
import { startWorker } from './worker-address.ts';

/** What was measured, and of which choices. */
export interface TrialResult {
  readonly trial: SwitchTrial;
  readonly choice: RaceChoice;
  readonly changed: readonly SwitchName[];
}

export class Trial {
  #result = $state.raw<TrialResult | null>(null);
  #failure = $state.raw<{ readonly reason: RunReason; readonly detail: string } | null>(null);
  #rounds = $state(0);
  #isActive = $state(false);
  #isWaiting = $state(false);
  #abort: AbortController | null = null;
  readonly #dataUrl: string;
  readonly #startWorker: () => ArmWorker;
  readonly #lock: RunLock;

  /** @param dataUrl absolute address of the folder of data, ending in a slash */
  constructor(
    dataUrl: string,
    startArm: () => ArmWorker = () => startWorker(raceWorkerAddress),
    lock: RunLock = browserRunLock,
  ) {
    this.#dataUrl = dataUrl;
    this.#startWorker = startArm;
    this.#lock = lock;
  }

  get result(): TrialResult | null {
    return this.#result;
  }

  /** Why the last one ended without a result; null when it did not. */
  get failure(): { readonly reason: RunReason; readonly detail: string } | null {
    return this.#failure;
  }

  /** Pairs of rounds done. */
  get rounds(): number {
    return this.#rounds;
  }

  get isActive(): boolean {
    return this.#isActive;
  }

  /** While other work of this browser has its turn. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** @param changed what stands the other way in the second engine */
  start = async (choice: RaceChoice, changed: readonly SwitchName[]): Promise<void> => {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.#failure = null;
    this.#rounds = 0;
    this.#isActive = true;
    const release = await this.#lock.acquire(() => (this.#isWaiting = this.#abort === abort), abort.signal);
    if (this.#abort === abort) this.#isWaiting = false;
    try {
      if (abort.signal.aborted || !release) return;
      const switches = Object.fromEntries(changed.map((name) => [name, !usual[name]]));
      const parts = {
        startArm: () => createRemoteArm(this.#startWorker()),
        dataUrl: this.#dataUrl,
        onRound: (done: number) => (this.#rounds = done),
      };
      const trial = await compareSwitches(choice, switches, parts, abort.signal);
      if (trial) this.#result = { trial, choice, changed };
    } catch (thrown) {
      const isKnown = thrown instanceof RunFailure;
      this.#failure = isKnown ? thrown : { reason: 'worker-refused', detail: String(thrown) };
    } finally {
      release?.();
      if (this.#abort === abort) this.stop();
    }
  };

  /** Ends it at once, workers and all. */
  stop = (): void => {
    this.#abort?.abort();
    this.#abort = null;
    this.#isActive = this.#isWaiting = false;
  };
}
