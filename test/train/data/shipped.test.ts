/** The tables and texts that come with the page: sound, prepared without a leak, and with something to learn in them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataSetId, TableSet, TextSet } from '#train/data/data-set.ts';
import { openDataSet } from '#train/data/open-data.ts';
import { fetchShippedTable, loadShippedData, prepareShippedTable } from '#train/data/shipped/load-shipped.ts';
import { shippedFiles } from '#train/data/shipped/shipped-files.ts';
import { fitBigram, fitUnigram } from '#train/data/text/count-baselines.ts';
import { makeTextSet } from '#train/data/text/text-set.ts';
import { decodeSymbols } from '#train/data/text/vocabulary.ts';

const publicFolder = new URL('../../../public/', import.meta.url);
const readPublic = (path: string) => readFileSync(fileURLToPath(new URL(path, publicFolder)));
const dataUrl = 'data/';

/** Serves the public folder, after the answers in `first`. */
function serve(...first: (Uint8Array<ArrayBuffer> | number)[]) {
  const stub = vi.fn((address: string) => {
    const answer = first.shift() ?? new Uint8Array(readPublic(address));
    return Promise.resolve(typeof answer === 'number' ? new Response(null, { status: answer }) : new Response(answer));
  });
  vi.stubGlobal('fetch', stub);
  return stub;
}

beforeEach(() => void serve());
afterEach(() => vi.unstubAllGlobals());

/** The deviation of what is left after the best linear fit on the training rows, on the held-out rows, in own units. */
function linearError(set: TableSet): number {
  const width = set.inputWidth + 1;
  const rowOf = (row: number) => [...set.inputs.subarray(row * set.inputWidth, (row + 1) * set.inputWidth), 1];
  // Normal equations with a touch of ridge (one-hot columns and the constant depend on one another), by elimination.
  const system = Array.from({ length: width }, (_, at) =>
    Array.from({ length: width + 1 }, (_, other) => (at === other ? 1e-3 : 0)),
  );
  for (let row = 0; row < set.trainRows; row++) {
    const x = [...rowOf(row), set.targets[row]!];
    for (let a = 0; a < width; a++) for (let b = 0; b <= width; b++) system[a]![b]! += x[a]! * x[b]!;
  }
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < width; b++) {
      if (a === b) continue;
      const factor = system[b]![a]! / system[a]![a]!;
      for (let c = a; c <= width; c++) system[b]![c]! -= factor * system[a]![c]!;
    }
  }
  const weights = system.map((equation, at) => equation[width]! / equation[at]!);
  let sum = 0;
  for (let row = set.trainRows; row < set.trainRows + set.heldOutRows; row++) {
    const guess = rowOf(row).reduce((total, value, at) => total + value * weights[at]!, 0);
    sum += (set.targetScale * (guess - set.targets[row]!)) ** 2;
  }
  return Math.sqrt(sum / set.heldOutRows);
}

/** The deviation of the held-out targets around the mean of the training targets, in own units. */
function meanError(set: TableSet): number {
  const train = set.targets.subarray(0, set.trainRows);
  const mean = train.reduce((sum, value) => sum + value, 0) / train.length;
  const heldOut = set.targets.subarray(set.trainRows);
  return set.targetScale * Math.sqrt(heldOut.reduce((sum, value) => sum + (value - mean) ** 2, 0) / heldOut.length);
}

