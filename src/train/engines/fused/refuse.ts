/** Which runs this engine takes. What it does not take goes to TensorFlow.js, with the reason in plain words. */
import type { EngineData, EngineOrder } from '../engine.ts';
import { refuseRunning } from '../refuse-running.ts';
import { knowsLayer } from './layers.ts';

/** Why not; null where it does. */
export function findRefusal(order: EngineOrder, data: EngineData): string | null {
  const { model, batch, frozenWeights = 0 } = order;
  const missing = [...model.layers, ...(model.judge ?? [])].find(({ kind }) => !knowsLayer(kind));
  if (missing) return `the fused engine has no ${missing.kind} layer`;
  const refusal = refuseRunning(order);
  if (refusal) return refusal;
  if (model.judge && frozenWeights > 0) return 'a GAN has no frozen weights';
  if (model.judge && data.kind === 'text') return 'a GAN makes no text';
  if (!Number.isInteger(batch) || batch < 1) return `a batch of ${batch} samples`;
  const held = data.kind === 'images' ? data.train : data.kind === 'table' ? data.trainRows : data.trainSymbols;
  return held < 1 ? 'no training samples' : null;
}
