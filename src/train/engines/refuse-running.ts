/**
 * What no engine does with batch norms, in words. A frozen layer is to give what it gave, whoever is in the batch, and the
 * two networks of a GAN look at several batches in one step; both would need statistics kept in another way.
 */
import { countRunning, countTrained, placeLayers } from '../models/model.ts';
import type { EngineOrder } from './engine.ts';

/** Why not; null where nothing is against it. */
export function refuseRunning({
  model,
  frozenWeights = 0,
}: Pick<EngineOrder, 'model' | 'frozenWeights'>): string | null {
  if (countRunning(model) === 0) return null;
  const first = placeLayers(model).findIndex(({ running }) => running);
  const isFrozen = frozenWeights > countTrained({ ...model, layers: model.layers.slice(0, first) });
  return model.judge || isFrozen ? 'no batch norm is frozen or in a GAN' : null;
}
