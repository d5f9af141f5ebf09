/** The list of saved models: what was removed can be taken back, and what went wrong is said. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import { generateTable } from '#train/data/generate/generate-table.ts';
import type { SavedModel } from '../../src/state/checkpoint-file.ts';
import type { CheckpointStore, SavedEntry } from '../../src/state/checkpoint-store.ts';
import { createCheckpoints } from '../../src/state/checkpoints.ts';
import { checkReadiness, choiceToGoOn } from '../../src/state/go-on.ts';
import { KeptModels, undoTime } from '../../src/state/kept-models.svelte.ts';
import { hashDataSet, openRunData } from '../../src/state/run-data.ts';
import { createRun } from '../support/fake-worker.ts';

const model: SavedModel = {
  name: 'first',
  choice: { ...defaultTrainChoice, model: 'toy-network', data: 'circles' },
  checkpoint: { step: 10, weights: [Float32Array.of(1, 2)], firstMoments: [], secondMoments: [] },
  metrics: { loss: 0.5, accuracy: 0.9 },
  dataSha256: null,
  savedAt: '2026-01-02T03:04:05.678Z',
  epochsDone: 2.5,
};

function create(open?: () => Promise<CheckpointStore>) {
  const contents = new Map<string, { entry: SavedEntry; content: Uint8Array<ArrayBuffer> }>();
  const store: CheckpointStore = {
    list: () => Promise.resolve([...contents.values()].map(({ entry }) => entry)),
    read: (id) => Promise.resolve(contents.get(id)?.content ?? null),
    write: (entry, content) => Promise.resolve(void contents.set(entry.id, { entry, content })),
    mark: (entry) => {
      const old = contents.get(entry.id);
      return Promise.resolve(void (old && contents.set(entry.id, { ...old, entry })));
    },
    remove: (id) => Promise.resolve(void contents.delete(id)),
  };
  let ids = 0;
  let moments = 0;
  const now = () => `2026-03-01T00:00:${String(++moments).padStart(2, '0')}.000Z`;
  const kept = new KeptModels(createCheckpoints(open ?? (() => Promise.resolve(store)), () => `id-${++ids}`, now));
  return { kept, contents };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the list of saved models', () => {
  it('shows what was saved and its new name, and loads how far it was trained', async () => {
    const { kept } = create();
    const entry = await kept.save(model);
    expect(kept.entries.map(({ name, step }) => [name, step])).toEqual([['first', 10]]);
    await kept.rename(entry?.id ?? '', 'second');
    expect(kept.entries.map(({ name }) => name)).toEqual(['second']);
    expect((await kept.load('id-1'))?.epochsDone).toBe(2.5);
  });

  it('gives ten seconds to take a removal back, and only then forgets', async () => {
    const { kept, contents } = create();
    await kept.save(model);
    await kept.remove('id-1');
    expect([kept.entries.length, contents.size, kept.removed?.name]).toEqual([0, 1, 'first']);
    await vi.advanceTimersByTimeAsync(undoTime - 1);
    kept.takeBack();
    await vi.advanceTimersByTimeAsync(undoTime);
    expect([kept.entries.length, contents.size]).toEqual([1, 1]);
    await kept.remove('id-1');
    await vi.advanceTimersByTimeAsync(undoTime);
    expect([kept.entries.length, contents.size, kept.removed]).toEqual([0, 0, null]);
  });

  it('removes one for good when the next is removed', async () => {
    const { kept, contents } = create();
    await kept.save(model);
    await kept.save(model);
    await kept.remove('id-1');
    await kept.remove('id-2');
    expect([[...contents.keys()], kept.removed?.id]).toEqual([['id-2'], 'id-2']);
  });

  it('says why a wish was not done, and forgets it at the next that is', async () => {
    const { kept } = create();
    await kept.importFile(new Blob(['no model']));
    expect(kept.fault).toBe('damaged');
    await kept.save(model);
    expect(kept.fault).toBeNull();
    const file = (await kept.exportFile('id-1')) ?? new Uint8Array();
    await kept.importFile(new Blob([file]), 'gan');
    expect(kept.fault).toBe('wrong-model');
    await kept.load('id-9');
    expect(kept.fault).toBe('missing');
    const closed = create(() => Promise.reject(new DOMException('denied', 'SecurityError'))).kept;
    await closed.refresh();
    expect([closed.fault, closed.entries]).toEqual(['unavailable', []]);
  });
});

describe('the current version of a kind of model', () => {
  const namesOf = (kept: KeptModels) => kept.versionsOf('toy-network').map(({ entry }) => entry.name);
  async function saveThree() {
    const made = create();
    for (const name of ['a', 'b', 'c']) await made.kept.save({ ...model, name });
    return made;
  }

  it('is the one promoted last; rolling back returns to the one before, step by step, until there is none', async () => {
    const { kept } = await saveThree();
    expect(namesOf(kept)).toEqual([]);
    expect(await kept.rollBack('toy-network')).toBeNull();
    // The first is promoted again after the second.
    for (const id of ['id-1', 'id-2', 'id-1', 'id-3']) await kept.promote(id);
    const seen = [namesOf(kept)];
    for (let back = 0; back < 4; back++) {
      await kept.rollBack('toy-network');
      seen.push(namesOf(kept));
    }
    expect(seen).toEqual([['c', 'a', 'b', 'a'], ['a', 'b', 'a'], ['b', 'a'], ['a'], []]);
  });

  it('is of its own kind: another kind of model has another', async () => {
    const { kept } = await saveThree();
    await kept.save({ ...model, name: 'digits', choice: { ...model.choice, model: 'mnist-cnn' } });
    await kept.promote('id-2');
    await kept.promote('id-4');
    expect([namesOf(kept), kept.versionsOf('mnist-cnn').map(({ entry }) => entry.name)]).toEqual([['b'], ['digits']]);
  });

  it('outlives a new name and a new page, and does not leave with a file', async () => {
    const { kept, contents } = await saveThree();
    await kept.promote('id-2');
    await kept.rename('id-2', 'better');
    expect(namesOf(kept)).toEqual(['better']);
    expect(contents.get('id-2')?.entry.promotedAt).toEqual(['2026-03-01T00:00:01.000Z']);
    const file = (await kept.exportFile('id-2')) ?? new Uint8Array();
    await kept.importFile(new Blob([file]));
    expect(namesOf(kept)).toEqual(['better']);
  });

  it('that is removed gives way to the one before, and is current again when it is taken back', async () => {
    const { kept } = await saveThree();
    await kept.promote('id-1');
    await kept.promote('id-2');
    await kept.remove('id-2');
    expect(namesOf(kept)).toEqual(['a']);
    kept.takeBack();
    expect(namesOf(kept)).toEqual(['b', 'a']);
  });

  it('cannot be one that is not there any more, and the page says so', async () => {
    const { kept } = await saveThree();
    expect(await kept.promote('id-9')).toBeNull();
    expect(kept.fault).toBe('missing');
  });
});

describe('going on from a saved model', () => {
  const options = { rows: 100, seed: 1, labelNoise: 0 };
  const table = generateTable('circles', options);

  it('of the reader’s own data needs those data', async () => {
    const own: SavedModel = {
      ...model,
      choice: { ...model.choice, model: 'table-mlp', data: 'own-table' },
      dataSha256: await hashDataSet(table),
    };
    expect(await checkReadiness(own, null)).toBe('lacks-data');
    expect(await checkReadiness(own, table)).toBe('ready');
    expect(await checkReadiness(own, generateTable('circles', { ...options, seed: 2 }))).toBe('other-data');
    expect(await checkReadiness(model, null)).toBe('ready');
  });

  it('adds epochs only where all are done', () => {
    const of = (epochs: number, epochsDone: number) =>
      choiceToGoOn({ ...model, choice: { ...model.choice, epochs }, epochsDone }, 'cpu').epochs;
    expect([of(5, 2.5), of(5, 5), of(5, 12)]).toEqual([5, 10, 17]);
    expect(choiceToGoOn(model, 'cpu').backend).toBe('cpu');
  });

  it('hashes what was made from the seed, so that other seeds are other data', async () => {
    const hashOf = async (seed: number) => (await openRunData({ ...model.choice, seed }, '', null)).sha256;
    expect(await hashOf(1)).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf(1)).toBe(await hashOf(1));
    expect(await hashOf(2)).not.toBe(await hashOf(1));
  });
});

describe('a run on the reader’s own table', () => {
  it('gets the table that was brought; other runs do not', async () => {
    vi.useRealTimers();
    const { run, workers } = createRun();
    const table = generateTable('circles', { rows: 20, seed: 1, labelNoise: 0 });
    run.bring(table);
    run.choose({ model: 'table-mlp', data: 'own-table' });
    await run.start();
    run.choose({ data: 'penguins' });
    await run.start();
    const starts = workers[0]?.told.filter((message) => message.kind === 'start') ?? [];
    expect(starts.map(({ own }) => own === table)).toEqual([true, false]);
    expect(starts[1]).not.toHaveProperty('own');
  });
});
