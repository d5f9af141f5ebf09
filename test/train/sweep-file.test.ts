/** A sweep as a file: there and back, and whatever a stranger's file holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSweep, largestSweepBytes } from '#train/sweep/decode-sweep.ts';
import { encodeSweep, formatSweepCsv } from '#train/sweep/encode-sweep.ts';
import type { MeasuredCell } from '#train/sweep/sweep-result.ts';
import { madeSweep } from '#support/sweep-results.ts';

const text = encodeSweep(madeSweep);
/** The text with one value at a dotted path replaced. */
function replaceAt(path: string, value: unknown): string {
  const copy = JSON.parse(text) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return JSON.stringify(copy);
}

describe('a sweep as JSON', () => {
  it('comes back as it was', () => {
    expect(decodeSweep(text)).toEqual({ kind: 'sweep', sweep: madeSweep });
  });

  it('is the same text whatever the order of the keys', () => {
    const { cells, ...rest } = madeSweep;
    expect(encodeSweep({ cells, ...rest })).toBe(text);
    const back = decodeSweep(text);
    expect(back.kind === 'sweep' && encodeSweep(back.sweep)).toBe(text);
  });

  it('loses keys that nobody knows', () => {
    const back = decodeSweep(replaceAt('extra', { script: 1 }));
    expect(back.kind === 'sweep' && Object.keys(back.sweep)).not.toContain('extra');
  });

  it.each([
    ['cells.0.batch', 0.5, 'bad-value', 'cells.0.batch'],
    ['cells.0.backend', 'wasm', 'bad-value', 'cells.0.backend'],
    ['cells.1.reason', 'because', 'bad-value', 'cells.1.reason'],
    ['cells.0.bytesPerStep', 0, 'bad-value', 'cells.0.bytesPerStep'],
    ['cells.0.windows.3', -1, 'bad-value', 'cells.0.windows.3'],
    ['cells.0.windows', [], 'bad-value', 'cells.0.windows'],
    ['cells.0.conditions.vendor', 'x'.repeat(201), 'bad-value', 'cells.0.conditions.vendor'],
    ['takenAt', 'yesterday', 'bad-value', 'takenAt'],
    ['cells.0.engine', 'jax', 'bad-value', 'cells.0.engine'],
    ['cells.1.engine', 'fused', 'bad-value', 'cells.1.engine'],
    ['cells.0.conditions.engine', 'fused', 'bad-value', 'cells.0.engine'],
    ['choice.arms', ['stock'], 'bad-value', 'choice.arms.0'],
    ['format', 1, 'other-format', 'format'],
    ['format', 4, 'other-format', 'format'],
  ])('with %s as %j is refused with the place of the fault', (path, value, code, place) => {
    expect(decodeSweep(replaceAt(path, value))).toEqual({ kind: 'bad', code, path: place });
  });

  it('whose median was made larger by hand disagrees with its windows', () => {
    expect(decodeSweep(replaceAt('cells.0.samplesPerSecond.median', 6400))).toEqual({
      kind: 'bad',
      code: 'numbers-disagree',
      path: 'cells.0.samplesPerSecond',
    });
  });

  it('that is no sweep, no JSON or over a megabyte says so', () => {
    expect(decodeSweep('[1,2')).toMatchObject({ code: 'not-json' });
    expect(decodeSweep('['.repeat(400_000))).toMatchObject({ code: 'not-json' });
    for (const other of ['null', '3', '"x"', '{}', '[]'])
      expect(decodeSweep(other)).toMatchObject({ code: 'not-a-sweep' });
    expect(decodeSweep(' '.repeat(largestSweepBytes + 1))).toMatchObject({ code: 'too-large' });
    // Fewer characters than the limit, more bytes.
    expect(decodeSweep('\u00e9'.repeat(0.6 * largestSweepBytes))).toMatchObject({ code: 'too-large' });
  });
});

