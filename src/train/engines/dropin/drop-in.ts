/**
 * The drop-in tier: TensorFlow.js goes on recording, differentiating and sending, and kernels of ours take the place of
 * the operations that cost it most dispatches. Only on its WebGPU backend; elsewhere the plain operations stay.
 *
 * Left as they are: pooling, the GRU, and noise and augmentation, whose random numbers come from the host on purpose, so
 * that every engine trains on the same ones.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { OptimizerId } from '../../choice.ts';
import type { Shape } from '../../models/layer.ts';
import { plainOperations, type Operations } from '../layers/operations.ts';
import type { Optimizer } from '../tfjs-optimizers.ts';
import type { Read } from '../tfjs-read.ts';
import { applyConv } from './conv.ts';
import { applyDense } from './dense.ts';
import { readOwn } from './launch.ts';
import { lookUp } from './look-up.ts';
import { measureLoss } from './loss.ts';
import { applyLstm } from './lstm.ts';
import { createWeightMover } from './move-weights.ts';
import { normalize } from './norm.ts';
import { weighKeys } from './weigh-keys.ts';

/** What takes the place of TensorFlow.js' operations and of our optimizers made of them. */
export interface DropIn {
  readonly operations: Operations;
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

/** The kernels for an open backend, and how tensors are read there. */
export function createDropIn(backend: WebGPUBackend): { readonly dropIn: DropIn; readonly read: Read } {
  return {
    dropIn: { operations, createOptimizer: (...wish) => createWeightMover(backend, ...wish) },
    read: readOwn(backend),
  };
}
