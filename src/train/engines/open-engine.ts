/** Opens an engine on a named backend, from nothing to ready for its first shard. */
import type { BackendName, Conditions } from '#datacenter/calibration/measurement.ts';
import { describeConditions } from '#device/conditions.ts';
import { openGpu, type Gpu } from '#device/gpu.ts';
import { RunFailure } from '../run-failure.ts';
import type { Engine, EngineData } from './engine.ts';
import type { StoreSize } from './image-store.ts';
import { openPlainBackend, openWebgpuBackend } from './tfjs-backends.ts';
import { createTfjsEngine, type EngineOrder } from './tfjs-engine.ts';

export interface OpenedEngine {
  readonly engine: Engine;
  readonly conditions: Conditions;
  /** The device under the engine; null on webgl and cpu. */
  readonly gpu: Gpu | null;
}

/**
 * @param size images there must be room for
 * @throws RunFailure with the reason why this backend cannot be had
 */
export async function openEngine(
  name: BackendName,
  order: EngineOrder,
  room: StoreSize | EngineData,
): Promise<OpenedEngine> {
  const size = sizeOfRoom(room);
  const gpu = name === 'webgpu' ? await openGpuOrFail() : null;
  const backend = gpu ? await openWebgpuBackend(gpu) : await openPlainBackend(name === 'cpu' ? 'cpu' : 'webgl');
  const conditions = describeConditions({ backend: name, adapter: backend.adapter });
  try {
    return { engine: createTfjsEngine(order, backend, backend.createImages(size)), conditions, gpu };
  } catch (thrown) {
    backend.close();
    throw thrown;
  }
}

function sizeOfRoom(room: StoreSize | EngineData): StoreSize {
  if (!('kind' in room)) return room;
  if (room.kind === 'images') return { train: room.train, test: room.heldOut };
  throw new RunFailure('no-backend', `no engine learns from a ${room.kind} yet`);
}

async function openGpuOrFail(): Promise<Gpu> {
  const opening = await openGpu();
  if (opening.kind === 'none') throw new RunFailure(opening.reason, opening.detail);
  return opening.gpu;
}
