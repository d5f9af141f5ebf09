/** Opens an engine on a named backend, from nothing to ready for its first shard. */
import type { BackendName, Conditions } from '#datacenter/calibration/measurement.ts';
import { describeConditions } from '#device/conditions.ts';
import { openGpu, type Gpu } from '#device/gpu.ts';
import { RunFailure } from '../run-failure.ts';
import type { Engine, EngineData, EngineOrder } from './engine.ts';
import { openPlainBackend, openWebgpuBackend } from './tfjs-backends.ts';
import { createTfjsEngine } from './tfjs-engine.ts';

export interface OpenedEngine {
  readonly engine: Engine;
  readonly conditions: Conditions;
  /** The device under the engine; null on webgl and cpu. */
  readonly gpu: Gpu | null;
}

/**
 * @param data what it must have room for
 * @throws RunFailure with the reason why this backend cannot be had
 */
export async function openEngine(name: BackendName, order: EngineOrder, data: EngineData): Promise<OpenedEngine> {
  if (data.kind !== 'images') throw new RunFailure('no-backend', 'images only');
  const size = { train: data.train, test: data.heldOut };
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

async function openGpuOrFail(): Promise<Gpu> {
  const opening = await openGpu();
  if (opening.kind === 'none') throw new RunFailure(opening.reason, opening.detail);
  return opening.gpu;
}
