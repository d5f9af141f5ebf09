/** Reads tensors back to CPU memory. */
import type * as tf from '@tensorflow/tfjs-core';

/** A tensor's numbers; rejects when the device is lost, on every backend. */
export type Read = (tensor: tf.Tensor) => Promise<ArrayLike<number>>;

/** Copies: TensorFlow.js may keep and reuse the arrays it hands out. */
export function readNumbers(read: Read, tensors: readonly tf.Tensor[]): Promise<Float32Array[]> {
  return Promise.all(tensors.map(async (tensor) => Float32Array.from(await read(tensor))));
}

/** Reads and frees, also when a read fails. */
export async function takeNumbers(read: Read, tensors: readonly tf.Tensor[]): Promise<Float32Array[]> {
  try {
    return await readNumbers(read, tensors);
  } finally {
    for (const tensor of tensors) tensor.dispose();
  }
}
