/**
 * A dense layer as one operation: product, bias and activation in one dispatch where TensorFlow.js can append them, one
 * more for tanh and GELU. While it records gradients, TensorFlow.js itself takes products with activations apart.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Activation } from '../../models/layer.ts';
import { addColumns } from './add-columns.ts';
import { appendable, bend, unbend } from './bend.ts';
import { register, runKernel } from './register.ts';

type Saved = readonly [rows: tf.Tensor2D, kernel: tf.Tensor2D, bent: tf.Tensor2D, sum?: tf.Tensor2D];

const dense = register<'rows' | 'kernel' | 'bias', Saved, { readonly activation: Activation }>({
  name: 'OwnDense',
  savedInputs: ['rows', 'kernel'],
  savedOutputs: [true, true],
  forward(backend, { rows, kernel, bias }, { activation }) {
    const attributes = { transposeA: false, transposeB: false, activation: appendable(activation) };
    return bend(backend, activation, runKernel('_FusedMatMul', backend, { a: rows, b: kernel, bias }, attributes));
  },
  backward(given, [rows, kernel, bent, sum], { activation }) {
    const slopes = unbend(activation, given as tf.Tensor2D, sum ?? bent);
    return {
      rows: () => tf.matMul(slopes, kernel, false, true),
      kernel: () => tf.matMul(rows, slopes, true, false),
      bias: () => addColumns(slopes, slopes.shape[1]),
    };
  },
});

/** @param bias null for none: then zeros are added, which the operation does on the way */
export function applyDense(
  rows: tf.Tensor2D,
  kernel: tf.Tensor,
  bias: tf.Tensor | null,
  activation: Activation,
): tf.Tensor2D {
  return dense({ rows, kernel, bias: bias ?? tf.zeros(kernel.shape.slice(-1)) }, { activation }) as tf.Tensor2D;
}
