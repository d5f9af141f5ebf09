/**
 * A convolution as one operation, and above all its filter gradient. TensorFlow.js gives each weight one thread, which adds
 * up every place of every image: few threads, long sums. The gradient is a product of two matrices: what each weight sees
 * at each place (im2col, never written down) and the slopes. Its sum over places is split into lines of the output (split
 * K): a thread takes the taps of one channel and filter along a few lines; a second kernel adds the parts up in order.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Activation } from '../../models/layer.ts';
import { addColumns } from './add-columns.ts';
import { appendable, bend, unbend } from './bend.ts';
import { launchTensor } from './launch.ts';
import { register, runKernel } from './register.ts';

/** Enough to fill a GPU; more parts only cost memory. */
const mostParts = 2048;

const place = { strides: 1, pad: 'valid', dataFormat: 'NHWC' };

type Saved = readonly [images: tf.Tensor4D, kernel: tf.Tensor4D, bent: tf.Tensor4D, sum?: tf.Tensor4D];

const conv = register<'images' | 'kernel' | 'bias', Saved, { readonly activation: Activation }>({
  name: 'OwnConv',
  savedInputs: ['images', 'kernel'],
  savedOutputs: [true, true],
  forward(backend, { images, kernel, bias }, { activation }) {
    const attributes = { ...place, dilations: 1, activation: appendable(activation) };
    const inputs = { x: images, filter: kernel, bias };
    return bend(backend, activation, runKernel('FusedConv2D', backend, inputs, attributes));
  },
  backward(given, [images, kernel, bent, sum], { activation }) {
    const slopes = unbend(activation, given as tf.Tensor4D, sum ?? bent);
    const attributes = { ...place, inputShape: images.shape };
    return {
      images: () => tf.engine().runKernel('Conv2DBackpropInput', { dy: slopes, filter: kernel }, attributes),
      kernel: () => findKernelGradient(images, slopes, kernel.shape),
      bias: () => addColumns(slopes, slopes.shape[3]),
    };
  },
});

/** [batch, height, width, channels] with a square kernel, stride 1, no padding. @param bias null for none */
export function applyConv(
  flow: tf.Tensor,
  kernel: tf.Tensor,
  bias: tf.Tensor | null,
  activation: Activation,
): tf.Tensor {
  return conv({ images: flow, kernel, bias: bias ?? tf.zeros(kernel.shape.slice(-1)) }, { activation });
}

function findKernelGradient(images: tf.Tensor4D, slopes: tf.Tensor4D, shape: readonly number[]): tf.Tensor {
  const [side = 1, , channels = 1, filters = 1] = shape;
  const [, height, width] = images.shape;
  const [batch, lines, columns] = slopes.shape;
  const perPart = Math.ceil((batch * lines) / mostParts);
  const parts = Math.ceil((batch * lines) / perPart);
  const weights = side * side * channels * filters;
  const partial = launchTensor({
    name: `conv kernel ${side}`,
    code: () => writeKernelGradient(side),
    inputs: { Images: images, Slopes: slopes },
    shape: [parts, weights],
    threads: parts * channels * filters,
    whole: { height, width, channels, filters, lines, columns, perPart, allLines: batch * lines },
  });
  return addColumns(partial, weights, [...shape]);
}

/** A thread's sums stay in registers: one for each tap of the kernel. Neighbours read neighbouring filters' slopes. */
function writeKernelGradient(side: number): string {
  const taps = Array.from({ length: side * side }, (_, tap) => [tap, Math.floor(tap / side), tap % side] as const);
  return `fn main(index: i32) {
    if (index < uniforms.size) {
      let pairs = uniforms.channels * uniforms.filters;
      let part = index / pairs;
      let channel = index % pairs / uniforms.filters;
      let tone = index % uniforms.filters;
${taps.map(([tap]) => `      var sum${tap} = 0.0;`).join('\n')}
      let last = min((part + 1) * uniforms.perPart, uniforms.allLines);
      for (var line = part * uniforms.perPart; line < last; line++) {
        let top = line / uniforms.lines * uniforms.height + line % uniforms.lines;
        for (var column = 0; column < uniforms.columns; column++) {
          let slope = Slopes[(line * uniforms.columns + column) * uniforms.filters + tone];
          let corner = (top * uniforms.width + column) * uniforms.channels + channel;
${taps.map(([tap, down, right]) => `          sum${tap} += slope * Images[corner + (${down} * uniforms.width + ${right}) * uniforms.channels];`).join('\n')}
        }
      }
      let first = part * pairs * ${side * side} + channel * uniforms.filters + tone;
${taps.map(([tap]) => `      result[first + ${tap} * pairs] = sum${tap};`).join('\n')}
    }
  }`;
}
