/** Tables from text: what was written is what is read, faults are named by their place, and nothing makes it throw. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isMissing, withType, writeCells, type TableColumn } from '#train/data/csv/column.ts';
import { soundSteps } from '#train/data/prepare/steps.ts';
import { createTableDesk, transfersOf, type TableAnswer, type TableRequest } from '#train/data/table-desk.ts';
import { parseTable, tableLimits, type ParsedTable } from '#train/data/csv/parse-table.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readTable = (source: string | Uint8Array, options = {}): ParsedTable => {
  const result = parseTable(source, options);
  if (result.kind === 'bad') throw new Error(`${result.code} at ${result.row}, ${result.column}: ${result.detail}`);
  return result;
};
const cellsOf = (source: string | Uint8Array, options = {}) => readTable(source, options).columns.map(writeCells);
const columnOf = (...cells: string[]): TableColumn => readTable(['name', ...cells].join('\n')).columns[0]!;

afterEach(() => vi.unstubAllGlobals());

describe('what is read', () => {
  it('is numbers and names, with a missing cell counted', () => {
    const { columns, rows } = readTable('mass,sex\n3750,m\n3800,f\n,m\n3250,f\n');
    expect(rows).toBe(4);
    expect(columns[0]).toEqual({
      name: 'mass',
      type: 'number',
      values: Float64Array.of(3750, 3800, NaN, 3250),
      missing: 1,
    });
    expect(columns[1]).toEqual({
      name: 'sex',
      type: 'category',
      values: Int32Array.of(1, 0, 1, 0),
      names: ['f', 'm'],
      missing: 0,
    });
  });

  it('is the same after CR LF, LF or CR, with and without a last line end, with and without a byte order mark', () => {
    const plain = cellsOf('a,b\n1,x\n2,y');
    for (const text of ['a,b\r\n1,x\r\n2,y\r\n', 'a,b\r1,x\r2,y', 'a,b\n1,x\r\n2,y\r', '\ufeffa,b\n1,x\n2,y\n']) {
      expect(cellsOf(text)).toEqual(plain);
      expect(cellsOf(bytesOf(text))).toEqual(plain);
    }
  });

  it('keeps separators, quotes and line breaks inside quotes', () => {
    expect(cellsOf('a,b\n"x, y","say ""so"""\n"two\r\nlines",z')).toEqual([
      ['x, y', 'two\r\nlines'],
      ['say "so"', 'z'],
    ]);
  });

  it('gives back any cells written by the rules of RFC 4180, whatever the separator and line ends', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '中', '"', ',', ';', '\t', '\n', '\r', ' ', '=', '1') });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    const separator = fc.constantFrom(',', ';', '\t');
    fc.assert(
      fc.property(table, separator, fc.constantFrom('\n', '\r\n', '\r'), (rows, between, end) => {
        const write = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const text = [rows[0]!.map((_, index) => `c${index}`), ...rows.map((row) => row.map(write))]
          .map((row) => row.join(between))
          .join(end);
        const expected = rows.map((row) => row.map((value) => value.trim()));
        const read = cellsOf(text, { separator: between, hasHeader: true });
        for (const [column, cells] of read.entries()) {
          cells.forEach((found, row) => {
            const wanted = expected[row]![column]!;
            // Numbers come back as what they mean, missing marks as nothing.
            const isSame = isMissing(wanted) ? found === '' : found === wanted;
            expect(isSame || (found !== '' && Number(found) === Number(wanted.replace(',', '.')))).toBe(true);
          });
        }
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it.each([
    [',', 'a,b\n1,2'],
    [';', 'a;b\n1,5;2,5'],
    ['\t', 'a\tb, and c\n1\t2'],
    [';', 'a;b;c\n"x, y, z";2;3\n"x";2;3'],
    [',', 'single\n1\n2'],
  ])('finds the separator %j', (separator, text) => {
    expect(readTable(text).separator).toBe(separator);
  });

  it('reads decimal commas where the comma separates nothing', () => {
    expect(readTable('a;b\n1,5;x\n-2,25;x').columns[0]).toMatchObject({ values: Float64Array.of(1.5, -2.25) });
  });

  it('reads other encodings when they are named', () => {
    const gb18030 = Uint8Array.of(0xb3, 0xc7, 0xca, 0xd0, 44, 0x61, 10, 0xb1, 0xb1, 0xbe, 0xa9, 44, 49);
    expect(readTable(gb18030, { encoding: 'gb18030' }).columns.map(({ name }) => name)).toEqual(['城市', 'a']);
    const utf16 = new Uint8Array(Uint16Array.from('\ufeffa,b\n1,2', (one) => one.charCodeAt(0)).buffer);
    expect(cellsOf(utf16, { encoding: 'utf-16le' })).toEqual([['1'], ['2']]);
  });

  it('takes a first row of numbers as data, unless told otherwise', () => {
    const table = readTable('1,2\n3,4');
    expect(table.rows).toBe(2);
    expect(table.columns.map(({ name }) => name)).toEqual(['#1', '#2']);
    expect(table.notes).toEqual([{ code: 'no-header', row: 1, column: 1, detail: '' }]);
    expect(readTable('1,2\n3,4', { hasHeader: true }).rows).toBe(1);
    expect(readTable('a,b\n3,4', { hasHeader: false }).rows).toBe(2);
  });

  it('names columns once each, and says what it renamed', () => {
    const { columns, notes } = readTable('a,a,,a (2)\n1,2,3,4');
    expect(columns.map(({ name }) => name)).toEqual(['a', 'a (2)', '#3', 'a (2) (2)']);
    expect(notes.map(({ code, column }) => [code, column])).toEqual([
      ['duplicate-name', 2],
      ['unnamed-column', 3],
      ['duplicate-name', 4],
    ]);
  });

  it('takes a header like __proto__ as a name and a formula as a text', () => {
    const { columns } = readTable('__proto__,constructor\n=1+1,"=cmd|\'/c calc\'!A0"\n=2,@x');
    expect(columns.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(writeCells(columns[0]!)).toEqual(['=1+1', '=2']);
  });
});

describe('the types of columns', () => {
  it('are guessed from the cells', () => {
    expect(columnOf('1', '-2.5', '3e4', '.5', '+7').type).toBe('number');
    expect(columnOf('x', 'y', 'x', 'y').type).toBe('category');
    expect(columnOf('x', 'y', 'z', 'w').type).toBe('text');
    expect(columnOf('NA', '?', '').type).toBe('empty');
    // As numbers these would lose their zeros or their last digits.
    expect(columnOf('01234', '01234', '99999', '99999').type).toBe('category');
    expect(columnOf('12345678901234567890', '12345678901234567891').type).not.toBe('number');
    for (const odd of ['0x10', 'Infinity', '1_000', '1,000', '1 000', '1e999']) {
      expect(columnOf(`"${odd}"`, `"${odd}"`, '1', '1').type).toBe('category');
    }
  });

  it('say which cell kept a column from being numbers', () => {
    const cells = Array.from({ length: 20 }, (_, index) => (index === 12 ? 'n.d.' : String(index)));
    const { notes, columns } = readTable(['mass', ...cells].join('\n'));
    expect(notes).toEqual([{ code: 'almost-numbers', row: 14, column: 1, detail: 'n.d.' }]);
    const corrected = withType(columns[0]!, 'number');
    expect(corrected).toMatchObject({ type: 'number', missing: 1 });
    expect((corrected.values as Float64Array)[13]).toBe(13);
  });

  it('can be corrected there and back', () => {
    const numbers = columnOf('3', '1', 'NA', '10', '1');
    const names = withType(numbers, 'category');
    expect(names).toMatchObject({ names: ['1', '3', '10'], values: Int32Array.of(1, 0, -1, 2, 0), missing: 1 });
    expect(withType(names, 'number')).toEqual(numbers);
    expect(withType(withType(numbers, 'text'), 'number')).toEqual(numbers);
  });
});

describe('what cannot be read is named with its place', () => {
  it.each([
    ['a,b\n1,2\n3', 'ragged-row', 3, 2],
    ['a,b\n1,2\n\n3,4,5\n', 'ragged-row', 4, 3],
    ['a,b\n"two\nlines",2\n3', 'ragged-row', 3, 2],
    ['a,b\n1,"2\n3,4', 'unclosed-quote', 2, 2],
    ['a,b\n"1"x,2', 'text-after-quote', 2, 1],
    ['a,b\n1,2\n3,\0', 'nul-character', 3, 2],
    ['', 'no-rows', 1, 1],
    ['\n\n', 'no-rows', 1, 1],
    ['a,b', 'no-rows', 1, 1],
    [Array.from({ length: 65 }, (_, index) => `c${index}`).join(), 'too-many-columns', 1, 65],
    [Array.from({ length: 100_000 }).join(','), 'too-many-columns', 1, 65],
  ] as const)('%j', (text, code, row, column) => {
    expect(parseTable(text)).toMatchObject({ kind: 'bad', code, row, column });
    expect(parseTable(bytesOf(text))).toMatchObject({ kind: 'bad', code, row, column });
  });

  it('a byte that is no UTF-8', () => {
    const bytes = Uint8Array.of(...bytesOf('é,b\n"1\n1",2\n3,x'), 0xff, 10);
    expect(parseTable(bytes)).toMatchObject({ code: 'not-encoded', row: 3, column: 2, detail: 'utf-8' });
  });

  it('UTF-16, with and without its mark, and a workbook', () => {
    const wide = (text: string) => new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer);
    expect(parseTable(wide('\ufeffa,b\n1,2'))).toMatchObject({ code: 'utf-16', detail: 'utf-16le' });
    expect(parseTable(wide('a,b\n1,2'))).toMatchObject({ code: 'utf-16', detail: 'utf-16le' });
    const bigEndian = wide('\ufeffa,b').map((_, index, all) => all[index ^ 1]!);
    expect(parseTable(bigEndian)).toMatchObject({ code: 'utf-16', detail: 'utf-16be' });
    expect(parseTable(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toMatchObject({ code: 'workbook' });
  });

  it('one byte over 10 MB, one row over 200,000, one column over 64; the limits themselves are taken', () => {
    const line = `${'x'.repeat(99)}\n`;
    expect(parseTable(line.repeat(100_000))).toMatchObject({ kind: 'table', rows: 99_999 });
    expect(parseTable(new Uint8Array(tableLimits.bytes + 1))).toMatchObject({ code: 'too-large' });
    const rows = 'x\n'.repeat(tableLimits.rows);
    expect(parseTable(`h\n${rows}`)).toMatchObject({ kind: 'table', rows: tableLimits.rows });
    expect(parseTable(`h\n${rows}x`)).toMatchObject({ code: 'too-many-rows', row: tableLimits.rows + 2 });
    expect(parseTable(`1\n${'2\n'.repeat(tableLimits.rows)}`)).toMatchObject({ code: 'too-many-rows' });
    const wide = Array.from({ length: 64 }, (_, index) => `c${index}`).join();
    expect(parseTable(`${wide}\n${wide}`)).toMatchObject({ kind: 'table', rows: 1 });
  });
});

describe('hostile input', () => {
  const check = (source: string | Uint8Array) => {
    const result = parseTable(source);
    if (result.kind === 'bad') {
      expect(result.code).not.toBe('unreadable');
      expect(result.row >= 1 && result.column >= 1).toBe(true);
      return;
    }
    expect(result.rows).toBeGreaterThan(0);
    for (const column of result.columns) {
      if (column.type !== 'empty') expect(column.values).toHaveLength(result.rows);
      for (const type of ['number', 'category', 'text'] as const) withType(column, type);
    }
  };

  it('never throws: 3,000 texts of quotes, separators, mixed line ends, NULs and formulas', () => {
    const unit = fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\r\n',
      '\n',
      '\r',
      '\0',
      '\ufeff',
      '\ud800',
      '=A1',
      'é',
      '1',
      'x',
      ' ',
    );
    fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), check), { seed: 2, numRuns: 3000 });
  });

  it('never throws: 2,000 runs of bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), check), { seed: 3, numRuns: 2000 });
  });

  it('never throws: 100,000 columns, quotes or line ends', () => {
    for (const one of [',', '"', '\n', '\r', '""', '",', '"\n', ';\0']) check(one.repeat(100_000));
  });

  it('makes no code out of a header, which the page forbids', () => {
    const forbidden = vi.fn(() => {
      throw new Error('unsafe-eval');
    });
    vi.stubGlobal('Function', forbidden);
    vi.stubGlobal('eval', forbidden);
    expect(readTable('a,b\n1,2').rows).toBe(1);
    expect(forbidden).not.toHaveBeenCalled();
  });
});

describe('the desk in the worker', () => {
  const desk = () => {
    const answer = createTableDesk();
    const read = answer({ kind: 'read', request: 1, source: 'a,b,c\n1,x,p\n2,y,q\n3,x,p\n4,x,p', options: {} });
    return { answer, read };
  };
  const recipe = { inputs: ['a', 'b'], target: 'c', targetKind: 'class', steps: soundSteps, seed: 1 } as const;

  it('by the worker: one answer to one request, with its number', async () => {
    const listen = vi.fn<(type: string, listener: (event: { data: TableRequest }) => void) => void>();
    const post = vi.fn<(answer: TableAnswer, options: { transfer: ArrayBuffer[] }) => void>();
    vi.stubGlobal('addEventListener', listen);
    vi.stubGlobal('postMessage', post);
    await import('#train/data/csv.worker.ts');
    listen.mock.calls[0]![1]({ data: { kind: 'read', request: 7, source: bytesOf('a;b\n1;2'), options: {} } });
    expect(post).toHaveBeenCalledTimes(1);
    const [answer, { transfer }] = post.mock.calls[0]!;
    expect(answer).toMatchObject({ request: 7, result: { kind: 'table', rows: 1, separator: ';' } });
    expect(transfer).toEqual([]);
  });

  it('tells what a table shows and keeps its cells', () => {
    const { read } = desk();
    const examples = [
      ['1', '2', '3'],
      ['x', 'y', 'x'],
      ['p', 'q', 'p'],
    ];
    expect(read.result.kind === 'table' && read.result.columns.map((column) => column.examples)).toEqual(examples);
    expect(JSON.stringify(read)).not.toContain('values');
  });

  it('prepares the table as often as it is asked, with the reader’s corrections, and moves the numbers', () => {
    const { answer } = desk();
    const plain = answer({ kind: 'prepare', request: 1, types: [], recipe });
    const named = answer({ kind: 'prepare', request: 1, types: [['a', 'category']], recipe });
    const widthOf = ({ result }: TableAnswer) => (result.kind === 'ready' ? result.set.inputWidth : NaN);
    expect([widthOf(plain), widthOf(named)]).toEqual([3, 6]);
    expect(named.kind === 'prepared' && named.columns[0]?.type).toBe('category');
    expect(structuredClone(named, { transfer: transfersOf(named) })).toMatchObject({ kind: 'prepared' });
    expect(named.result.kind === 'ready' && named.result.set.inputs).toHaveLength(0);
    expect(widthOf(answer({ kind: 'prepare', request: 1, types: [], recipe }))).toBe(3);
  });

  it('of no table, or of a column it does not have, says so', () => {
    const nothing = createTableDesk()({ kind: 'prepare', request: 1, types: [], recipe });
    expect(nothing.result).toMatchObject({ kind: 'bad', code: 'unknown-column' });
    expect(transfersOf(nothing)).toEqual([]);
  });
});
