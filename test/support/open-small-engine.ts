/** Opens TensorFlow.js engines for small cases, one at a time, and trains them a few steps. */
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { Engine, EngineOrder } from '#train/engines/engine.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { makeShard, orderFor, rowsOf, type SmallCase } from './small-models.ts';

let open: Engine | null = null;

/** Closes the engine before it; images are there already. */
export async function openSmall(name: BackendName, one: SmallCase, changes: Partial<EngineOrder> = {}) {
  closeSmall();
  const order = orderFor(one, changes);
  const { engine } = await openEngine(name, order, one.data);
  open = engine;
  if (one.data.kind === 'images') {
    engine.addShard(makeShard('train', one.data.train));
    engine.addShard(makeShard('test', one.data.heldOut));
  }
  return { engine, order };
}

export function closeSmall(): void {
  open?.close();
  open = null;
}

/** Losses of the steps `from` to `to - 1`, each read, none waited for before the next; of a GAN both. */
export async function trainSmall(one: SmallCase, engine: Engine, from: number, to: number): Promise<number[]> {
  const reads = Array.from({ length: to - from }, (_, index) => engine.step(rowsOf(one, from + index), true));
  return (await Promise.all(reads)).flatMap((losses) => (losses ?? []).map((loss) => loss ?? NaN));
}
