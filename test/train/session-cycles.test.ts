/** A thousand runs started and stopped: nothing that a run takes is left behind. Fifty of them on real tensors. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import type { Engine } from '#train/engines/engine.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import type { FromWorker } from '#train/protocol.ts';
import { createSession, type SessionParts } from '#train/session.ts';
import { openBowl, type Bowl } from '../support/bowl-engine.ts';
import { benchChoice, pointModel, points, takeTurns } from '../support/session-bench.ts';
import { createTestClock } from '../support/test-clock.ts';

// The bowl engine trains no model, so there is no reference for it to agree with.
vi.mock('#train/self-test.ts', () => ({ testEngine: () => Promise.resolve(0.1) }));

// Node 20 has none; the engine asks it for the browser's name.
beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});

interface Cycles {
  readonly cycles: number;
  readonly openEngine: SessionParts['openEngine'];
  readonly afterEach?: () => void;
}

/**
 * Runs of 80 steps, each left after a random number of turns: stopped, freed, overtaken by the next, or left to its end.
 * @returns the last phase of each run, and how many timers still run ten seconds after the last one was freed
 */
async function cycle({ cycles, openEngine, afterEach = () => undefined }: Cycles, clock = createTestClock(0.02)) {
  const random = createRandom(3, 0);
  const ends = new Map<number, string>();
  const session = createSession({
    post(message: FromWorker) {
      if (message.kind === 'phase') ends.set(message.run, message.reason ?? message.phase);
    },
    openEngine,
    openImages: () => Promise.reject(new Error('no images here')),
    openDataSet: () => Promise.resolve({ ...points, inputs: points.inputs.slice() }),
    fitBigram: () => ({ lossNats: 1 }),
    buildModel: () => pointModel,
    measureRoof: () => Promise.resolve(null),
    nowSeconds: () => clock.now,
    yieldTask: () => new Promise((resolve) => setImmediate(resolve)),
    wait: (seconds) => clock.wait(seconds),
  });
  let ended = Promise.resolve();
  for (let run = 1; run <= cycles; run++) {
    ended = session.receive({ kind: 'start', run, choice: { ...benchChoice, backend: 'cpu' }, dataUrl: 'http://x/' });
    const turns = Math.floor(40 * random());
    const way = random();
    if (way < 0.1) await ended;
    else await takeTurns(turns);
    if (way >= 0.1 && way < 0.5) void session.receive({ kind: 'stop', run });
    if (way < 0.7) await session.receive({ kind: 'dispose', run });
    if (way < 0.7) afterEach();
  }
  await session.receive({ kind: 'dispose', run: cycles });
  await ended;
  for (let second = 0; second < 11; second++) {
    clock.advance(1);
    await takeTurns(3);
  }
  return { ends, clock };
}

describe('1,000 starts and stops', () => {
  it('leave no engine open and no timer running, and each run has come to an end of its own', async () => {
    const clock = createTestClock(0.02);
    const bowls: Bowl[] = [];
    let mostOpen = 0;
    const countOpen = () => bowls.filter((bowl) => !bowl.isClosed()).length;
    const { ends } = await cycle(
      {
        cycles: 1000,
        openEngine(name, order) {
          const bowl = openBowl(name, order, clock);
          bowls.push(bowl);
          mostOpen = Math.max(mostOpen, countOpen());
          return Promise.resolve(bowl);
        },
        afterEach: () => expect(countOpen()).toBe(0),
      },
      clock,
    );
    expect(bowls.length).toBeGreaterThan(700);
    expect(mostOpen).toBe(1);
    expect(countOpen()).toBe(0);
    expect(clock.sleeping).toBe(0);
    expect(ends.size).toBe(1000);
    const kinds = [...ends.values()];
    expect(new Set(kinds)).toEqual(new Set(['stopped', 'all-epochs']));
    expect(kinds.filter((kind) => kind === 'all-epochs').length).toBeGreaterThan(50);
  });
});

describe('50 starts and stops on the cpu', () => {
  it('leave not one tensor', async () => {
    const engines: Engine[] = [];
    let most = 0;
    await cycle({
      cycles: 50,
      async openEngine(...order) {
        const opened = await openEngine(...order);
        most = Math.max(most, opened.engine.countTensors());
        engines.push(opened.engine);
        return opened;
      },
      afterEach: () => expect(engines.at(-1)?.countTensors() ?? 0).toBe(0),
    });
    expect(engines.length).toBeGreaterThan(30);
    expect(most).toBeGreaterThan(4);
  });
});
