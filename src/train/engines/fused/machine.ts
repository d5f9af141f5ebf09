/**
 * What the engine holds of a device: its named buffers, and pipelines, one for each different text. Everything is made
 * when the engine is opened; a step makes nothing.
 */
import { RunFailure } from '../../run-failure.ts';
import { largestBuffer } from '../watch-device.ts';
import type { Kernel } from './kernel.ts';
import { mostSteps } from './feed.ts';
import { bufferBytes } from './memory.ts';
import { tickStride } from './ticks.ts';

export interface Machine {
  readonly device: GPUDevice;
  /** The ticks of a submit. */
  readonly ticks: GPUBuffer;
  readonly tickGroup: GPUBindGroup;
  /** All ticks at once, at offset 0. */
  readonly allTicks: GPUBindGroup;
  /** A buffer for the sizes of kernels. */
  makeSizes(numbers: Uint32Array<ArrayBuffer>): GPUBuffer;
  /** A buffer with a name, or without one for a shelf. @throws RunFailure `out-of-memory` beyond the device's limits */
  makeBuffer(bytes: number, name?: string): GPUBuffer;
  /** @throws RangeError when there is none of that name */
  findBuffer(name: string): GPUBuffer;
  dropBuffer(buffer: GPUBuffer): void;
  /** Compiled in the background, once for equal texts. @throws RunFailure `validation-error` */
  compile(kernel: Kernel): Promise<Compiled>;
  readonly pipelines: number;
  readonly buffers: number;
  close(): void;
}

export interface Compiled {
  readonly pipeline: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
}

export function createMachine(device: GPUDevice): Machine {
  const named = new Map<string, GPUBuffer>();
  const alive = new Set<GPUBuffer>();
  const pipelines = new Map<string, Promise<Compiled>>();
  const layouts = new Map<string, GPUBindGroupLayout>();
  const visibility = GPUShaderStage.COMPUTE;
  const storage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;

  const make = (bytes: number, usage: GPUBufferUsageFlags) => {
    const size = bufferBytes(bytes);
    const largest = largestBuffer(device, usage);
    if (size > largest)
      throw new RunFailure('out-of-memory', `a buffer of ${size} bytes, where ${largest} are allowed`);
    const buffer = device.createBuffer({ size, usage });
    alive.add(buffer);
    return buffer;
  };
  const ticks = make(mostSteps * tickStride, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST);
  const tickLayout = device.createBindGroupLayout({
    entries: [{ binding: 0, visibility, buffer: { type: 'uniform', hasDynamicOffset: true } }],
  });
  const bindTicks = (size: number) =>
    device.createBindGroup({ layout: tickLayout, entries: [{ binding: 0, resource: { buffer: ticks, size } }] });

  function layoutOf({ bindings, sizes }: Kernel): GPUBindGroupLayout {
    const types: GPUBufferBindingType[] = bindings.map(({ access }) =>
      access === 'read' ? 'read-only-storage' : 'storage',
    );
    if (sizes) types.push('uniform');
    const key = types.join();
    const layout =
      layouts.get(key) ??
      device.createBindGroupLayout({
        entries: types.map((type, binding) => ({ binding, visibility, buffer: { type } })),
      });
    layouts.set(key, layout);
    return layout;
  }

  async function compileNew(kernel: Kernel): Promise<Compiled> {
    const layout = layoutOf(kernel);
    const descriptor = {
      label: kernel.name,
      layout: device.createPipelineLayout({ bindGroupLayouts: [tickLayout, layout] }),
      compute: { module: device.createShaderModule({ label: kernel.name, code: kernel.code }), entryPoint: 'main' },
    };
    const pipeline = await device.createComputePipelineAsync(descriptor).catch((thrown: unknown) => {
      throw new RunFailure('validation-error', `${kernel.name}: ${String(thrown)}`);
    });
    return { pipeline, layout };
  }

  return {
    device,
    ticks,
    tickGroup: bindTicks(32),
    allTicks: bindTicks(mostSteps * tickStride),
    makeSizes(numbers) {
      const buffer = make(numbers.byteLength, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST);
      device.queue.writeBuffer(buffer, 0, numbers);
      return buffer;
    },
    makeBuffer(bytes, name) {
      const buffer = make(bytes, storage);
      if (name !== undefined) named.set(name, buffer);
      return buffer;
    },
    findBuffer(name) {
      const buffer = named.get(name);
      if (!buffer) throw new RangeError(`no buffer ${name}`);
      return buffer;
    },
    dropBuffer(buffer) {
      if (alive.delete(buffer)) buffer.destroy();
    },
    compile(kernel) {
      const compiled = pipelines.get(kernel.code) ?? compileNew(kernel);
      pipelines.set(kernel.code, compiled);
      return compiled;
    },
    get pipelines() {
      return pipelines.size;
    },
    get buffers() {
      return alive.size;
    },
    close() {
      for (const buffer of alive) buffer.destroy();
      alive.clear();
    },
  };
}
