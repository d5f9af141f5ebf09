/** Saved models: bit for bit what was saved, or an answer that says why not. */
import { describe, expect, it } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import { createRandom } from '#train/data/random.ts';
import { decodeCheckpoint, encodeCheckpoint, type Saved, type SavedModel } from '../../src/state/checkpoint-file.ts';
import type { CheckpointStore, SavedEntry } from '../../src/state/checkpoint-store.ts';
import { createCheckpoints } from '../../src/state/checkpoints.ts';

const random = createRandom(3, 0);
const numbers = (length: number) => Float32Array.from({ length }, () => 2 * random() - 1);
const model: SavedModel = {
  name: 'digits, 数字',
  choice: { ...defaultTrainChoice, model: 'mnist-cnn', stopAccuracy: 0.98 },
  checkpoint: {
    step: 468,
    weights: [Float32Array.of(0, -0, 1e-45, 3.4e38, Math.PI), numbers(40), numbers(0)],
    firstMoments: [numbers(5), numbers(40), numbers(0)],
    secondMoments: [],
  },
  metrics: { loss: 0.08, accuracy: null },
  dataSha256: 'a'.repeat(64),
  savedAt: '2026-01-02T03:04:05.678Z',
};

function valueOf<Value>(saved: Saved<Value>): Value {
  if (saved.kind === 'fault') throw new Error(saved.code);
  return saved.value;
}
const encode = async (one: SavedModel = model) => valueOf(await encodeCheckpoint(one));
const bitsOf = ({ weights, firstMoments, secondMoments }: SavedModel['checkpoint']) =>
  [weights, firstMoments, secondMoments].map((arrays) =>
    arrays.map(({ buffer, byteOffset, byteLength }) => [...new Uint8Array(buffer, byteOffset, byteLength)]),
  );

/** The same bytes with the hash that belongs to them. */
async function seal(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const end = bytes.length - 32;
  bytes.set(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(0, end))), end);
  return bytes;
}

describe('a file', () => {
  it('gives back what was saved, bit for bit', async () => {
    const back = valueOf(await decodeCheckpoint(await encode()));
    expect(bitsOf(back.checkpoint)).toEqual(bitsOf(model.checkpoint));
    expect({ ...back, checkpoint: null }).toEqual({ ...model, checkpoint: null });
    expect(back.checkpoint.step).toBe(468);
  });

  it('changed anywhere, cut short or drawn out is damaged, 500 times of 500', async () => {
    const whole = await encode();
    for (let trial = 0; trial < 500; trial++) {
      let bytes = whole.slice();
      const at = Math.floor(random() * bytes.length);
      const kind = trial % 4;
      if (kind === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(8 * random()));
      if (kind === 1) bytes = bytes.slice(0, at);
      if (kind === 2) bytes = Uint8Array.of(...bytes.subarray(0, at), 7, ...bytes.subarray(at));
      if (kind === 3) bytes.copyWithin(at, 0, 40);
      if (bytes.length === whole.length && bytes.every((byte, place) => byte === whole[place])) continue;
      expect(await decodeCheckpoint(bytes)).toEqual({ kind: 'fault', code: 'damaged' });
    }
  });

  it('that is whole but lies about itself is damaged: 500 changes, sealed anew', async () => {
    const whole = await encode();
    const faults = new Set<string>();
    for (let trial = 0; trial < 500; trial++) {
      const bytes = whole.slice();
      const at = 4 + Math.floor(random() * 700);
      bytes[at] = Math.floor(256 * random());
      const found = await decodeCheckpoint(await seal(bytes));
      // A changed weight, name or choice is a sound file; anything else has its code.
      faults.add(found.kind === 'ok' ? 'ok' : found.code);
      if (found.kind === 'ok') expect(found.value.checkpoint.weights.map(({ length }) => length)).toEqual([5, 40, 0]);
    }
    expect([...faults].filter((code) => !['ok', 'damaged', 'wrong-version'].includes(code))).toEqual([]);
    expect(faults.has('damaged')).toBe(true);
  });

  it('of a later version, or of another model, says so', async () => {
    const later = await encode();
    later[4] = 2;
    expect(await decodeCheckpoint(await seal(later))).toEqual({ kind: 'fault', code: 'wrong-version' });
    expect(await decodeCheckpoint(await encode(), 'mnist-mlp')).toEqual({ kind: 'fault', code: 'wrong-model' });
    expect((await decodeCheckpoint(await encode(), 'mnist-cnn')).kind).toBe('ok');
  });

  it('that is none at all is damaged', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(43), new TextEncoder().encode('{"weights": []}')]) {
      expect(await decodeCheckpoint(bytes)).toEqual({ kind: 'fault', code: 'damaged' });
    }
  });

  it('of an older page keeps the default of what it does not know', async () => {
    const { width, ...older } = model.choice;
    const file = await encode({ ...model, choice: { ...older, batch: 'many' } as unknown as SavedModel['choice'] });
    const { choice } = valueOf(await decodeCheckpoint(file));
    expect([choice.width, choice.batch, choice.model]).toEqual([width, defaultTrainChoice.batch, 'mnist-cnn']);
  });
});

