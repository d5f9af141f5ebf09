/**
 * Who takes part in a race: engines and backends that train the same model in ways of their own. An arm is listed here
 * when there is code that opens it; whether it can be had on a machine shows when it is opened there.
 */
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { EngineOrder } from '../engines/engine.ts';

interface ArmSetting {
  readonly backend: BackendName;
  readonly order: Pick<EngineOrder, 'engine' | 'tuning'>;
}

/** In the order in which they are opened; the first that can be opened is what the others are held against. */
export const raceArms = {
  /** TensorFlow.js as it comes: its own optimizers, its flags as shipped. */
  stock: { backend: 'webgpu', order: { engine: 'tfjs', tuning: 'stock' } },
  /** TensorFlow.js as well as its flags allow, with our optimizers. */
  lean: { backend: 'webgpu', order: { engine: 'tfjs', tuning: 'lean' } },
  /** TensorFlow.js with kernels of ours in the place of its own where they cost most. */
  'drop-in': { backend: 'webgpu', order: { engine: 'tfjs', tuning: 'drop-in' } },
  /** Our own whole-step compiler. */
  fused: { backend: 'webgpu', order: { engine: 'fused' } },
  webgl: { backend: 'webgl', order: { engine: 'tfjs' } },
  cpu: { backend: 'cpu', order: { engine: 'tfjs' } },
} as const satisfies Readonly<Record<string, ArmSetting>>;

export type RaceArmId = keyof typeof raceArms;

export const raceArmIds = Object.keys(raceArms) as readonly RaceArmId[];