describe('a file from before a sweep had engines to choose from', () => {
  const older = () => {
    const { choice, cells, ...rest } = JSON.parse(text) as typeof madeSweep;
    const { arms, ...chosen } = choice;
    const without = cells.map(({ engine: _, ...cell }) => cell);
    return { ...rest, format: 2, choice: { ...chosen, backends: arms }, cells: without };
  };

  it('is read as what it was: TensorFlow.js in every cell', () => {
    expect(decodeSweep(JSON.stringify(older()))).toEqual({ kind: 'sweep', sweep: madeSweep });
  });

  it('with a fault is refused with its place, as any other', () => {
    const [first, ...others] = older().cells;
    const answer = decodeSweep(JSON.stringify({ ...older(), cells: [{ ...first, batch: 0 }, ...others] }));
    expect(answer).toEqual({ kind: 'bad', code: 'bad-value', path: 'cells.0.batch' });
  });

  it('holds no cell of an engine that was not measured then', () => {
    const [first, ...others] = older().cells;
    const conditions = { ...first?.conditions, engine: 'fused' };
    const answer = decodeSweep(JSON.stringify({ ...older(), cells: [{ ...first, conditions }, ...others] }));
    expect(answer).toEqual({ kind: 'bad', code: 'bad-value', path: 'cells.0.conditions.engine' });
  });
});

describe('a stranger’s file', () => {
  const isAnswer = (given: string) => {
    const answer = decodeSweep(given);
    if (answer.kind === 'bad') return answer.path.length < 200;
    // Whatever passed is safe to draw: its numbers are finite, and it can be written again.
    return decodeSweep(encodeSweep(answer.sweep)).kind === 'sweep';
  };

  it('of any text gets an answer', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), isAnswer), { seed: 1 });
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), isAnswer), { seed: 2 });
  });

  it('that is a sweep with bytes changed, cut or doubled gets an answer', () => {
    const place = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 8 }), (from, to, inserted) =>
        isAnswer(text.slice(0, Math.min(from, to)) + inserted + text.slice(Math.max(from, to))),
      ),
      { seed: 3, numRuns: 300 },
    );
  });

  it('that is a sweep with any one value replaced gets an answer', () => {
    const paths: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (path) paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
    };
    walk(JSON.parse(text), '');
    const value = fc.oneof(fc.constantFrom(null, -1, 0, 1e308, '', '__proto__', [], {}), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, other) => isAnswer(replaceAt(path, other))),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('a sweep as CSV', () => {
  const lines = formatSweepCsv(madeSweep).trimEnd().split('\r\n');
  const fieldsOf = (line: string | undefined) => (line ?? '').split(',');
  const head = fieldsOf(lines[0]);
  const at = (line: number, column: string) => fieldsOf(lines[line])[head.indexOf(column)];

  it('has a head and one row a cell, all equally wide', () => {
    expect(lines).toHaveLength(1 + madeSweep.cells.length);
    for (const line of lines) expect(fieldsOf(line)).toHaveLength(head.length);
  });

  it('holds the numbers, the derived rate and the estimate with its watts', () => {
    const cell = madeSweep.cells[0] as MeasuredCell;
    const median = Number(at(1, 'samples_per_second_median'));
    expect(median).toBe(cell.samplesPerSecond.median);
    expect(Number(at(1, 'flop_per_second'))).toBeCloseTo(median * 304_896, 3);
    expect(Number(at(1, 'joules_per_sample_estimate')) * median).toBeCloseTo(Number(at(1, 'stated_w')), 9);
    expect([at(2, 'refused'), at(2, 'samples_per_second_median')]).toEqual(['wasm-not-allowed', '']);
  });

  it('names the engine of every row, also of those without numbers', () => {
    expect([at(1, 'engine'), at(2, 'engine')]).toEqual(['tfjs', 'tfjs']);
    const [cell] = madeSweep.cells as [MeasuredCell];
    const conditions = { ...cell.conditions, engine: 'fused' as const };
    const fused = formatSweepCsv({ ...madeSweep, cells: [{ ...cell, engine: 'fused', conditions }] });
    expect(fieldsOf(fused.split('\r\n')[1])[head.indexOf('engine')]).toBe('fused');
  });

  it('quotes what needs it and hands no formula to a spreadsheet', () => {
    const csv = formatSweepCsv({ ...madeSweep, browser: '=HYPERLINK("a","b")' });
    expect(csv).toContain(`"'=HYPERLINK(""a"",""b"")"`);
  });
});
