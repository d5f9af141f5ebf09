/** Opens TensorFlow.js on a named backend, from nothing to ready for its first shard. */
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import { describeConditions } from '#device/conditions.ts';
import { openGpu, type Gpu } from '#device/gpu.ts';
import { RunFailure } from '../run-failure.ts';
import { outputShape } from '../models/model.ts';
import type { EngineData, EngineOrder } from './engine.ts';
import type { OpenedEngine } from './open-engine.ts';
import type { SampleStore } from './sample-store.ts';
import { createTableStore } from './table-store.ts';
import { createTextStore } from './text-store.ts';
import { openCpuBackend, openWebglBackend, openWebgpuBackend, type OpenBackend } from './tfjs-backends.ts';
import { createTfjsEngine } from './tfjs-engine.ts';

/**
 * @param data a table or a text, which the engine keeps from now on, or how many images there must be room for
 * @throws RunFailure with the reason why this backend cannot be had
 */
export async function openTfjsEngine(name: BackendName, order: EngineOrder, data: EngineData): Promise<OpenedEngine> {
  const gpu = name === 'webgpu' ? await openGpuOrFail() : null;
  const backend = await openBackend(name, gpu, order);
  const conditions = describeConditions({ backend: name, engine: 'tfjs', adapter: backend.adapter });
  try {
    const store = createStore(order, data, backend);
    return { engine: createTfjsEngine(order, data, backend, store), conditions, gpu };
  } catch (thrown) {
    backend.close();
    throw thrown;
  }
}

function openBackend(name: BackendName, gpu: Gpu | null, order: EngineOrder): Promise<OpenBackend> {
  if (gpu) return openWebgpuBackend(gpu, order);
  return name === 'cpu' ? openCpuBackend() : openWebglBackend();
}

function createStore({ model }: EngineOrder, data: EngineData, backend: OpenBackend): SampleStore {
  switch (data.kind) {
    case 'images':
      return backend.createImages(data);
    case 'table':
      // A GAN learns from what its generator is to make.
      return createTableStore(data, model.judge ? outputShape(model) : model.input);
    case 'text':
      return createTextStore(data, model.input[0] ?? 1);
  }
}

async function openGpuOrFail(): Promise<Gpu> {
  const opening = await openGpu();
  if (opening.kind === 'none') throw new RunFailure(opening.reason, opening.detail);
  return opening.gpu;
}
