/** A lead and its members from the order to the last word, over real lines, on TensorFlow.js' cpu backend. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenEngine } from '#train/choose-engine.ts';
import { defaultChoiceOf } from '#train/models/zoo.ts';
import type { LeadParts } from '#train/parallel/lead-run.ts';
import { defaultParallelChoice, type ParallelChoice } from '#train/parallel/parallel-choice.ts';
import type { ParallelArm } from '#train/parallel/parallel-result.ts';
import { RunFailure } from '#train/run-failure.ts';
import { openBeside, openLead, openMembers } from '../../support/open-group.ts';

// Node 20 has none; the engine asks it for the browser's name.
beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});
let hangUp = () => undefined as unknown;
afterEach(() => hangUp());

const tiny = { ...defaultChoiceOf('toy-network'), rows: 100 };
const small: ParallelChoice = { ...defaultParallelChoice, workers: 2, batch: 16, steps: 6 };

function begin(choice: ParallelChoice, parts: Partial<LeadParts> = {}, openEngine: OpenEngine = openBeside) {
  const { told, desk } = openLead(parts);
  const members = openMembers(choice.workers, openEngine);
  ({ hangUp } = members);
  const order = { choice, train: tiny, dataUrl: '' };
  const ended = desk.receive({ kind: 'start', run: 1, choice: { order, lines: members.lines } });
  const armsOf = () => told.flatMap((message): ParallelArm[] => (message.kind === 'arm' ? [message.arm] : []));
  return { told, desk, ended, armsOf, members };
}

describe('training on several workers', () => {
  it('measures one worker alone, then each group; all start alike and synchronous ones end alike', async () => {
    const { told, ended, armsOf } = begin({ ...small, workers: 4, isLadder: true });
    await ended;
    expect(told.at(-1)).toEqual({ kind: 'done', run: 1, isComplete: true });
    expect(armsOf().map(({ workers, mode }) => [workers, mode])).toEqual([
      [1, 'alone'],
      [2, 'sync'],
      [4, 'sync'],
    ]);
    const [first = NaN, ...losses] = armsOf().map(({ endLoss }) => endLoss ?? NaN);
    for (const loss of losses) expect(Math.abs(loss / first - 1)).toBeLessThan(1e-4);
    expect(told.find(({ kind }) => kind === 'conditions')).toMatchObject({ batch: 16, conditions: { backend: 'cpu' } });
    const stages = told.flatMap((message) => (message.kind === 'progress' ? [message.stage] : []));
    expect(new Set(stages)).toEqual(new Set(['loading', 'opening', 'checking', 'training']));
  });

  it('trains with TensorFlow.js where the first group shows that the fused engine cannot, and says why', async () => {
    const asked: string[] = [];
    const open: OpenEngine = (name, order, data) => {
      asked.push(order.engine ?? 'tfjs');
      if (order.engine === 'fused') throw new RunFailure('wrong-results', 'loss 1 against 2');
      return openBeside(name === 'webgpu' ? 'cpu' : name, order, data);
    };
    const { told, ended, armsOf } = begin({ ...small, backend: 'webgpu' }, {}, open);
    await ended;
    expect(told.at(-1)).toEqual({ kind: 'done', run: 1, isComplete: true });
    expect(told.filter(({ kind }) => kind === 'passed-over')).toEqual([
      { kind: 'passed-over', run: 1, engine: 'fused', reason: 'wrong-results', detail: 'loss 1 against 2' },
    ]);
    expect(armsOf()).toHaveLength(2);
    expect(asked).toEqual(['fused', 'tfjs', 'tfjs', 'tfjs']);
  });

  it('fails where no engine can have a GPU, and asks for no other', async () => {
    const asked: string[] = [];
    const open: OpenEngine = (_, order) => {
      asked.push(order.engine ?? 'tfjs');
      throw new RunFailure('no-adapter', '');
    };
    const { told, ended } = begin({ ...small, backend: 'webgpu' }, {}, open);
    await ended;
    expect(told.at(-1)).toMatchObject({ kind: 'failed', reason: 'no-adapter' });
    expect(asked).toEqual(['fused']);
  });

  it('closes the engine of every member at the end', async () => {
    const { ended, members } = begin(small);
    await ended;
    // A closed engine has no weights left to read.
    for (const engine of members.engines.flatMap((own) => own.slice(-1))) {
      await expect((async () => engine.takeCheckpoint())()).rejects.toThrow();
    }
  });

  it('has batches of all the samples there are where more were chosen', async () => {
    const { told, ended, armsOf } = begin({ ...small, batch: 1024 });
    await ended;
    const [alone] = armsOf();
    expect(alone?.batch).toBeLessThan(100);
    expect(told.find(({ kind }) => kind === 'conditions')).toMatchObject({ batch: alone?.batch });
  });

  it('that is stopped tells what was done and says that it is not complete', async () => {
    const { told, desk, ended, armsOf } = begin({ ...small, steps: 500 });
    await vi.waitUntil(() => armsOf().length === 1, { timeout: 30_000 });
    await desk.receive({ kind: 'stop', run: 1 });
    await ended;
    expect(told.at(-1)).toEqual({ kind: 'done', run: 1, isComplete: false });
    const stopped = armsOf()[1];
    if (stopped) expect([stopped.steps < 500, stopped.endLoss]).toEqual([true, null]);
  });
});

describe('a member', () => {
  it('that cannot open its engine ends the whole, which says who and why', async () => {
    let opened = 0;
    const openEngine: OpenEngine = (...order) => {
      if (++opened === 3) throw new RunFailure('no-webgpu', 'no adapter');
      return openBeside(...order);
    };
    const { told, ended, armsOf } = begin(small, {}, openEngine);
    await ended;
    expect(armsOf()).toHaveLength(1);
    expect(told.at(-1)).toMatchObject({ kind: 'failed', reason: 'no-webgpu', detail: 'no adapter' });
    expect(told.at(-1)).toHaveProperty('worker', expect.any(Number));
  });

  it('whose arithmetic is wrong is caught before it trains', async () => {
    const openEngine: OpenEngine = async (...order) => {
      const opened = await openBeside(...order);
      const { engine } = opened;
      const gradients: typeof engine.gradients = async (rows) => {
        const found = await engine.gradients(rows);
        return { ...found, gradients: found.gradients.map((one) => one.map((slope) => 1.01 * slope)) };
      };
      return { ...opened, engine: { ...engine, gradients } };
    };
    const { told, ended } = begin(small, {}, openEngine);
    await ended;
    expect(told.at(-1)).toMatchObject({ kind: 'failed', reason: 'wrong-results', worker: 0 });
  });

  it('that falls silent is named, and given up in the end instead of waited for', async () => {
    let now = 0;
    const openEngine: OpenEngine = async (...order) => {
      const opened = await openBeside(...order);
      const engine = { ...opened.engine, settle: () => new Promise<void>(() => undefined) };
      return { ...opened, engine };
    };
    const { told, ended } = begin(
      small,
      {
        nowSeconds: () => now,
        wait: async (seconds) => {
          now += seconds;
          await new Promise((resolve) => setTimeout(resolve, 5));
        },
      },
      openEngine,
    );
    await ended;
    const silences = told.flatMap((message) =>
      message.kind === 'progress' && message.silence ? [message.silence] : [],
    );
    expect(silences[0]?.workers).toEqual([0]);
    expect(told.at(-1)).toMatchObject({ kind: 'failed', reason: 'worker-failed', worker: 0 });
  });
});
