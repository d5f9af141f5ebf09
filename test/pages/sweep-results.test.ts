/** The results of a sweep as rows and as words. */
import { describe, expect, it } from 'vitest';
import { spreadOf } from '#device/statistics.ts';
import { en as bench } from '#text/bench/en.ts';
import { zh as benchZh } from '#text/bench/zh.ts';
import { en } from '#text/en.ts';
import { zh } from '#text/zh.ts';
import { createFormat } from '#text/format.ts';
import { compareBackends } from '#train/sweep/compare-backends.ts';
import type { MeasuredCell, RefusalReason, SweepCell } from '#train/sweep/sweep-result.ts';
import { toggle } from '#view/pages/bench/measure/plan-choices.ts';
import { pressColumn, rowsOfCells, sortKeys, sortRows } from '#view/pages/bench/measure/result-rows.ts';
import { nameMachine, sayBadSweep, sayComparison, sayRefusal } from '#view/pages/bench/measure/sweep-words.ts';
import { madeSweep } from '#support/sweep-results.ts';

const [first, refused] = madeSweep.cells as [MeasuredCell, SweepCell];
const cell = (rate: number, change: Partial<MeasuredCell> = {}): MeasuredCell => ({
  ...first,
  samplesPerSecond: spreadOf([0.99 * rate, rate, 1.01 * rate]),
  ...change,
});

describe('rows of results', () => {
  it('derive FLOP/s from the rate, and its share from the peak of the same backend alone', () => {
    const [row, other] = rowsOfCells([first, { ...first, backend: 'cpu' }], madeSweep.roofs);
    const flop = first.samplesPerSecond.median * first.flopPerSample;
    expect(row?.flopPerSecond).toBe(flop);
    expect((row?.share ?? 0) * 1.05e12).toBeCloseTo(flop, 3);
    expect(other?.share).toBeNull();
  });

  it('sort by every column without losing any, those without a value last both ways', () => {
    const rows = rowsOfCells([refused, cell(10), cell(30), cell(20, { tail: null })], madeSweep.roofs);
    for (const key of sortKeys) {
      for (const isDescending of [true, false]) expect(sortRows(rows, { key, isDescending })).toHaveLength(4);
    }
    const rates = (isDescending: boolean) =>
      sortRows(rows, { key: 'rate', isDescending }).map(({ cell: { kind }, flopPerSecond }) =>
        kind === 'refused' ? null : Math.round((flopPerSecond ?? 0) / first.flopPerSample),
      );
    expect(rates(true)).toEqual([30, 20, 10, null]);
    expect(rates(false)).toEqual([10, 20, 30, null]);
    expect(sortRows(rows, null)).toBe(rows);
  });

  it('take a press as sort, turn round, back to the order taken', () => {
    const once = pressColumn(null, 'rate');
    const twice = pressColumn(once, 'rate');
    expect([once?.isDescending, twice?.isDescending, pressColumn(twice, 'rate')]).toEqual([true, false, null]);
    expect(pressColumn(twice, 'model')).toEqual({ key: 'model', isDescending: false });
  });
});

describe('words of a sweep', () => {
  const format = createFormat('en');
  const reasons: readonly RefusalReason[] = [
    ...(Object.keys(en.runReasons) as (keyof typeof en.runReasons)[]),
    'wasm-lacks-gradients',
    'wasm-not-allowed',
    'too-slow',
  ];

  it.each(reasons)('say why a cell has no numbers: %s', (reason) => {
    expect(sayRefusal(reason, bench.sweep, en)).not.toBe(reason);
    expect(sayRefusal(reason, benchZh.sweep, zh)).toMatch(/\p{Script=Han}/u);
  });

  it('give the place of a fault where there is one', () => {
    const fault = { kind: 'bad', code: 'bad-value', path: 'cells.3.batch' } as const;
    expect(sayBadSweep(fault, bench.sweep)).toContain('cells.3.batch');
    expect(sayBadSweep({ ...fault, code: 'not-json', path: '' }, bench.sweep)).toBe(bench.sweep.faults['not-json']);
  });

  it('name the winner, its ratio, and what could not run', () => {
    const [comparison] = compareBackends([cell(1000), cell(500, { backend: 'cpu' }), refused]);
    const sentence = comparison ? sayComparison(comparison, bench.sweep, en, format) : '';
    expect(sentence).toContain('TensorFlow.js on WebGPU is the fastest: 2 times as fast as TensorFlow.js on CPU');
    expect(sentence).toContain(
      `TensorFlow.js on WebAssembly could not run: ${bench.sweep.reasons['wasm-not-allowed']}`,
    );
  });

  it('name the engine beside the backend, in both languages', () => {
    const [comparison] = compareBackends([cell(1000), cell(4000, { engine: 'fused' })]);
    if (!comparison) throw new Error('nothing compared');
    expect(sayComparison(comparison, bench.sweep, en, format)).toContain(
      'Fused engine on WebGPU is the fastest: 4 times as fast as TensorFlow.js on WebGPU',
    );
    expect(sayComparison(comparison, benchZh.sweep, zh, createFormat('zh-Hans'))).toContain(
      '融合引擎 · WebGPU 最快：是 TensorFlow.js · WebGPU 的 4 倍',
    );
  });

  it('claim no winner where the spreads overlap', () => {
    const [comparison] = compareBackends([cell(1000), cell(995, { backend: 'cpu' })]);
    const sentence = comparison ? sayComparison(comparison, bench.sweep, en, format) : '';
    expect(sentence).toContain('no clear winner');
    expect(sentence).not.toContain('fastest');
  });

  it('name a machine by its adapters, once each, and call software what it is', () => {
    const software = { ...first.conditions, vendor: '', architecture: '', isSoftware: true };
    const cells = [first, first, cell(1, { backend: 'webgl', conditions: software }), cell(1, { backend: 'cpu' })];
    expect(nameMachine(cells, 'Chromium 156', bench.sweep, en)).toBe('acme one, software, Chromium 156');
  });

  it('tick and untick in the order of the list', () => {
    expect(toggle([512, 8], 32, [8, 32, 512])).toEqual([8, 32, 512]);
    expect(toggle([8, 32], 8, [8, 32, 512])).toEqual([32]);
  });
});
