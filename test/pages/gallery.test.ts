/** The look at a data set: what is shown is what a model learns from. */
import { describe, expect, it } from 'vitest';
import type { DataSetId } from '#train/data/data-set.ts';
import { openDataSet } from '#train/data/open-data.ts';
import { makeTextSet } from '#train/data/text/text-set.ts';
import { readGallery } from '../../src/view/pages/bench/gallery/gallery-rows.ts';

const names = { target: 'target', sequence: 'sequence' };
const open = (id: Exclude<DataSetId, 'mnist'>) => openDataSet(id, { rows: 100, seed: 1, labelNoise: 0, dataUrl: '' });
const look = async (id: Exclude<DataSetId, 'mnist'>) => readGallery(await open(id), names, String);

describe('a look at the data', () => {
  it('of the article’s line shows points whose target is twice the input', async () => {
    const gallery = await look('line');
    if (gallery.kind !== 'rows') throw new Error('no rows');
    expect(gallery.columns.at(-1)).toBe('target');
    expect(gallery.rows.length).toBe(6);
    for (const [x, y] of gallery.rows) expect(Number(y)).toBeCloseTo(2 * Number(x), 5);
  });

  it('of the memory task spells sequences that begin with the symbol asked for', async () => {
    const gallery = await look('memory');
    if (gallery.kind !== 'rows') throw new Error('no rows');
    for (const [sequence = '', target] of gallery.rows) {
      expect(sequence.split(' ')).toHaveLength(20);
      expect(target?.endsWith(sequence[0] ?? '?')).toBe(true);
    }
  });

  it('of ten inputs shows them all, and of a ring, which has no target, none', async () => {
    const [ten, ring] = [await look('separable'), await look('ring')];
    if (ten.kind !== 'rows' || ring.kind !== 'rows') throw new Error('no rows');
    expect([ten.columns.length, ring.columns.length]).toEqual([11, 2]);
    for (const row of ten.rows) expect(row).toHaveLength(11);
  });

  it('of a text shows where each part begins', () => {
    const set = makeTextSet('abc '.repeat(200), { limit: 100 });
    if (!set) throw new Error('no text');
    const gallery = readGallery(set, names, String);
    if (gallery.kind !== 'text') throw new Error('no text');
    expect([gallery.train.slice(0, 4), gallery.heldOut.length]).toEqual(['abc ', 80]);
  });
});
