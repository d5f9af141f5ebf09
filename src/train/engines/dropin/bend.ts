/** Activations that TensorFlow.js cannot append to its own products, and the slopes of all of them: one dispatch each. */
import type * as tf from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { Activation } from '../../models/layer.ts';
import { needsUnbent, writeActivation, writeSlope } from '../fused/wgsl/activation.ts';
import { launch, launchTensor } from './launch.ts';

/** What TensorFlow.js' fused products call them; those not here are bent afterwards. */
const appended: Partial<Record<Activation, string>> = { none: 'linear', relu: 'relu', sigmoid: 'sigmoid' };

/** The name that a fused product takes. */
export const appendable = (activation: Activation): string => appended[activation] ?? 'linear';

/**
 * What a fused product gave, bent where it could not do that itself.
 * @returns the layer's output, then what `unbend` reads the slope off
 */
export function bend(backend: WebGPUBackend, activation: Activation, sum: tf.TensorInfo): tf.TensorInfo[] {
  if (activation in appended) return [sum];
  const bent = launch(backend, {
    name: `bend ${activation}`,
    code: () => `fn main(index: i32) {
      if (index < uniforms.size) { let x = Sums[index]; result[index] = ${writeActivation(activation, 'x')}; }
    }`,
    inputs: { Sums: sum },
    shape: sum.shape,
  });
  if (needsUnbent(activation)) return [bent, sum];
  backend.disposeData(sum.dataId);
  return [bent];
}

/** The gradient in front of an activation. @param seen last of what `bend` returned */
export function unbend<T extends tf.Tensor>(activation: Activation, slopes: T, seen: tf.Tensor): T {
  if (activation === 'none') return slopes;
  return launchTensor<T>({
    name: `unbend ${activation}`,
    code: () => `fn main(index: i32) {
      if (index < uniforms.size) { let y = Seen[index]; result[index] = Slopes[index] * ${writeSlope(activation, 'y')}; }
    }`,
    inputs: { Slopes: slopes, Seen: seen },
    shape: slopes.shape,
  });
}
