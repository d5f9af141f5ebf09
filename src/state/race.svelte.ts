/**
 * The race of the engines: each arm in a worker of its own, asked in turns from here, so that the page stays live. Until
 * the reader has one of their own, the recorded race stands. A training run beside a race would slow both: they share
 * one lock over all tabs.
 */
import raceWorkerAddress from '../train/race.worker.ts?worker&url';
import { raceArmIds } from '#train/race/race-arms.ts';
import type { RaceChoice, RaceProgress, RaceResult, RaceTrack } from '#train/race/race-result.ts';
import { createRemoteArm, type ArmWorker } from '#train/race/remote-arm.ts';
import { beginRace, runRace } from '#train/race/run-race.ts';
import type { App } from './app.svelte.ts';
import { browserRunLock, type RunLock } from './run-lock.ts';
import { fetchRecordedRace, type RecordedRace } from './recorded-race.ts';
import { startWorker } from './worker-address.ts';

const nowSeconds = () => performance.now() / 1000;

/** Whether the page is in sight, as the race asks. */
export interface Sighting {
  whenSeen(): Promise<void>;
  countHidings(): number;
  close(): void;
}

export class Race {
  #result = $state.raw<RaceResult | null>(null);
  #recorded = $state.raw<RecordedRace | null>(null);
  #progress = $state.raw<RaceProgress | null>(null);
  #isActive = $state(false);
  #isWaiting = $state(false);
  #abort: AbortController | null = null;
  readonly isHeldBack: boolean;
  readonly #dataUrl: string;
  readonly #startWorker: () => ArmWorker;
  readonly #lock: RunLock;
  readonly #watch: () => Sighting;

  /**
   * @param dataUrl absolute address of the folder of data, ending in a slash
   * @param isHeldBack a teacher's link holds the page to recorded numbers
   */
  constructor(
    dataUrl: string,
    isHeldBack = false,
    startArm: () => ArmWorker = () => startWorker(raceWorkerAddress),
    lock: RunLock = browserRunLock,
    watch: () => Sighting = watchSight,
  ) {
    this.#dataUrl = dataUrl;
    this.isHeldBack = isHeldBack;
    this.#startWorker = startArm;
    this.#lock = lock;
    this.#watch = watch;
  }

  /** The reader's own race, under way or over; before it the recorded one; null before that has come. */
  get result(): RaceResult | null {
    return this.#result ?? this.#recorded?.result ?? null;
  }

  /** The machine of the recorded race where that is shown, in both languages; null for the reader's own. */
  get machine(): RecordedRace['machine'] | null {
    return this.#result ? null : (this.#recorded?.machine ?? null);
  }

  get progress(): RaceProgress | null {
    return this.#progress;
  }

  /** From pressing the button until it is over. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** While other work of this browser has its turn. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Fetches the recorded race. Never rejects. */
  showRecorded = async (): Promise<void> => {
    this.#recorded = await fetchRecordedRace(`${this.#dataUrl}recorded/race.json`);
  };

  /** Starts a race, ending the one under way. Only ever called for a reader's own press of a button. */
  start = async (choice: RaceChoice): Promise<void> => {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.#isActive = true;
    const release = await this.#lock.acquire(() => (this.#isWaiting = this.#abort === abort), abort.signal);
    if (abort.signal.aborted || !release) {
      release?.();
      return;
    }
    this.#isWaiting = false;
    const sight = this.#watch();
    this.#result = beginRace(choice);
    try {
      const isComplete = await runRace(
        raceArmIds,
        choice,
        {
          startArm: () => createRemoteArm(this.#startWorker()),
          dataUrl: this.#dataUrl,
          nowSeconds,
          onTrack: (track) => this.#take(abort, track),
          onProgress: (progress) => {
            if (!abort.signal.aborted) this.#progress = progress;
          },
          ...sight,
        },
        abort.signal,
      );
      if (isComplete && this.#result) this.#result = { ...this.#result, isComplete };
    } finally {
      sight.close();
      release();
      if (this.#abort === abort) this.#end();
    }
  };

  /** Ends the race at once, workers and all; what was measured so far stays. */
  stop = (): void => {
    this.#abort?.abort();
    this.#end();
  };

  #end(): void {
    this.#abort = null;
    this.#progress = null;
    this.#isActive = this.#isWaiting = false;
  }

  #take({ signal }: AbortController, track: RaceTrack): void {
    if (signal.aborted || !this.#result) return;
    const { tracks } = this.#result;
    const isKnown = tracks.some(({ arm }) => arm === track.arm);
    const next = isKnown ? tracks.map((one) => (one.arm === track.arm ? track : one)) : [...tracks, track];
    this.#result = { ...this.#result, tracks: next };
  }
}

/** A race on this page's data, the recorded one on its way. */
export function openRace({ run, address }: Pick<App, 'run' | 'address'>): Race {
  const race = new Race(run.dataUrl, address.query.backend === 'recorded');
  void race.showRecorded();
  return race;
}

function watchSight(): Sighting {
  let hidings = document.hidden ? 1 : 0;
  let wake: (() => void)[] = [];
  const follow = () => {
    if (document.hidden) hidings++;
    else for (const resolve of wake.splice(0)) resolve();
  };
  document.addEventListener('visibilitychange', follow);
  return {
    whenSeen: () => (document.hidden ? new Promise((resolve) => (wake = [...wake, resolve])) : Promise.resolve()),
    countHidings: () => hidings,
    close: () => document.removeEventListener('visibilitychange', follow),
  };
}
