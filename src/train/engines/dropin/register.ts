/**
 * An operation of ours among TensorFlow.js': a kernel in its registry with a gradient, by names that nothing else has, so
 * that its own operations stay as they are. In place of `tf.customGrad`, which computes gradients that nobody asked for.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

type Attributes = Readonly<Record<string, string | number>>;

export interface Operation<
  Input extends string,
  Saved extends readonly (tf.Tensor | undefined)[],
  A extends Attributes,
> {
  readonly name: string;
  /** Inputs that the gradient reads, then which of the outputs it reads. */
  readonly savedInputs: readonly Input[];
  readonly savedOutputs: readonly boolean[];
  forward(backend: WebGPUBackend, inputs: Readonly<Record<Input, tf.TensorInfo>>, attributes: A): tf.TensorInfo[];
  /**
   * Gradients by the inputs, each computed when it is asked for; of an input that is left out there is none.
   * @param slopes by the first output
   * @param saved the inputs, then the outputs, that were to be saved
   */
  backward(slopes: tf.Tensor, saved: Saved, attributes: A): Partial<Record<Input, () => tf.Tensor>>;
}

/** @returns the operation: its first output */
export function register<Input extends string, Saved extends readonly (tf.Tensor | undefined)[], A extends Attributes>(
  operation: Operation<Input, Saved, A>,
): (inputs: Readonly<Record<Input, tf.Tensor>>, attributes: A) => tf.Tensor {
  const { name, savedInputs, savedOutputs, forward, backward } = operation;
  tf.registerKernel({
    kernelName: name,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, attrs, backend }) =>
      forward(backend as WebGPUBackend, inputs as Record<Input, tf.TensorInfo>, attrs as unknown as A),
  });
  tf.registerGradient({
    kernelName: name,
    inputsToSave: [...savedInputs],
    outputsToSave: [...savedOutputs],
    gradFunc(slopes, saved, attributes) {
      const [first] = [slopes].flat() as [tf.Tensor];
      return backward(first, saved as unknown as Saved, attributes as unknown as A) as Record<string, () => tf.Tensor>;
    },
  });
  return (inputs, attributes) => {
    const outputs = tf.engine().runKernel<tf.Tensor | tf.Tensor[]>(name, { ...inputs }, { ...attributes });
    const [first] = [outputs].flat() as [tf.Tensor];
    return first;
  };
}

/** A kernel of TensorFlow.js' own, on the same backend. */
export function runKernel(
  name: string,
  backend: WebGPUBackend,
  inputs: Readonly<Record<string, tf.TensorInfo>>,
  attributes: tf.NamedAttrMap,
): tf.TensorInfo {
  const config = tf.getKernel(name, 'webgpu');
  return config.kernelFunc({ inputs, attrs: attributes, backend }) as tf.TensorInfo;
}