function createMemoryStore(): CheckpointStore {
  const kept = new Map<string, { entry: SavedEntry; content: Uint8Array<ArrayBuffer> }>();
  return {
    list: () => Promise.resolve([...kept.values()].map(({ entry }) => entry)),
    read: (id) => Promise.resolve(kept.get(id)?.content ?? null),
    write: (entry, content) => Promise.resolve(void kept.set(entry.id, { entry, content })),
    mark: (entry) => {
      const old = kept.get(entry.id);
      return Promise.resolve(void (old && kept.set(entry.id, { ...old, entry })));
    },
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

function open(openStore?: () => Promise<CheckpointStore>) {
  const kept = createMemoryStore();
  let ids = 0;
  return createCheckpoints(openStore ?? (() => Promise.resolve(kept)), () => `id-${++ids}`);
}

describe('the reader’s saved models', () => {
  it('are listed newest first, loaded, renamed and removed', async () => {
    const saved = open();
    await saved.save(model);
    await saved.save({ ...model, name: 'later', savedAt: '2026-02-01T00:00:00.000Z' });
    const listed = valueOf(await saved.list());
    expect(listed.map(({ id, name, step }) => [id, name, step])).toEqual([
      ['id-2', 'later', 468],
      ['id-1', model.name, 468],
    ]);
    await saved.rename('id-1', 'first');
    const loaded = valueOf(await saved.load('id-1'));
    expect([loaded.name, bitsOf(loaded.checkpoint)]).toEqual(['first', bitsOf(model.checkpoint)]);
    await saved.remove('id-1');
    expect(await saved.load('id-1')).toEqual({ kind: 'fault', code: 'missing' });
  });

  it('go out as a file and come in again under a new id', async () => {
    const saved = open();
    const { id, bytes } = valueOf(await saved.save(model));
    const file = valueOf(await saved.exportFile(id));
    expect(file.length).toBe(bytes);
    const again = valueOf(await saved.importFile(file, 'mnist-cnn'));
    expect(again.id).not.toBe(id);
    expect(bitsOf(valueOf(await saved.load(again.id)).checkpoint)).toEqual(bitsOf(model.checkpoint));
    expect(await saved.importFile(file, 'gan')).toEqual({ kind: 'fault', code: 'wrong-model' });
    expect(valueOf(await saved.list())).toHaveLength(2);
  });

  it('where there is no storage, or no room, are an answer', async () => {
    const none = open(() => Promise.reject(new DOMException('denied', 'SecurityError')));
    for (const answer of [await none.save(model), await none.list(), await none.load('x'), await none.remove('x')]) {
      expect(answer).toEqual({ kind: 'fault', code: 'unavailable' });
    }
    const full = open(() =>
      Promise.resolve({
        ...createMemoryStore(),
        write: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
      }),
    );
    expect(await full.save(model)).toEqual({ kind: 'fault', code: 'full' });
  });
});
