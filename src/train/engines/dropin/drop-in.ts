/**
 * The drop-in tier: TensorFlow.js goes on recording, differentiating and sending, and kernels of ours take the place of
 * the operations that cost it most dispatches. Only on its WebGPU backend; elsewhere the plain operations stay.
 *
 * Left as they are: pooling, the GRU, and the noise on which a generator is examined or asked, which is not of a step.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { OptimizerId } from '../../choice.ts';
import type { Shape } from '../../models/layer.ts';
import { plainOperations, type Operations } from '../layers/operations.ts';
import { hostDraws, type Draws } from '../tfjs-draws.ts';
import { createOptimizer, type Optimizer } from '../tfjs-optimizers.ts';
import type { Read } from '../tfjs-read.ts';
import { applyConv } from './conv.ts';
import { applyDense } from './dense.ts';
import { deviceDraws } from './draw.ts';
import { readOwn } from './launch.ts';
import { lookUp } from './look-up.ts';
import { measureLoss } from './loss.ts';
import { applyLstm } from './lstm.ts';
import { createWeightMover } from './move-weights.ts';
import { normalize } from './norm.ts';
import type { DropInPart } from './parts.ts';
import { weighKeys } from './weigh-keys.ts';

/** What takes the place of TensorFlow.js' operations, of our optimizers made of them, and of numbers that are sent. */
export interface DropIn {
  readonly operations: Operations;
  readonly draws: Draws;
  createOptimizer(id: OptimizerId, learningRate: number, shapes: readonly Shape[]): Optimizer;
}

const operations: Operations = {
  ...plainOperations,
  dense: applyDense,
  conv: applyConv,
  normalize,
  lookUp,
  weighKeys,
  lstm: applyLstm,
  loss: measureLoss,
};

/** The kernels for an open backend but for the parts left out, and how tensors are read there. */
export function createDropIn(
  backend: WebGPUBackend,
  without: readonly DropInPart[] = [],
): { readonly dropIn: DropIn; readonly read: Read } {
  const has = (part: DropInPart) => !without.includes(part);
  return {
    dropIn: {
      operations: has('kernels') ? operations : plainOperations,
      draws: has('draws') ? deviceDraws : hostDraws,
      createOptimizer: (...wish) => (has('update') ? createWeightMover(backend, ...wish) : createOptimizer(...wish)),
    },
    read: readOwn(backend),
  };
}
