/**
 * A race from its order to its end. First every arm alone: opened, its losses read step by step, a stretch to warm up.
 * Then rounds: each arm trains for half a second, one after another and every other round in reverse, so that a machine
 * that slows down is fair to all. Last, each arm's step is counted and taken apart. An arm that fails is told with its
 * reason and the others go on; a stop keeps what there is. A round during which the page was hidden is done again.
 */
import { RunFailure, describeError } from '../run-failure.ts';
import type { RaceArmId } from './race-arms.ts';
import type { RaceChoice, RaceProgress, RaceResult, RaceRound, RaceStage, RaceTrack } from './race-result.ts';
import type { RemoteArm } from './remote-arm.ts';

export interface RaceParts {
  /** @throws where the browser refuses workers */
  startArm(): RemoteArm;
  readonly dataUrl: string;
  nowSeconds(): number;
  onTrack(track: RaceTrack): void;
  onProgress(progress: RaceProgress): void;
  /** Resolves when the page is in sight. */
  whenSeen(): Promise<void>;
  /** How often the page was hidden. */
  countHidings(): number;
}

/** Seconds of a timed stretch, of warming up, and of a stretch that is counted. */
const stretchSeconds = { timing: 0.5, warming: 0.3, counting: 0.3 } as const;
/** Losses are read for so long at most, and an arm is timed for so long in all, seconds. */
const patience = { losses: 15, timing: 20 } as const;
/** A step longer than this is not taken apart, which takes a dozen of them, seconds. */
const longestApart = 1;
const mostRepeats = 3;

/** Guesses until something is known, seconds of each piece of work. */
const planned: Readonly<Record<RaceStage, number>> = {
  opening: 3,
  losses: 1.5,
  warming: 0.4,
  timing: 0.6,
  counting: 0.4,
  anatomy: 1.5,
};
const once = ['opening', 'losses', 'warming', 'counting', 'anatomy'] as const;

/** A race that begins now, nobody on the way yet. */
export function beginRace(choice: RaceChoice): RaceResult {
  return { choice, takenAt: new Date().toISOString(), tracks: [], isComplete: false };
}

/** True when it was not stopped. @param signal stops the race */
export async function runRace(
  arms: readonly RaceArmId[],
  choice: RaceChoice,
  parts: RaceParts,
  signal: AbortSignal,
): Promise<boolean> {
  const { nowSeconds } = parts;
  const tracks = new Map<RaceArmId, RaceTrack>();
  const running = new Map<RaceArmId, RemoteArm>();
  const left = new Map<RaceArmId, RaceStage[]>(
    arms.map((arm) => [arm, [...once, ...Array.from({ length: choice.rounds }, () => 'timing' as const)]]),
  );
  const all = arms.length * (once.length + choice.rounds);
  const startedAt = nowSeconds();
  let plannedDone = 0;
  const abort = () => {
    for (const arm of running.values()) arm.close();
    running.clear();
  };
  signal.addEventListener('abort', abort);

  function note(arm: RaceArmId, change: Partial<RaceTrack>): void {
    const before = tracks.get(arm) ?? {
      ...{ arm, opened: null, losses: [], rounds: [], counts: null, anatomy: null, refused: null },
    };
    const track = { ...before, ...change };
    tracks.set(arm, track);
    parts.onTrack(track);
  }

  function report(arm: RaceArmId, stage: RaceStage): void {
    const waiting = [...left.values()].flat();
    const plannedLeft = waiting.reduce((sum, one) => sum + planned[one], 0);
    const stretch = plannedDone > 0 ? (nowSeconds() - startedAt) / plannedDone : null;
    const secondsLeft = stretch === null ? null : stretch * plannedLeft;
    parts.onProgress({ arm, stage, done: all - waiting.length, all, secondsLeft });
  }

  /** Does a piece of an arm's work; the arm is out of the race where it fails. */
  async function work(arm: RaceArmId, stage: RaceStage, piece: (runner: RemoteArm) => Promise<Partial<RaceTrack>>) {
    const own = left.get(arm) ?? [];
    if (signal.aborted || own.length === 0) return;
    report(arm, stage);
    try {
      if (stage === 'opening') running.set(arm, parts.startArm());
      const runner = running.get(arm);
      if (runner) note(arm, await piece(runner));
      own.splice(own.indexOf(stage), 1);
      plannedDone += planned[stage];
    } catch (thrown) {
      if (signal.aborted) return;
      const failure = thrown instanceof RunFailure ? thrown : new RunFailure('worker-refused', describeError(thrown));
      note(arm, { refused: { reason: failure.reason, detail: failure.detail } });
      running.get(arm)?.close();
      running.delete(arm);
      left.delete(arm);
    }
  }

  const roundsOf = (arm: RaceArmId) => tracks.get(arm)?.rounds ?? [];

  async function timeOne(runner: RemoteArm): Promise<RaceRound> {
    for (let repeat = 1; ; repeat++) {
      await parts.whenSeen();
      const hidings = parts.countHidings();
      const round = await runner.time(stretchSeconds.timing);
      if (hidings === parts.countHidings() || repeat === mostRepeats) return round;
    }
  }

  for (const arm of arms) {
    await work(arm, 'opening', async (runner) => {
      const opened = await runner.open({ arm, choice, dataUrl: parts.dataUrl });
      return { opened, losses: [opened.loss] };
    });
    await work(arm, 'losses', async (runner) => {
      const first = tracks.get(arm)?.losses ?? [];
      return { losses: [...first, ...(await runner.train(choice.steps - first.length, patience.losses))] };
    });
    await work(arm, 'warming', async (runner) => {
      await runner.time(stretchSeconds.warming);
      return {};
    });
  }
  for (let round = 0; round < choice.rounds; round++) {
    for (const arm of round % 2 === 0 ? arms : arms.toReversed()) {
      await work(arm, 'timing', async (runner) => {
        const before = roundsOf(arm);
        const isPatient = before.reduce((sum, { seconds }) => sum + seconds, 0) < patience.timing;
        return isPatient ? { rounds: [...before, await timeOne(runner)] } : {};
      });
    }
  }
  for (const arm of arms) {
    await work(arm, 'counting', async (runner) => ({ counts: await runner.count(stretchSeconds.counting) }));
    await work(arm, 'anatomy', async (runner) => {
      const last = roundsOf(arm).at(-1);
      const isShort = last !== undefined && last.seconds / last.steps <= longestApart;
      return isShort ? { anatomy: await runner.takeApart() } : {};
    });
  }
  abort();
  signal.removeEventListener('abort', abort);
  return !signal.aborted;
}
