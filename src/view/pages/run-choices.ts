/** What can be chosen for a training run. Batches are powers of two, because kernels are; rates are a factor apart. */
import type { ImageModelId } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from '#train/choice.ts';

export const modelChoices: readonly ImageModelId[] = ['mnist-mlp', 'mnist-cnn'];
export const batchChoices: readonly number[] = [32, 64, 128, 256, 512, 1024];
export const rateChoices: readonly number[] = [0.0001, 0.0003, 0.001, 0.003, 0.01];
export const epochChoices: readonly number[] = [1, 2, 5, 10, 20];
export const goalChoices: readonly (number | null)[] = [null, 0.9, 0.95, 0.97, 0.98, 0.99];
export const backendChoices: readonly TrainChoice['backend'][] = ['auto', 'webgpu', 'webgl', 'cpu'];
export const engineChoices: readonly TrainChoice['engine'][] = ['fused', 'tfjs'];