describe('the shipped files', () => {
  it.each(Object.entries(shippedFiles))(
    '%s has the sizes and the sum its entry tells, and is in DATA-LICENSES.md',
    (_, entry) => {
      const packed = readPublic(`data/shipped/${entry.file}`);
      const content = gunzipSync(packed);
      expect([packed.length, content.length]).toEqual([entry.packedBytes, entry.bytes]);
      expect(createHash('sha256').update(content).digest('hex')).toBe(entry.sha256);
      expect(packed.length).toBeLessThan(100_000);
      const licenses = readPublic('../DATA-LICENSES.md').toString();
      expect(licenses).toContain(entry.file);
      expect(licenses).toContain(entry.sha256);
    },
  );

  it('are asked for twice, and then said to be missing or damaged', async () => {
    expect(serve(404)).not.toHaveBeenCalled();
    await expect(loadShippedData('penguins', dataUrl)).resolves.toMatchObject({ trainRows: 266 });
    serve(404, 500);
    await expect(loadShippedData('penguins', dataUrl)).rejects.toMatchObject({ reason: 'data-missing' });
    const damaged = new Uint8Array(readPublic('data/shipped/penguins.csv.gz'));
    damaged[1000]! ^= 1;
    const truncated = damaged.subarray(0, 900) as Uint8Array<ArrayBuffer>;
    serve(damaged, truncated);
    await expect(loadShippedData('penguins', dataUrl)).rejects.toMatchObject({ reason: 'data-damaged' });
    const other = new Uint8Array(gunzipSync(readPublic('data/shipped/penguins.csv.gz')));
    other[500]! ^= 1;
    serve(other, other);
    await expect(loadShippedData('penguins', dataUrl)).rejects.toThrow(/sha256/);
  });
});

describe('the penguins', () => {
  it('are 333 of 344 after rows with gaps left, one-hot where they have names', async () => {
    const { set, notes, leaks } = await prepareShippedTable('penguins', dataUrl, 1);
    expect(notes).toEqual([{ code: 'rows-dropped', column: '', count: 11 }]);
    expect(leaks).toEqual([]);
    expect([set.trainRows, set.heldOutRows]).toEqual([266, 67]);
    expect(set.inputNames.slice(3)).toEqual([
      'sex=FEMALE',
      'sex=MALE',
      'species=Adelie',
      'species=Chinstrap',
      'species=Gentoo',
      'island=Biscoe',
      'island=Dream',
      'island=Torgersen',
    ]);
    const masses = Array.from(set.targets, (value) => value * set.targetScale + set.targetOffset);
    expect([Math.min(...masses), Math.max(...masses)].map(Math.round)).toEqual([2700, 6300]);
  });

  it('can be weighed to about 300 g by a straight line, against 800 g by their mean', async () => {
    const set = await loadShippedData('penguins', dataUrl, 1);
    console.log(`penguins: linear fit ${linearError(set).toFixed(0)} g, mean ${meanError(set).toFixed(0)} g`);
    expect(linearError(set)).toBeLessThan(0.5 * meanError(set));
  });
});

describe('the weather', () => {
  it('has the years to 2014 for training and 2015 held out, in order of time', async () => {
    const { columns, recipe } = await fetchShippedTable('weather', dataUrl, 1);
    const set = await loadShippedData('weather', dataUrl, 1);
    // 1,461 days from 2012 to 2015 make 1,460 pairs in each city; 1,095 of them end in 2014 or before.
    expect([set.trainRows, set.heldOutRows]).toEqual([2 * 1095, 2 * 365]);
    expect((await prepareShippedTable('weather', dataUrl, 1)).leaks).toEqual([]);
    // The target is the next row of the same city: two rows on, because the cities alternate.
    const [today, tomorrow] = ['temp_max', recipe.target].map((name) => columns.find((one) => one.name === name)!);
    for (let row = 0; row + 2 < 2920; row++) expect(tomorrow!.values[row]).toBe(today!.values[row + 2]);
    // Seattle, 1 January 2012: 12.8 degrees, and 10.6 the day after.
    expect([today!.values[0], tomorrow!.values[0]]).toEqual([12.8, 10.6]);
  });

  it('can be told better by a straight line than by "as today"', async () => {
    const { columns, recipe } = await fetchShippedTable('weather', dataUrl, 1);
    const set = await loadShippedData('weather', dataUrl, 1);
    const [today, tomorrow] = ['temp_max', recipe.target].map(
      (name) => columns.find((one) => one.name === name)!.values,
    );
    const errors = Array.from({ length: 730 }, (_, at) => Number(today![2190 + at]) - Number(tomorrow![2190 + at]));
    const asToday = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / 730);
    console.log(`weather: linear fit ${linearError(set).toFixed(2)}, as today ${asToday.toFixed(2)} degrees`);
    expect(linearError(set)).toBeLessThan(asToday);
  });
});

