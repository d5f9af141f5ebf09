/**
 * What a sweep measures side by side: the fused engine, and TensorFlow.js on each of its backends. The name of an arm of
 * TensorFlow.js is that of its backend, as sweeps called them before there was another engine.
 */
import type { BackendName, EngineName } from '#datacenter/calibration/measurement.ts';

/** `wasm` is only ever refused here: it is listed so that its absence has a reason. */
export type SweepBackend = BackendName | 'wasm';

export interface SweepArm {
  readonly backend: SweepBackend;
  readonly engine: EngineName;
}

/** In the order in which they are shown. */
export const sweepArms = {
  fused: { backend: 'webgpu', engine: 'fused' },
  webgpu: { backend: 'webgpu', engine: 'tfjs' },
  webgl: { backend: 'webgl', engine: 'tfjs' },
  cpu: { backend: 'cpu', engine: 'tfjs' },
  wasm: { backend: 'wasm', engine: 'tfjs' },
} as const satisfies Readonly<Record<string, SweepArm>>;

export type SweepArmId = keyof typeof sweepArms;

export const sweepArmIds = Object.keys(sweepArms) as readonly SweepArmId[];

/** The arm's name; undefined for an engine on a backend where it does not run. */
export function findArm({ backend, engine }: SweepArm): SweepArmId | undefined {
  return sweepArmIds.find((id) => sweepArms[id].backend === backend && sweepArms[id].engine === engine);
}
