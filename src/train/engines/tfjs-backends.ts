/**
 * Opens and closes TensorFlow.js backends. `webgpu` runs on a device of ours, because the package itself neither asks
 * for a device's limits nor notices its loss or its errors (4.22 has no such code). `webgl` and `cpu` are loaded only
 * when they are needed.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { AdapterWords } from '#device/adapter.ts';
import type { Gpu } from '#device/gpu.ts';
import { RunFailure, describeError } from '../run-failure.ts';
import type { DropIn } from './dropin/drop-in.ts';
import { leanDispatches, usualDispatches, type EngineOrder, type Fault } from './engine.ts';
import type { ImageCount, SampleStore } from './sample-store.ts';
import { takeNumbers, type Read } from './tfjs-read.ts';
import { largestBuffer, watchDevice } from './watch-device.ts';
import { watchContext, type WatchedContext } from './webgl-context.ts';

export interface OpenBackend {
  readonly name: BackendName;
  /** What the graphics adapter says about itself; null on the cpu and where the browser hides it. */
  readonly adapter: AdapterWords | null;
  /** Kernels of ours in place of operations, where the order asks for them. */
  readonly dropIn?: DropIn;
  createImages(size: ImageCount): SampleStore;
  readonly read: Read;
  settle(): Promise<void>;
  fault(): Fault | null;
  guard(work: () => void): Promise<Fault | null>;
  loseDevice(): void;
  close(): void;
}

type Tuning = Pick<EngineOrder, 'tuning' | 'without' | 'dispatchesPerSubmit'>;

/**
 * Makes `webgpu` on this device TensorFlow.js' backend. The name is always the same: kernels are registered under it,
 * and a backend of another name would find none and fall back to the CPU without a word.
 * @throws RunFailure `device-failed`
 */
export async function openWebgpuBackend(gpu: Gpu, wish: Tuning = {}): Promise<OpenBackend> {
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  const { createGpuImages } = await import('./gpu-images.ts');
  const { createDropIn } = wish.tuning === 'drop-in' ? await import('./dropin/drop-in.ts') : {};
  setWebgpuFlags(wish);
  const { device } = gpu;
  const backend = new WebGPUBackend(device, gpu.adapterInfo);
  await selectBackend('webgpu', () => backend);

  const watch = watchDevice(gpu);
  // A buffer over the device's limits is too little room, and not the mistake in our calls that the browser takes it for.
  // Of TensorFlow.js' own buffers only: the roof tries sizes out on the same device, and copes.
  const { bufferManager } = backend;
  const acquire = bufferManager.acquireBuffer.bind(bufferManager);
  bufferManager.acquireBuffer = (size, usage, ...rest) => {
    const largest = largestBuffer(device, usage);
    if (size > largest) {
      watch.note({ kind: 'out-of-memory', detail: `a buffer of ${size} bytes, where ${largest} are allowed` });
    }
    return acquire(size, usage, ...rest);
  };
  const flush = async () => {
    // TensorFlow.js holds dispatches back; without this they would be waited for but never sent.
    backend.ensureCommandEncoderReady();
    backend.endComputePassEncoder();
    backend.submitQueue();
    await device.queue.onSubmittedWorkDone();
  };

  return {
    name: 'webgpu',
    adapter: gpu.adapterInfo,
    createImages: (size) => createGpuImages(backend, size),
    ...(createDropIn ? createDropIn(backend, wish.without) : { read: (tensor) => tensor.data() }),
    settle: flush,
    fault: () => watch.fault(),
    guard: (work) => watch.guard(work, flush),
    loseDevice: () => device.destroy(),
    close() {
      watch.close();
      tf.removeBackend('webgpu');
      device.destroy();
    },
  };
}

/** Loads and selects `webgl`. @throws RunFailure `no-backend` */
export async function openWebglBackend(): Promise<OpenBackend> {
  const { createHostImages } = await import('./host-images.ts');
  const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl');
  // Otherwise small sums, as the one `settle` waits for, are done on the CPU and tell nothing about the GPU.
  tf.env().set('WEBGL_CPU_FORWARD', false);
  let backend: InstanceType<typeof MathBackendWebGL> | null = null;
  await selectBackend('webgl', () => (backend = new MathBackendWebGL()));
  const { gpgpu } = (backend as InstanceType<typeof MathBackendWebGL> | null) ?? {};
  if (!gpgpu) throw new RunFailure('no-backend', 'webgl: no context');
  const { gl } = gpgpu;
  const context: WatchedContext = watchContext(gl);
  const read: Read = (tensor) => context.orLost(tensor.data());
  return {
    name: 'webgl',
    adapter: nameRenderer(gl),
    createImages: createHostImages,
    read,
    // WebGL works in order, so a number computed last is there when all else is done.
    async settle() {
      const probe = tf.tidy(() => tf.add(tf.scalar(0), 1));
      await takeNumbers(read, [probe]);
    },
    fault: () => context.fault(),
    async guard(work) {
      work();
      return Promise.resolve(context.fault());
    },
    loseDevice: () => context.lose(),
    close() {
      context.unwatch();
      // Fences of a lost context never pass, and TensorFlow.js would go on asking for them.
      if (context.fault()) (gpgpu as unknown as { itemsToPoll: unknown[] }).itemsToPoll = [];
      tf.removeBackend('webgl');
    },
  };
}

/** Loads and selects `cpu`. @throws RunFailure `no-backend` */
export async function openCpuBackend(): Promise<OpenBackend> {
  const { createHostImages } = await import('./host-images.ts');
  const { MathBackendCPU } = await import('@tensorflow/tfjs-backend-cpu');
  await selectBackend('cpu', () => new MathBackendCPU());
  return {
    name: 'cpu',
    adapter: null,
    createImages: createHostImages,
    read: (tensor) => tensor.data(),
    settle: () => Promise.resolve(),
    fault: () => null,
    async guard(work) {
      work();
      return Promise.resolve(null);
    },
    loseDevice: () => undefined,
    close: () => tf.removeBackend('cpu'),
  };
}

/** WebGL's own name of the renderer; enough to tell a software renderer from a GPU. */
function nameRenderer(gl: WebGLRenderingContext): AdapterWords | null {
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  if (!extension) return null;
  return { description: String(gl.getParameter(extension.UNMASKED_RENDERER_WEBGL)) };
}

/**
 * Registers a backend under its name and selects it. Only the returned boolean tells: after a failure `getBackend()`
 * still answers with the name.
 */
async function selectBackend(name: BackendName, create: () => tf.KernelBackend): Promise<void> {
  if (tf.findBackendFactory(name)) tf.removeBackend(name);
  tf.registerBackend(name, create, 1);
  const isSelected = await tf.setBackend(name).catch((thrown: unknown) => {
    throw new RunFailure('no-backend', `${name}: ${describeError(thrown)}`);
  });
  if (!isSelected) throw new RunFailure('no-backend', `${name}: TensorFlow.js could not start it`);
}

/** Of the package's thirteen flags those that change what a training step costs; the others were level in trials. */
function setWebgpuFlags({ tuning, dispatchesPerSubmit }: Tuning): void {
  // As it comes, operations on a few numbers not yet on the GPU run in script. Else they too run on the GPU, so that the
  // measured step is the GPU's alone; it is three dispatches of a hundred.
  tf.env().set('WEBGPU_CPU_FORWARD', tuning === 'stock');
  // Set in any case, so that a new version cannot change it unnoticed.
  const usual = tuning === 'lean' || tuning === 'drop-in' ? leanDispatches : usualDispatches;
  tf.env().set('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE', dispatchesPerSubmit ?? usual);
}
