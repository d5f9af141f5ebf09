/** The order of a race, what an arm that fails costs the others, and what a stop leaves. Arms are made up. */
import { describe, expect, it } from 'vitest';
import type { RaceArmId } from '#train/race/race-arms.ts';
import type { RaceProgress, RaceTrack } from '#train/race/race-result.ts';
import type { RemoteArm } from '#train/race/remote-arm.ts';
import { runRace, type RaceParts } from '#train/race/run-race.ts';
import { RunFailure } from '#train/run-failure.ts';
import { choice, trackOf } from '#support/race-results.ts';

interface Wishes {
  /** Fails at this question. */
  readonly fails?: (arm: RaceArmId, method: string) => boolean;
  /** Told before every question. */
  readonly onAsk?: (arm: RaceArmId, method: string) => void;
  readonly hidings?: () => number;
  readonly stepSeconds?: number;
}

async function race(arms: readonly RaceArmId[], wishes: Wishes = {}, rounds = 3) {
  const asked: string[] = [];
  const tracks = new Map<RaceArmId, RaceTrack>();
  const progress: RaceProgress[] = [];
  const abort = new AbortController();
  let now = 0;
  let closed = 0;
  const startArm = (): RemoteArm => {
    let arm: RaceArmId = 'stock';
    const ask = <Told>(method: string, seconds: number, told: Told): Promise<Told> => {
      wishes.onAsk?.(arm, method);
      if (abort.signal.aborted) return Promise.reject(new RunFailure('stopped', ''));
      asked.push(`${arm} ${method}`);
      now += seconds;
      return wishes.fails?.(arm, method)
        ? Promise.reject(new RunFailure('device-lost', 'gone'))
        : Promise.resolve(told);
    };
    const { opened, anatomy, counts } = trackOf('stock', 0.005);
    if (!opened || !anatomy || !counts) throw new Error('a track without numbers');
    return {
      open(order) {
        arm = order.arm;
        return ask('open', 2, opened);
      },
      train: (steps) =>
        ask(
          'train',
          1,
          Array.from({ length: steps }, () => 1),
        ),
      time: (seconds) => ask('time', seconds, { steps: 1, seconds: wishes.stepSeconds ?? 0.1 }),
      count: (seconds) => ask('count', seconds, counts),
      takeApart: () => ask('takeApart', 1, anatomy),
      close: () => void closed++,
    };
  };
  const parts: RaceParts = {
    startArm,
    dataUrl: '',
    nowSeconds: () => now,
    onTrack: (track) => void tracks.set(track.arm, track),
    onProgress: (one) => void progress.push(one),
    whenSeen: () => Promise.resolve(),
    countHidings: wishes.hidings ?? (() => 0),
  };
  const run = runRace(arms, { ...choice, rounds }, parts, abort.signal);
  return { run, asked, tracks, progress, abort, closed: () => closed };
}

describe('a race', () => {
  it('opens each arm alone, then times them in turns, every other round in reverse, and closes all', async () => {
    const { run, asked, closed } = await race(['stock', 'fused']);
    expect(await run).toBe(true);
    const opening = (arm: string) => ['open', 'train', 'time'].map((method) => `${arm} ${method}`);
    expect(asked.slice(0, 6)).toEqual([...opening('stock'), ...opening('fused')]);
    const turns = asked.slice(6, 12).map((one) => one.split(' ')[0]);
    expect(turns).toEqual(['stock', 'fused', 'fused', 'stock', 'stock', 'fused']);
    expect(asked.slice(12)).toEqual(['stock count', 'stock takeApart', 'fused count', 'fused takeApart']);
    expect(closed()).toBe(2);
  });

  it('puts the loss of the first step before those of the others: as many as were asked for', async () => {
    const { run, tracks } = await race(['stock']);
    await run;
    const { losses, rounds } = tracks.get('stock') ?? { losses: [], rounds: [] };
    expect([losses.length, losses[0], losses[1], rounds.length]).toEqual([choice.steps, 2.3, 1, 3]);
  });

  it('goes on without an arm that fails, keeps what that one had, and says why', async () => {
    const fails = (arm: RaceArmId, method: string) => arm === 'lean' && method === 'count';
    const { run, asked, tracks } = await race(['stock', 'lean', 'fused'], { fails });
    expect(await run).toBe(true);
    expect(tracks.get('lean')).toMatchObject({ refused: { reason: 'device-lost', detail: 'gone' }, counts: null });
    expect(tracks.get('lean')?.rounds.length).toBe(3);
    expect(asked).not.toContain('lean takeApart');
    expect(asked).toContain('fused takeApart');
  });

  it('asks an arm that could not be opened nothing more', async () => {
    const { run, asked, tracks } = await race(['stock', 'fused'], {
      fails: (arm, method) => arm === 'stock' && method === 'open',
    });
    await run;
    expect(asked.filter((one) => one.startsWith('stock'))).toEqual(['stock open']);
    expect(tracks.get('stock')).toMatchObject({ opened: null, rounds: [] });
  });

  it('that is stopped ends at once and keeps what there is', async () => {
    let stop = () => {};
    const made = await race(['stock', 'fused'], {
      onAsk: (arm, method) => {
        if (arm === 'fused' && method === 'train') stop();
      },
    });
    stop = () => made.abort.abort();
    expect(await made.run).toBe(false);
    expect(made.tracks.get('stock')?.losses.length).toBe(choice.steps);
    expect(made.tracks.get('fused')?.refused).toBe(null);
    expect(made.asked.at(-1)).toBe('fused open');
    expect(made.closed()).toBe(2);
  });

  it('does a round again during which the page was hidden, and no more than three times', async () => {
    let hidings = 0;
    const { run, asked, tracks } = await race(['stock'], { hidings: () => hidings++ }, 1);
    await run;
    expect(asked.filter((one) => one === 'stock time').length).toBe(1 + 3);
    expect(tracks.get('stock')?.rounds.length).toBe(1);
  });

  it('times a very slow arm in fewer rounds and does not take its step apart', async () => {
    const { run, asked, tracks } = await race(['cpu'], { stepSeconds: 8 }, 9);
    await run;
    expect(tracks.get('cpu')?.rounds.length).toBe(3);
    expect(asked).not.toContain('cpu takeApart');
  });

  it('counts its pieces to the end, and its time left down', async () => {
    const { run, progress } = await race(['stock', 'fused']);
    await run;
    expect(progress.map(({ done }) => done)).toEqual(progress.map((_, index) => index));
    expect(progress.at(-1)?.all).toBe(progress.length);
    expect(progress[0]?.secondsLeft).toBe(null);
    const left = progress.slice(3).map(({ secondsLeft }) => secondsLeft ?? NaN);
    expect(left).toEqual(left.toSorted((one, other) => other - one));
  });
});
