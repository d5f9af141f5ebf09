/** Opens the fused engine on a device of its own, as `open-tfjs-engine.ts` opens TensorFlow.js. */
import { describeConditions } from '#device/conditions.ts';
import { openGpu } from '#device/gpu.ts';
import { RunFailure } from '../../run-failure.ts';
import type { EngineData, EngineOrder } from '../engine.ts';
import type { OpenedEngine } from '../open-engine.ts';
import { createFusedEngine, type FusedEngine } from './fused-engine.ts';
import { findRefusal } from './refuse.ts';
import { listMissing } from './switches.ts';

export interface OpenedFusedEngine extends OpenedEngine {
  readonly engine: FusedEngine;
}

/**
 * @throws RunFailure with the reason why there is no device, that the order does not fit on it, or that this engine
 * does not train such a model
 */
export async function openFusedEngine(order: EngineOrder, data: EngineData): Promise<OpenedFusedEngine> {
  const refusal = findRefusal(order, data);
  if (refusal) throw new RunFailure('engine-lacks', refusal);
  const opening = await openGpu();
  if (opening.kind === 'none') throw new RunFailure(opening.reason, opening.detail);
  const { gpu } = opening;
  try {
    const [missing] = listMissing(order.switches ?? {}, gpu.device.features);
    if (missing) throw new RunFailure('device-lacks', missing);
    const engine = await createFusedEngine(order, data, gpu);
    return {
      engine,
      conditions: describeConditions({ backend: 'webgpu', engine: 'fused', adapter: gpu.adapterInfo }),
      gpu,
    };
  } catch (thrown) {
    gpu.device.destroy();
    throw thrown;
  }
}
