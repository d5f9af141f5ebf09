/**
 * The replay of this visit: run once, kept for every scoreboard of the page. The runs and the engine behind it are fetched
 * only when somebody asks, because together they weigh as much as all else that an embedded figure loads.
 */
import type { Replay } from './board.ts';
import type { liveParts } from './live-parts.ts';

/** A finished replay, and what can be done with it. */
export interface Live {
  readonly replay: Replay;
  readonly parts: typeof liveParts;
}

let kept: Live | null = null;
let running: Promise<Live> | null = null;

/** The finished replay; null before. */
export const keptReplay = (): Live | null => kept;

/**
 * Replays all carried runs, or waits for the replay that runs already, whose progress goes to who began it. Rejects when
 * the files cannot be fetched; the next call tries again.
 */
export function startReplay(onprogress: (done: number, of: number) => void): Promise<Live> {
  if (kept) return Promise.resolve(kept);
  running ??= Promise.all([
    import('./replay.ts').then(({ replayRuns }) => replayRuns(onprogress)),
    import('./live-parts.ts'),
  ])
    .then(([replay, { liveParts: parts }]) => (kept = { replay, parts }))
    .finally(() => (running = null));
  return running;
}
