/**
 * What no engine does with batch norms, in words. A frozen layer is to give what it gave, whoever is in the batch, and the
 * two networks of a GAN look at several batches in one step; both would need statistics kept in another way.
 */
import { countTrained, placeJudge, placeLayers } from '../models/model.ts';
import type { EngineOrder } from './engine.ts';

/** Why not; null where nothing is against it. */
export function refuseRunning({
  model,
  frozenWeights = 0,
}: Pick<EngineOrder, 'model' | 'frozenWeights'>): string | null {
  const first = [...placeLayers(model), ...placeJudge(model)].findIndex(({ running }) => running);
  if (first < 0) return null;
  if (model.judge) return 'a GAN has no batch norm';
  const before = countTrained({ ...model, layers: model.layers.slice(0, first) });
  return frozenWeights > before ? 'a batch norm cannot be frozen' : null;
}
