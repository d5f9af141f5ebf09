/** What is remembered of trials: kept, bounded, checked, and of no harm where there is no storage. */
import { describe, expect, it } from 'vitest';
import type { TilingReport } from '#train/engines/fused/tuning/tiling-report.ts';
import { createStorage } from '../../src/state/storage.ts';
import {
  createTilingMemory,
  mostAdapters,
  mostProducts,
  readTilings,
  rememberTilings,
} from '../../src/state/tiling-memory.ts';
import type { TrainingWorker } from '../../src/state/training-worker.ts';

const blocked = () =>
  createStorage(() => {
    throw new Error('blocked');
  });

function reportOf(keys: readonly string[], adapter = 'a / b / c', how: 'measured' | 'rule' = 'measured'): TilingReport {
  const row = { name: 'dense forward', rows: 4, columns: 5, depth: 6, uses: 1, ruled: 'x', chosen: 'y', best: 'y' };
  const seconds = { x: 2e-5, y: 1e-5 };
  const rows = keys.map((key) => ({ ...row, key, how, seconds: how === 'rule' ? {} : seconds }));
  return { adapter, isSoftware: false, compileSeconds: 0.1, trialSeconds: 0.1, clock: 'gpu', rows };
}

describe('the memory of tilings', () => {
  it('gives back what was measured, and nothing that was not', () => {
    const memory = createTilingMemory(blocked());
    memory.keep(undefined);
    memory.keep(reportOf(['one'], 'other', 'rule'));
    expect(memory.recall()).toEqual({});
    memory.keep(reportOf(['one']));
    memory.keep(reportOf(['two']));
    const tried = { best: 'y', seconds: { x: 2e-5, y: 1e-5 } };
    expect(memory.recall()).toEqual({ 'a / b / c': { one: tried, two: tried } });
    memory.clear();
    expect(memory.recall()).toEqual({});
  });

  it('is bounded: the oldest products and adapters give way', () => {
    const memory = createTilingMemory(blocked());
    for (const adapter of ['first', 'second', 'third', 'fourth']) memory.keep(reportOf(['one'], adapter));
    expect(Object.keys(memory.recall())).toEqual(['second', 'third', 'fourth'].slice(-mostAdapters));
    memory.keep(
      reportOf(
        Array.from({ length: mostProducts + 3 }, (_, at) => `product ${at}`),
        'fourth',
      ),
    );
    const kept = Object.keys(memory.recall()['fourth'] ?? {});
    expect([kept.length, kept[0]]).toEqual([mostProducts, 'product 3']);
  });

  it('leaves out what is not whole, and does not fail over a text that is none', () => {
    const short = { best: 'y', seconds: {} };
    const whole = { best: 'y', seconds: { x: 1, y: 2 } };
    const broken = [
      ...[null, 'y', [], {}, { best: 'y' }, { best: 3, seconds: { y: 1 } }, { best: 'z', seconds: { y: 1 } }],
      ...[
        { best: 'y', seconds: { y: '1' } },
        { best: 'y', seconds: { y: -1 } },
        { best: 'y', seconds: { y: null } },
      ],
    ];
    const products = { whole, short, ...Object.fromEntries(broken.map((one, at) => [`broken ${at}`, one])) };
    const text = JSON.stringify({ version: 1, adapters: { a: products, b: 7 } });
    expect(readTilings(text)).toEqual({ a: { whole, short } });
    for (const none of ['', '{', '[]', 'null', '{"version":1}', '{"version":2,"adapters":{}}', text.slice(0, -3)]) {
      expect([none, readTilings(none)]).toEqual([none, {}]);
    }
  });
});

it('a worker is told what is remembered when a run starts, and what it finds is kept', () => {
  const sent: unknown[] = [];
  const inner: TrainingWorker = {
    postMessage: (message) => void sent.push(message),
    terminate: () => undefined,
    ...{ onmessage: null, onerror: null, onmessageerror: null },
  };
  const memory = createTilingMemory(blocked());
  const worker = rememberTilings(inner, memory);
  const heard: unknown[] = [];
  worker.onmessage = ({ data }) => void heard.push(data);
  const say = (data: unknown) => inner.onmessage?.(new MessageEvent('message', { data }));
  say({ kind: 'backend', run: 1, conditions: {}, refused: [], tilings: reportOf(['one']) });
  say({ kind: 'backend', run: 1, conditions: {}, refused: [], tilings: 'nonsense' });
  expect(heard.length).toBe(2);
  worker.postMessage({ kind: 'pause', run: 1 });
  worker.postMessage({ kind: 'start', run: 2, choice: {} as never, dataUrl: '' });
  expect(sent).toMatchObject([
    { kind: 'pause' },
    { kind: 'start', run: 2, tried: { 'a / b / c': { one: { best: 'y' } } } },
  ]);
});
