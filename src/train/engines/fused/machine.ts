/**
 * What the engine holds of a device: its named buffers, and pipelines, one for each different text. Everything is made
 * when the engine is opened; a step makes nothing.
 */
import { RunFailure } from '../../run-failure.ts';
import { largestBuffer } from '../watch-device.ts';
import type { Kernel } from './kernel.ts';
import { mostSteps } from './feed.ts';
import { tickStride } from './ticks.ts';

export interface Machine {
  readonly device: GPUDevice;
  /** The ticks of a submit. */
  readonly ticks: GPUBuffer;
  readonly tickGroup: GPUBindGroup;
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
    // WebGPU has no empty bindings, and copies whole words.
    const size = Math.max(16, Math.ceil(bytes / 4) * 4);
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
  const tickGroup = device.createBindGroup({
    layout: tickLayout,
    entries: [{ binding: 0, resource: { buffer: ticks, size: 32 } }],
  });

  function layoutOf({ bindings }: Kernel): GPUBindGroupLayout {
    const key = bindings.map(({ access }) => access).join();
    const layout =
      layouts.get(key) ??
      device.createBindGroupLayout({
        entries: bindings.map(({ access }, binding) => {
          return { binding, visibility, buffer: { type: access === 'read' ? 'read-only-storage' : 'storage' } };
        }),
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
    tickGroup,
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