describe('the texts', () => {
  const open = (id: 'moby-dick' | 'analects') => loadShippedData(id, dataUrl);
  const report = (id: string, set: TextSet) => {
    const [pairs, singles] = [fitBigram(set), fitUnigram(set)];
    const unknown = set.symbols.filter((symbol) => symbol === set.unknown).length / set.symbols.length;
    console.log(
      `${id}: ${set.symbols.length} symbols of ${set.vocabulary.length}, unknown ${(100 * unknown).toFixed(2)} %; ` +
        `bigram ${pairs.lossNats.toFixed(3)} (k ${pairs.k}), unigram ${singles.lossNats.toFixed(3)} nats`,
    );
    return { pairs, singles, unknown };
  };

  it('Moby-Dick begins with Ishmael, and pairs tell its next character better than single ones', async () => {
    const set = await open('moby-dick');
    expect(decodeSymbols(set.symbols.subarray(0, 42), set.vocabulary)).toBe(
      'CHAPTER 1. Loomings.\n\nCall me Ishmael. Som',
    );
    expect(set.trainSymbols / set.symbols.length).toBeCloseTo(0.9, 4);
    const { pairs, singles } = report('moby-dick', set);
    expect(pairs.lossNats).toBeLessThan(singles.lossNats - 0.3);
    expect(singles.lossNats).toBeLessThan(Math.log(set.vocabulary.length));
  });

  it('the Analects keep to 800 characters, in simplified script, with about 3 % left out', async () => {
    const set = await open('analects');
    expect(decodeSymbols(set.symbols.subarray(4, 15), set.vocabulary)).toBe('子曰：“学而时习之，不');
    expect(set.vocabulary).toHaveLength(800);
    expect(set.vocabulary).not.toContain('學');
    const { pairs, singles, unknown } = report('analects', set);
    expect(unknown).toBeLessThan(0.04);
    expect(pairs.lossNats).toBeLessThan(singles.lossNats);
  });
});

describe('the door', () => {
  const options = { rows: 100, seed: 1, labelNoise: 0, dataUrl };

  it.each([
    'line',
    'separable',
    'noisy',
    'coin-toss',
    'circles',
    'xor',
    'gaussians',
    'spirals',
    'ring',
    'memory',
    'penguins',
    'weather',
    'moby-dick',
    'analects',
  ] as const satisfies DataSetId[])('opens %s', async (id) => {
    const set = await openDataSet(id, options);
    if (set.kind === 'table') expect(set.inputs).toHaveLength(set.inputWidth * (set.trainRows + set.heldOutRows));
    else expect(set.symbols.every((symbol) => symbol < set.vocabulary.length)).toBe(true);
  });

  it("opens the reader's own, and says when there is none", async () => {
    const text = makeTextSet('To be, or not to be, that is the question. '.repeat(10), { limit: 100 })!;
    const table = await loadShippedData('penguins', dataUrl);
    await expect(openDataSet('own-text', { ...options, own: text })).resolves.toBe(text);
    await expect(openDataSet('own-table', { ...options, own: table })).resolves.toBe(table);
    for (const id of ['own-text', 'own-table'] as const) {
      await expect(openDataSet(id, options)).rejects.toMatchObject({ reason: 'data-missing' });
    }
    await expect(openDataSet('own-text', { ...options, own: table })).rejects.toMatchObject({ reason: 'data-missing' });
  });
});
