/**
 * Runs a kernel of ours in the command stream of TensorFlow.js' WebGPU backend, as one of its own programs. Everything is
 * flat to a kernel: arrays of numbers, and sides as uniforms, so that equal kernels of different shapes share a pipeline.
 *
 * Two liberties, both within what the backend counts itself: a kernel may write `into` numbers that are there already,
 * and several tensors may share a buffer, the first numbers of which are the shorter ones' (`asPrefix`). Who does either
 * reads with `readOwn`. A mistake in WGSL does not throw: the device tells it later, and the run fails then.
 */
import * as tf from '@tensorflow/tfjs-core';
import { webgpu_util, type WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { sizeOf, type Shape } from '../../models/layer.ts';
import type { Read } from '../tfjs-read.ts';

export interface Launch {
  /** Of the code: what has the same name has the same code. */
  readonly name: string;
  /** WGSL with `fn main(index: i32)`, which runs for every index below the next multiple of `groupSize`, and writes `result`. */
  readonly code: () => string;
  /** Arrays in the code, by their names there, which begin with a capital. */
  readonly inputs: Readonly<Record<string, tf.TensorInfo>>;
  /** Of the result. */
  readonly shape: Shape;
  /** `uniforms.size` in the code; as many as the result has numbers unless given. */
  readonly threads?: number;
  /** Threads that work together. */
  readonly groupSize?: number;
  /** More uniforms: whole numbers (`i32`), then others (`f32`). */
  readonly whole?: Readonly<Record<string, number>>;
  readonly real?: Readonly<Record<string, number>>;
  /** Where the result goes; a new buffer unless given. */
  readonly into?: tf.TensorInfo;
}

export const plainGroup = 64;

export function launch(backend: WebGPUBackend, wish: Launch): tf.TensorInfo {
  const { name, code, inputs, shape, groupSize = plainGroup, whole = {}, real = {} } = wish;
  const { threads = sizeOf(shape), into = backend.makeTensorInfo([...shape], 'float32') } = wish;
  const uniforms = [
    ...Object.keys(whole).map((own) => `${own}: i32, `),
    ...Object.keys(real).map((own) => `${own}: f32, `),
  ];
  const program = {
    outputShape: [threads],
    variableNames: Object.keys(inputs),
    uniforms: uniforms.join(''),
    shaderKey: `own ${name}`,
    workgroupSize: [groupSize, 1, 1] as [number, number, number],
    size: true,
    dispatchLayout: webgpu_util.flatDispatchLayout([threads]),
    dispatch: [Math.ceil(threads / groupSize), 1, 1] as [number, number, number],
    getUserCode: code,
  };
  const values = [
    ...Object.values(whole).map((number) => ({ type: 'int32', data: [number] })),
    ...Object.values(real).map((number) => ({ type: 'float32', data: [number] })),
  ];
  backend.runWebGPUProgram(program, Object.values(inputs).map(flatten), 'float32', values, flatten(into));
  return seenAs(into, shape);
}

/** The same on the backend that is selected, as a tensor of the current `tf.tidy`. */
export function launchTensor<T extends tf.Tensor>(wish: Launch): T {
  return tf.engine().makeTensorFromTensorInfo(launch(tf.backend() as WebGPUBackend, wish)) as T;
}

/** The first numbers of a buffer under another shape; one more owner of it, who must be disposed of like any tensor. */
export function asPrefix(backend: WebGPUBackend, whole: tf.TensorInfo, shape: Shape): tf.TensorInfo {
  backend.incRef(whole.dataId);
  return seenAs(whole, shape);
}

/** Reads a tensor's own numbers out of its buffer, and leaves no copy behind that would grow stale. */
export const readOwn =
  (backend: WebGPUBackend): Read =>
  async (tensor) => {
    const { resource, dtype } = backend.tensorMap.get(tensor.dataId);
    if (!(resource instanceof GPUBuffer)) return tensor.data();
    const bytes = await backend.getBufferData(resource);
    return dtype === 'float32' ? new Float32Array(bytes, 0, tensor.size) : new Int32Array(bytes, 0, tensor.size);
  };

/** WGSL `addUp(own)`: the sum over the threads of a workgroup, in the same order every time; all of them must call it. */
export const writeAddUp = (groupSize = plainGroup): string => `
  var<workgroup> lanes: array<f32, ${groupSize}>;
  fn addUp(own: f32) -> f32 {
    workgroupBarrier();
    lanes[localIndex] = own;
    for (var reach = ${groupSize / 2}u; reach > 0u; reach /= 2u) {
      workgroupBarrier();
      if (localIndex < reach) { lanes[localIndex] += lanes[localIndex + reach]; }
    }
    workgroupBarrier();
    return lanes[0];
  }`;

/** The same numbers under another shape, for a kernel's inputs: nobody's to dispose of. */
export function seenAs({ dataId, dtype }: tf.TensorInfo, shape: Shape): tf.TensorInfo {
  return { dataId, dtype, shape: [...shape] };
}

const flatten = (info: tf.TensorInfo) => seenAs(info, [sizeOf(info.shape)]);
