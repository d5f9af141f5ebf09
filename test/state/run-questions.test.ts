/** What a run does for the page beside its curve: questions, changes, history, other tabs, and messages that are none. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { FromWorker, ToWorker } from '#train/protocol.ts';
import { checkMessage } from '../../src/state/message-check.ts';
import { mostPoints, thinRun } from '../../src/state/run-history.ts';
import { createRunLock, type Locks } from '../../src/state/run-lock.ts';
import { createRun } from '../support/fake-worker.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve));
const phase = (run: number, name: 'running' | 'done'): FromWorker => {
  return { kind: 'phase', run, phase: name, reason: null, detail: '' };
};
const losses = (run: number, count: number): FromWorker => {
  const steps = Array.from({ length: count }, (_, index) => index + 1);
  const plan = { step: count, totalSteps: count, stepsPerEpoch: count, secondsLeft: null };
  return { kind: 'loss', run, steps, losses: steps.map((step) => 1 / step), ...plan };
};
const wish = { temperature: 1, prompt: [], count: 2, seed: 1 };
const made = (at: number) => ({ kind: 'points', points: Float32Array.of(at, at) }) as const;
const checkpoint = { step: 4, weights: [], firstMoments: [], secondMoments: [] };

async function startRun() {
  const { run, workers } = createRun();
  await run.start();
  const [worker] = workers;
  if (!worker) throw new Error('no worker');
  return { run, worker, workers };
}

describe('questions', () => {
  it('get the answer with their number, in whatever order the answers come', async () => {
    const { run, worker } = await startRun();
    const asked = [run.ask(Float32Array.of(1), 1), run.ask(Float32Array.of(2), 1)];
    const numbers = worker.told.flatMap((message) => (message.kind === 'ask' ? [message.ask] : []));
    for (const ask of numbers.toReversed()) {
      worker.say({ kind: 'answer', run: 1, ask, outputs: Float32Array.of(ask), shape: [1], seconds: 0.1 });
    }
    expect((await Promise.all(asked)).map(({ outputs }) => outputs[0])).toEqual(numbers);
  });

  it('for samples take only samples that were asked for; others go to the view', async () => {
    const { run, worker } = await startRun();
    const asked = [run.sample(wish), run.sample(wish)];
    worker.say({ kind: 'samples', run: 1, step: 1, samples: made(9) });
    worker.say({ kind: 'samples', run: 1, step: 1, samples: made(1), isAnswer: true });
    worker.say({ kind: 'samples', run: 1, step: 1, samples: made(2), isAnswer: true });
    expect(await Promise.all(asked)).toEqual([made(1), made(2)]);
    expect(run.view.samples?.samples).toEqual(made(9));
  });

  it('are answered after the end too', async () => {
    const { run, worker } = await startRun();
    worker.say(phase(1, 'done'));
    const saved = run.save();
    worker.say({ kind: 'saved', run: 1, checkpoint });
    expect(await saved).toEqual(checkpoint);
  });

  it('without an answer are refused: by the worker, by a new run, by a crash, and where there is no run', async () => {
    const { run, worker } = await startRun();
    const refused = run.ask(Float32Array.of(1), 1);
    worker.say({ kind: 'refused', run: 1, request: 'ask', ask: 1, detail: 'the device is gone' });
    await expect(refused).rejects.toThrow('the device is gone');
    const late = run.save();
    const again = run.start();
    await expect(late).rejects.toThrow('a new run began');
    await again;
    const crashed = run.sample(wish);
    worker.onerror?.({ message: 'boom' } as ErrorEvent);
    await expect(crashed).rejects.toThrow('boom');
    await expect(createRun().run.save()).rejects.toThrow('no run');
  });
});

describe('a start', () => {
  it('carries the reader’s own data and the saved state to go on from', async () => {
    const { run, workers } = createRun();
    await run.start({ from: checkpoint });
    expect(workers[0]?.told.at(-1)).toMatchObject({ kind: 'start', from: checkpoint });
  });

  it('frees the engine that the run before kept open', async () => {
    const { run, worker } = await startRun();
    worker.say(phase(1, 'done'));
    await run.start();
    expect(worker.told.map(({ kind }) => kind)).toEqual(['start', 'dispose', 'start']);
  });
});

describe('a change', () => {
  it('holds for the run under way and for the next one', async () => {
    const { run, worker } = await startRun();
    run.change({ learningRate: 0.5 });
    expect(worker.told.at(-1)).toEqual({ kind: 'change', run: 1, change: { learningRate: 0.5 } });
    expect([run.choice.learningRate, run.view.choice.learningRate]).toEqual([0.5, 0.5]);
    worker.say(phase(1, 'done'));
    run.change({ learningRate: 0.25 });
    expect([run.choice.learningRate, run.view.choice.learningRate]).toEqual([0.25, 0.5]);
  });
});

describe('a run that no longer answers', () => {
  it('while it tries a first step, which may take minutes, has two seconds to stop, then it is ended from outside', async () => {
    vi.useFakeTimers();
    try {
      const { run, worker, workers } = await startRun();
      worker.say({ kind: 'phase', run: 1, phase: 'probing', reason: null, detail: '' });
      run.stop();
      vi.advanceTimersByTime(1999);
      expect([worker.told.at(-1)?.kind, worker.isTerminated, run.isActive]).toEqual(['stop', false, true]);
      vi.advanceTimersByTime(1);
      expect([worker.isTerminated, run.isActive]).toEqual([true, false]);
      expect(run.view).toMatchObject({ phase: 'done', reason: 'stopped' });
      await run.start();
      expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
      // A worker that stops in time stays, and so does one whose run has begun meanwhile.
      workers[1]?.say({ kind: 'phase', run: 3, phase: 'probing', reason: null, detail: '' });
      run.stop();
      workers[1]?.say({ kind: 'phase', run: 3, phase: 'done', reason: 'stopped', detail: '' });
      vi.advanceTimersByTime(5000);
      expect(workers[1]?.isTerminated).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is shown as stalled until steps come, and ended from outside when it is stopped', async () => {
    const { run, worker } = await startRun();
    worker.say(phase(1, 'running'));
    worker.say({ kind: 'stalled', run: 1, seconds: 11 });
    expect(run.view.stalledSeconds).toBe(11);
    worker.say({ kind: 'stalled', run: 1, seconds: null });
    expect(run.view.stalledSeconds).toBeNull();
    run.stop();
    expect(worker.isTerminated).toBe(false);
    worker.say({ kind: 'stalled', run: 1, seconds: 12 });
    run.stop();
    expect(worker.isTerminated).toBe(true);
    expect(run.view).toMatchObject({ phase: 'done', reason: 'stopped', stalledSeconds: null });
  });
});

describe('the history', () => {
  it('keeps the last eight runs with their numbers and names, not the one in sight', async () => {
    const { run, workers } = createRun();
    for (let number = 1; number <= 10; number++) {
      await run.start();
      workers[0]?.say(losses(number, 5));
    }
    expect(run.history.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(run.view.number).toBe(10);
    run.labelRun(9, 'fast');
    expect(run.history.at(-1)?.label).toBe('fast');
    run.clearHistory();
    expect(run.history).toEqual([]);
  });

  it('leaves out runs without a curve, and thins long curves, first and last point kept', async () => {
    const { run, worker } = await startRun();
    await run.start();
    expect(run.history).toEqual([]);
    worker.say(losses(2, 50_000));
    const thin = thinRun(run.view);
    expect(thin.losses).toHaveLength(mostPoints);
    expect([thin.losses[0]?.step, thin.losses.at(-1)?.step]).toEqual([1, 50_000]);
    expect(new Set(thin.losses.map(({ step }) => step)).size).toBe(mostPoints);
  });
});

/** Locks as a browser has them, shared by the tabs of a test. */
function createLocks(): Locks {
  let isHeld = false;
  const queue: (() => void)[] = [];
  return {
    async request(_name, { ifAvailable, signal }, hold) {
      if (isHeld && ifAvailable) return hold(null);
      if (isHeld) {
        await new Promise<void>((resolve, reject) => {
          queue.push(resolve);
          signal?.addEventListener('abort', () => {
            queue.splice(queue.indexOf(resolve), 1);
            reject(new DOMException('gave up', 'AbortError'));
          });
        });
      }
      isHeld = true;
      await hold({});
      isHeld = false;
      queue.shift()?.();
    },
  };
}

