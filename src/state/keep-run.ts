/** Keeps the state of a run among the saved models: what it has learned, from what, and how good it was by then. */
import type { SavedModel } from './checkpoint-file.ts';
import { openRunData } from './run-data.ts';
import type { Run } from './run.svelte.ts';

/** Where a model is kept; `KeptModels` is one. */
export interface Keeper {
  save(model: SavedModel): Promise<unknown>;
}

/**
 * Saves the state of now, or of the end, under a name. After a divergence or a lost device it is the last good state.
 * @throws QuestionRefused where there is no state to be had
 */
export async function keepRun(run: Run, keeper: Keeper, name: string): Promise<void> {
  const { choice, stepsPerEpoch } = run.view;
  const checkpoint = await run.save();
  const data = await openRunData(choice, run.dataUrl, run.ownData).catch(() => null);
  // Of the state itself: the run has gone on while it was read.
  const last = run.view.evaluations.filter(({ step }) => step <= checkpoint.step).at(-1);
  await keeper.save({
    name,
    choice,
    checkpoint,
    metrics: { loss: last?.loss ?? null, accuracy: last?.accuracy ?? null },
    dataSha256: data?.sha256 ?? null,
    savedAt: new Date().toISOString(),
    epochsDone: stepsPerEpoch > 0 ? checkpoint.step / stepsPerEpoch : 0,
  });
}
