/**
 * Images in GPU memory as bytes (47 MB for all of MNIST), gathered there: a step uploads only its image numbers.
 *
 * Why own kernels and not `tf.gather`: TensorFlow.js keeps tensors as 32-bit numbers, so the training set would take
 * 188 MB in one buffer, more than the 128 MiB every WebGPU device must offer. These two kernels read four pixels
 * from one 32-bit word; each costs one dispatch, as a gather would. They run inside the backend's own command stream
 * through `runWebGPUProgram`.
 */
import * as tf from '@tensorflow/tfjs-core';
import { webgpu_util, type WebGPUBackend, type WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { pixelsPerImage } from '../data/shard.ts';
import { classCount, imageShape } from '../models/model.ts';
import type { ImageCount, SampleStore } from './sample-store.ts';

const wordsPerImage = pixelsPerImage / 4;

/** Row r of the result is image Images[r]: byte p of its words, over 255. */
const pixelsKernel = `
  fn main(index: i32) {
    if (index < uniforms.size) {
      let row = index / ${pixelsPerImage};
      let pixel = index % ${pixelsPerImage};
      let word = u32(Words[Images[row] * ${wordsPerImage} + pixel / 4]);
      result[index] = f32((word >> u32(8 * (pixel % 4))) & 255u) / 255.0;
    }
  }`;

/** Row r of the result is 1 at the label of image Images[r], 0 elsewhere. */
const labelsKernel = `
  fn main(index: i32) {
    if (index < uniforms.size) {
      result[index] = f32(Labels[Images[index / ${classCount}]] == index % ${classCount});
    }
  }`;

function createProgram(key: string, source: 'Words' | 'Labels', shape: number[], code: string): WebGPUProgram {
  const dispatchLayout = webgpu_util.flatDispatchLayout(shape);
  const workgroupSize: [number, number, number] = [64, 1, 1];
  return {
    outputShape: shape,
    variableNames: [source, 'Images'],
    shaderKey: key,
    workgroupSize,
    size: true,
    dispatchLayout,
    dispatch: webgpu_util.computeDispatch(dispatchLayout, shape, workgroupSize),
    getUserCode: () => code,
  };
}

/** One buffer of 32-bit integers that we own and TensorFlow.js reads. */
function createWords(device: GPUDevice, count: number) {
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const buffer = device.createBuffer({ size: count * 4, usage });
  const tensor = tf.tensor({ buffer, zeroCopy: true }, [count], 'int32');
  const dispose = () => {
    tensor.dispose();
    buffer.destroy();
  };
  return { buffer, tensor, dispose };
}

export function createGpuImages(backend: WebGPUBackend, size: ImageCount): SampleStore {
  const { device } = backend;
  const createSet = (count: number) => ({
    words: createWords(device, count * wordsPerImage),
    labels: createWords(device, count),
  });
  const sets = { train: createSet(size.train), test: createSet(size.heldOut) };

  const run = (program: WebGPUProgram, source: tf.Tensor, images: tf.Tensor) =>
    tf.engine().makeTensorFromTensorInfo(backend.runWebGPUProgram(program, [source, images], 'float32'));

  return {
    heldOut: size.heldOut,
    add({ set, first, images, labels }) {
      device.queue.writeBuffer(sets[set].words.buffer, first * pixelsPerImage, images);
      device.queue.writeBuffer(sets[set].labels.buffer, first * 4, Int32Array.from(labels));
    },
    gather(set, images) {
      const { words, labels } = sets[set];
      // A copy: TensorFlow.js uploads later, and the caller's view may move on by then.
      const numbers = tf.tensor1d(images.slice(), 'int32');
      const count = images.length;
      const pixels = createProgram('mnistPixels', 'Words', [count, ...imageShape], pixelsKernel);
      const oneHot = createProgram('mnistLabels', 'Labels', [count, classCount], labelsKernel);
      const batch = {
        inputs: run(pixels, words.tensor, numbers),
        targets: run(oneHot, labels.tensor, numbers),
      };
      numbers.dispose();
      return batch;
    },
    dispose() {
      for (const { words, labels } of [sets.train, sets.test]) {
        words.dispose();
        labels.dispose();
      }
    },
  };
}
