/**
 * Opens the engine that an order asks for, on a named backend. Each engine is a file of its own, fetched when it is first
 * opened: who trains with one never loads the other.
 */
import type { BackendName, Conditions } from '#datacenter/calibration/measurement.ts';
import type { Gpu } from '#device/gpu.ts';
import { RunFailure } from '../run-failure.ts';
import type { Engine, EngineData, EngineOrder } from './engine.ts';

export interface OpenedEngine {
  readonly engine: Engine;
  readonly conditions: Conditions;
  /** The device under the engine; null on webgl and cpu. */
  readonly gpu: Gpu | null;
}

/**
 * @param data a table or a text, which the engine keeps from now on, or how many images there must be room for
 * @throws RunFailure with the reason why this engine cannot be had on this backend
 */
export async function openEngine(name: BackendName, order: EngineOrder, data: EngineData): Promise<OpenedEngine> {
  if (order.engine !== 'fused') {
    const { openTfjsEngine } = await import('./open-tfjs-engine.ts');
    return openTfjsEngine(name, order, data);
  }
  if (name !== 'webgpu') throw new RunFailure('engine-lacks', `no ${name}`);
  const { openFusedEngine } = await import('./fused/open-fused-engine.ts');
  return openFusedEngine(order, data);
}
