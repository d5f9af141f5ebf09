/** What goes wrong while a run goes on: lost devices, silence, numbers that are none; and going on from a saved state. */
import { describe, expect, it, vi } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import type { FromWorker } from '#train/protocol.ts';
import { planPatience } from '#train/watchdog.ts';
import { openBench, takeTurns, type OpenBench } from '../support/session-bench.ts';

// The bowl engine trains no model, so there is no reference for it to agree with.
vi.mock('#train/self-test.ts', () => ({ testEngine: () => Promise.resolve(0.1) }));
vi.setConfig({ testTimeout: 60_000 });

const run = 1;
const endOf = (bench: OpenBench) => bench.all('phase').at(-1);

describe('a device lost at any moment', () => {
  it('50 times over, at seeded calls: the curve is the undisturbed one, each step told', async () => {
    const order = { secondsPerStep: 0.2, choice: { epochs: 6 } };
    const plain = await openBench(order).start();
    const expected = plain.losses();
    const random = createRandom(7, 0);
    let resumed = 0;
    for (let trial = 0; trial < 50; trial++) {
      const loseAtCall = 2 + Math.floor(75 * random());
      const bench = await openBench({ ...order, openings: [{ loseAtCall }] }).start();
      expect(endOf(bench), `lost at call ${loseAtCall}`).toMatchObject({ phase: 'done', reason: 'all-epochs' });
      const losses = bench.losses();
      for (const step of losses.keys())
        expect(losses.get(step), `${step}`).toBe(expected.get(step) ?? losses.get(step));
      expect([...losses.keys()].length).toBeGreaterThanOrEqual(expected.size);
      expect(Math.max(...losses.keys())).toBe(48);
      resumed += bench.all('recovered').length;
    }
    // Some losses fall on calls after the last, or of pictures, which a run does without.
    expect(resumed).toBeGreaterThan(35);
  });

  it('tells the losses after the checkpoint again, so that the page can drop the first ones', async () => {
    const bench = await openBench({ secondsPerStep: 0.2, openings: [{ loseAtCall: 60 }] }).start();
    const at = bench.inbox.findIndex(({ kind }) => kind === 'recovered');
    const [recovered] = bench.all('recovered');
    const later = bench.inbox.slice(at).flatMap((message) => (message.kind === 'loss' ? message.steps : []));
    expect(later[0]).toBe((recovered?.step ?? NaN) + 1);
    expect(later).toEqual(later.toSorted((a, b) => a - b));
  });

  it('also while it is being rebuilt, is the second loss', async () => {
    const bench = await openBench({ secondsPerStep: 0.2, openings: [{ loseAtCall: 20 }, { loseAtCall: 1 }] }).start();
    expect(endOf(bench)).toMatchObject({ phase: 'failed', reason: 'device-lost-twice' });
    expect(bench.engines.every((engine) => engine.isClosed())).toBe(true);
  });
});

describe('silence', () => {
  it('is patiently borne for ten seconds, or twenty steps where steps are slow', () => {
    expect([null, 0.001, 0.5, 2].map(planPatience)).toEqual([10, 10, 10, 40]);
  });

  it('is told after ten seconds, again every five, and over when steps come again', async () => {
    const bench = openBench({ secondsPerStep: 0.05, openings: [{ hangAtStep: 20 }] });
    void bench.start();
    await takeTurns(100);
    const told: (number | null)[][] = [];
    for (let second = 0; second < 22; second++) {
      bench.clock.advance(1);
      await takeTurns(3);
      told.push(bench.all('stalled').map(({ seconds }) => seconds));
    }
    expect(told[8]).toEqual([]);
    const seconds = told.at(-1) ?? [];
    expect(seconds).toHaveLength(3);
    expect(seconds[0]).toBeGreaterThan(10);
    expect(seconds[0]).toBeLessThan(12);
    expect(bench.phases().at(-1)).toBe('running');
  });

  it('of a paused run, or of one that waits for nobody, is no stall', async () => {
    let isPaused = false;
    const bench = openBench({
      onMessage(message, { send }) {
        if (message.kind !== 'loss' || message.step < 5 || isPaused) return;
        isPaused = true;
        send({ kind: 'pause', run });
      },
    });
    const ended = bench.start();
    await takeTurns(60);
    expect(bench.phases().at(-1)).toBe('paused');
    for (let minute = 0; minute < 10; minute++) {
      bench.clock.advance(60);
      await takeTurns(3);
    }
    bench.send({ kind: 'resume', run });
    await ended;
    bench.clock.advance(100);
    await takeTurns(5);
    expect(bench.all('stalled')).toEqual([]);
  });
});

