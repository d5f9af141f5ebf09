/**
 * The replay of this visit: run once, kept for every scoreboard of the page. The runs and the engine behind it are fetched
 * only when somebody asks, because together they weigh as much as all else that an embedded figure loads.
 */
import type { Replay } from './board.ts';

let kept: Replay | null = null;
let running: Promise<Replay> | null = null;

/** The finished replay; null before. */
export const keptReplay = (): Replay | null => kept;

/**
 * Replays all carried runs, or waits for the replay that runs already, whose progress goes to who began it. Rejects when
 * the files cannot be fetched; the next call tries again.
 */
export function startReplay(onprogress: (done: number, of: number) => void): Promise<Replay> {
  if (kept) return Promise.resolve(kept);
  running ??= import('./replay.ts')
    .then(({ replayRuns }) => replayRuns(onprogress))
    .then((replay) => (kept = replay))
    .finally(() => (running = null));
  return running;
}
