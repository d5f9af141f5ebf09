/** Saved models in a real browser's IndexedDB: still there when the database is opened anew, both parts or neither. */
import { expect, it } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import type { SavedModel } from '../../src/state/checkpoint-file.ts';
import { openCheckpointStore } from '../../src/state/checkpoint-store.ts';
import { createCheckpoints } from '../../src/state/checkpoints.ts';

const model: SavedModel = {
  name: 'one',
  choice: defaultTrainChoice,
  checkpoint: { step: 7, weights: [Float32Array.of(1, -0, Math.PI)], firstMoments: [], secondMoments: [] },
  metrics: { loss: 0.5, accuracy: 0.9 },
  dataSha256: null,
  savedAt: '2026-01-02T03:04:05.678Z',
};

it('keeps a model from one opening to the next, renames and removes it', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const open = () =>
    createCheckpoints(
      () => openCheckpointStore(name),
      () => crypto.randomUUID(),
    );
  const saved = await open().save(model);
  const id = saved.kind === 'ok' ? saved.value.id : '';
  expect(await open().rename(id, 'two')).toMatchObject({ kind: 'ok', value: { id, name: 'two', step: 7 } });
  expect(await open().list()).toMatchObject({ kind: 'ok', value: [{ id, name: 'two' }] });
  expect(await open().load(id)).toEqual({ kind: 'ok', value: { ...model, name: 'two' } });
  await open().remove(id);
  expect(await open().list()).toEqual({ kind: 'ok', value: [] });
  expect(await open().load(id)).toEqual({ kind: 'fault', code: 'missing' });
});