describe('numbers that are none', () => {
  it('end the run as diverged, and the last finite state can still be saved', async () => {
    const bench = await openBench({ secondsPerStep: 0.2, openings: [{ nanAtStep: 30 }] }).start();
    expect(endOf(bench)).toMatchObject({ phase: 'failed', reason: 'diverged' });
    expect(bench.engines[0]?.isClosed()).toBe(true);
    // The curve goes up to where it broke.
    expect(Math.max(...bench.losses().keys())).toBe(29);
    bench.send({ kind: 'save', run });
    await takeTurns(5);
    const [saved] = bench.all('saved');
    expect(saved?.checkpoint.step).toBeGreaterThan(0);
    expect(saved?.checkpoint.step).toBeLessThan(30);
    expect(saved?.checkpoint.weights.flatMap((numbers) => [...numbers]).every(Number.isFinite)).toBe(true);
    expect(
      bench
        .all('loss')
        .flatMap(({ losses }) => losses)
        .every(Number.isFinite),
    ).toBe(true);
  });
});

describe('going on from a saved state', () => {
  const order = { secondsPerStep: 0.2 };

  async function saveAt(step: number) {
    let isAsked = false;
    const bench = await openBench({
      ...order,
      onMessage(message: FromWorker, { send }: OpenBench) {
        if (message.kind !== 'loss' || message.step < step || isAsked) return;
        isAsked = true;
        send({ kind: 'save', run });
      },
    }).start();
    const saved = bench.all('saved')[0]?.checkpoint;
    if (!saved) throw new Error('nothing saved');
    return { bench, saved };
  }

  it('takes the same samples in the same order: the curve is that of one long run', async () => {
    const { bench, saved } = await saveAt(20);
    const resumed = await openBench({ ...order, from: saved }).start();
    const [plain, later] = [bench.losses(), resumed.losses()];
    expect([...later.keys()][0]).toBe(saved.step + 1);
    for (const [step, loss] of later) if (plain.has(step)) expect(loss).toBe(plain.get(step));
    expect(endOf(resumed)).toMatchObject({ reason: 'all-epochs' });
  });

  it('with no epoch left trains nothing, is judged, and answers as it was saved', async () => {
    const { saved } = await saveAt(20);
    const asked = await openBench({ ...order, from: saved, choice: { epochs: 0 } }).start();
    expect(endOf(asked)).toMatchObject({ phase: 'done', reason: 'all-epochs' });
    expect(asked.losses().size).toBe(0);
    expect(asked.all('evaluation').map(({ step }) => step)).toEqual([saved.step]);
    asked.send({ kind: 'save', run });
    await takeTurns(5);
    expect(asked.all('saved').at(-1)?.checkpoint).toEqual(saved);
  });

  it('of another model, or damaged, fails with its reason and trains nothing', async () => {
    const { saved } = await saveAt(20);
    const [first = new Float32Array(), ...rest] = saved.weights;
    for (const weights of [rest, [first.map(() => NaN), ...rest], [first.slice(1), ...rest]]) {
      const bench = await openBench({ ...order, from: { ...saved, weights } }).start();
      expect(endOf(bench)).toMatchObject({ phase: 'failed', reason: 'data-damaged' });
      expect(bench.engines).toEqual([]);
    }
  });
});
