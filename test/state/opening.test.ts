/** Opening a saved model in the page's run: to train on, or to be asked as it is. */
import { describe, expect, it } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import { generateTable } from '#train/data/generate/generate-table.ts';
import type { DataSet } from '#train/data/data-set.ts';
import { Bench } from '../../src/state/bench.svelte.ts';
import type { SavedModel } from '../../src/state/checkpoint-file.ts';
import { KeptModels } from '../../src/state/kept-models.svelte.ts';
import { Opening } from '../../src/state/opening.svelte.ts';
import { createRun } from '../support/fake-worker.ts';

const saved: SavedModel = {
  name: 'first',
  choice: { ...defaultTrainChoice, model: 'toy-network', data: 'circles', width: 7, epochs: 5 },
  checkpoint: { step: 12, weights: [Float32Array.of(1, 2)], firstMoments: [], secondMoments: [] },
  metrics: { loss: 0.5, accuracy: 0.9 },
  dataSha256: null,
  savedAt: '2026-01-02T03:04:05.678Z',
  epochsDone: 2.5,
};

function create(model: SavedModel, own: DataSet | null = null) {
  const { run, workers } = createRun();
  const kept = new KeptModels({ load: () => Promise.resolve({ kind: 'ok', value: model }) } as never);
  const address = { extra: '', complain: () => undefined };
  const bench = new Bench(run, address as never, {} as never);
  run.choose({ model: 'mnist-mlp', data: 'mnist', backend: 'cpu' });
  if (own) bench.bring(own);
  const startsOf = () => workers[0]?.told.filter((message) => message.kind === 'start') ?? [];
  return { run, bench, opening: new Opening(bench, kept), startsOf };
}

describe('a saved model', () => {
  it('opened to be asked gets its weights and no epoch to train, on this machine’s backend', async () => {
    const { opening, startsOf, bench } = create(saved);
    await opening.open('id-1', 'ask');
    const [start] = startsOf();
    expect(start?.from).toBe(saved.checkpoint);
    expect(start?.choice).toMatchObject({ model: 'toy-network', width: 7, epochs: 2, backend: 'cpu' });
    // The reader sees the epochs it was trained with, not those that were left out.
    expect(bench.choice).toMatchObject({ model: 'toy-network', epochs: 5, backend: 'cpu' });
    expect(opening.outcome).toMatchObject({ kind: 'opened', purpose: 'ask', name: 'first' });
  });

  it('is the one being asked until another run begins', async () => {
    const { opening, run } = create(saved);
    expect(opening.isAsked('id-1')).toBe(false);
    await opening.open('id-1', 'ask');
    expect([opening.isAsked('id-1'), opening.isAsked('id-2')]).toEqual([true, false]);
    await run.start();
    expect(opening.isAsked('id-1')).toBe(false);
  });

  it('opened to train on goes up to its planned epochs', async () => {
    const { opening, startsOf } = create(saved);
    await opening.open('id-1', 'go-on');
    expect(startsOf()[0]).toMatchObject({ from: saved.checkpoint, choice: { epochs: 5 } });
    expect(opening.outcome).toMatchObject({ kind: 'opened', purpose: 'go-on', epochs: 5 });
  });

  it('of the reader’s own data waits for the data, and for the reader’s word where they are others', async () => {
    const own: SavedModel = {
      ...saved,
      choice: { ...saved.choice, model: 'table-mlp', data: 'own-table' },
      dataSha256: 'a'.repeat(64),
    };
    const lacking = create(own);
    await lacking.opening.open('id-1', 'ask');
    expect([lacking.opening.outcome, lacking.startsOf()]).toEqual([{ kind: 'lacks-data' }, []]);

    const other = create(own, generateTable('circles', { rows: 20, seed: 1, labelNoise: 0 }));
    await other.opening.open('id-1', 'ask');
    expect([other.opening.outcome, other.startsOf()]).toEqual([{ kind: 'other-data', purpose: 'ask', id: 'id-1' }, []]);
    await other.opening.open('id-1', 'ask', true);
    expect(other.startsOf()).toHaveLength(1);
  });
});
