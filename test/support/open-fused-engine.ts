/** Opens the fused engine for small cases, one at a time, with their images in place. */
import type { EngineOrder } from '#train/engines/engine.ts';
import type { FusedEngine } from '#train/engines/fused/fused-engine.ts';
import { openFusedEngine } from '#train/engines/fused/open-fused-engine.ts';
import { makeShard, orderFor, type SmallCase } from './small-models.ts';

let open: FusedEngine | null = null;

/** Closes the engine before it. */
export async function openSmallFused(one: SmallCase, changes: Partial<EngineOrder> = {}) {
  closeSmallFused();
  const order = orderFor(one, changes);
  const { engine, gpu } = await openFusedEngine(order, one.data);
  open = engine;
  if (one.data.kind === 'images') {
    engine.addShard(makeShard('train', one.data.train));
    engine.addShard(makeShard('test', one.data.heldOut));
  }
  return { engine, order, gpu };
}

export function closeSmallFused(): void {
  open?.close();
  open = null;
}