describe('two tabs', () => {
  const openTabs = () => {
    const locks = createLocks();
    return [createRun(createRunLock(() => locks)), createRun(createRunLock(() => locks))] as const;
  };

  it('take turns: the second waits with a notice until the first is over', async () => {
    const [one, two] = openTabs();
    await one.run.start();
    void two.run.start();
    await settle();
    expect([two.run.view.phase, two.run.isActive, two.workers.length]).toEqual(['waiting', true, 0]);
    one.workers[0]?.say(phase(1, 'done'));
    await settle();
    expect(two.run.view.phase).toBe('probing');
    expect(two.workers[0]?.told.at(-1)).toMatchObject({ kind: 'start', run: 1 });
  });

  it('but what this page measures itself is not called another tab; a lock just given back is nobody’s', async () => {
    const locks = createLocks();
    const lock = createRunLock(() => locks);
    const { run } = createRun(lock);
    const measuring = await lock.acquire(() => undefined, new AbortController().signal);
    void run.start();
    await settle();
    expect(run.view.phase).toBe('waiting-here');
    measuring?.();
    await settle();
    expect(run.view.phase).toBe('probing');
    const told: string[] = [];
    run.reset();
    (await lock.acquire((who) => told.push(who), new AbortController().signal))?.();
    expect(told).toEqual([]);
  });

  it('a run that waits can be stopped or reset, and holds nothing up', async () => {
    const [one, two] = openTabs();
    await one.run.start();
    void two.run.start();
    await settle();
    two.run.stop();
    await settle();
    expect(two.run.view).toMatchObject({ phase: 'done', reason: 'stopped' });
    void two.run.start();
    await settle();
    two.run.reset();
    one.run.reset();
    await settle();
    expect(two.workers).toEqual([]);
    await one.run.start();
    expect(one.run.view.phase).toBe('probing');
  });

  it('a browser without locks, or that refuses them, lets every run go at once', async () => {
    const refuse = () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    const rejecting: Locks = { request: () => Promise.reject(new DOMException('sandboxed', 'SecurityError')) };
    for (const find of [() => undefined, refuse, () => rejecting]) {
      const { run, workers } = createRun(createRunLock(find));
      await run.start();
      expect(workers[0]?.told.at(-1)?.kind).toBe('start');
    }
  });
});

describe('the reader’s own data', () => {
  const own = { kind: 'text', symbols: Uint16Array.of(0), trainSymbols: 1, vocabulary: ['a'], unknown: null } as const;
  const orders = ({ told }: { told: readonly ToWorker[] }) => told.filter((message) => message.kind === 'start');

  it('go to a run that is to learn from them, and to no other', async () => {
    const { run, workers } = createRun();
    run.bring(own);
    await run.start();
    expect(run.ownData).toBeNull();
    run.choose({ data: 'own-text' });
    await run.start();
    expect(workers.flatMap(orders).map((order) => order.own)).toEqual([undefined, own]);
    expect(run.ownData).toBe(own);
    run.bring(null);
    expect(run.ownData).toBe(own);
  });
});

describe('messages that are none', () => {
  it('are counted and left, 1,000 of them; the run goes on', async () => {
    const { run, worker } = await startRun();
    worker.say(losses(1, 3));
    const before = run.view;
    const kinds = fc.constantFrom('phase', 'loss', 'evaluation', 'answer', 'model', 'saved', 'stalled', 'roof', '');
    const garbage = fc.oneof(
      fc.anything(),
      fc.record({ kind: kinds, run: fc.constant(1) }),
      fc.record({ kind: kinds, run: fc.anything(), steps: fc.anything(), loss: fc.anything(), seconds: fc.anything() }),
      fc.record({ kind: fc.string(), run: fc.constant(1), phase: fc.string() }),
    );
    let count = 0;
    fc.assert(
      fc.property(garbage, (data) => {
        if (checkMessage(data)) return;
        count++;
        worker.sayAnything(data);
      }),
      { numRuns: 1000, seed: 4 },
    );
    expect(count).toBeGreaterThan(950);
    expect(run.ignored).toBe(count);
    expect(run.view).toBe(before);
    worker.say(losses(1, 4));
    expect(run.view.step).toBe(4);
  });
});
