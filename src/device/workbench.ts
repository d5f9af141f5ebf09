/**
 * A place to run kernels on a device and leave nothing behind: it makes buffers and remembers them, compiles kernels,
 * waits for the queue, and turns the silent errors of WebGPU into exceptions.
 */

/** What went wrong while measuring. The words are shared with `RunReason` of the `train` wing and with `text/`. */
export type BenchTrouble = 'device-lost' | 'validation-error' | 'out-of-memory' | 'wrong-results';

/** Thrown by everything that measures on a GPU; `reason` is for the visitor, `message` for a diagnosis. */
export class BenchFailure extends Error {
  readonly reason: BenchTrouble;

  constructor(reason: BenchTrouble, message: string) {
    super(message);
    this.name = 'BenchFailure';
    this.reason = reason;
  }
}

/** A compiled kernel, ready to be recorded into a pass. */
export interface Kernel {
  readonly pipeline: GPUComputePipeline;
  /** Binds buffers to the kernel's places 0, 1, 2 ... of group 0. */
  bind(...buffers: readonly GPUBuffer[]): GPUBindGroup;
}

export interface Workbench {
  readonly device: GPUDevice;
  /** A zeroed buffer of `bytes` bytes that `free` will destroy. */
  buffer(bytes: number, usage: GPUBufferUsageFlags): GPUBuffer;
  /** Destroys one buffer early. */
  drop(buffer: GPUBuffer): void;
  /** Compiles WGSL whose entry point is `main`; a compilation error is a `validation-error`. */
  compile(wgsl: string): Promise<Kernel>;
  /** Resolves when all that was submitted is finished; rejects when the device is lost. */
  finish(): Promise<void>;
  /** The floats of a buffer made with `COPY_SRC`. */
  read(source: GPUBuffer, bytes?: number): Promise<Float32Array>;
  /** Runs `action` and waits for its errors, which WebGPU reports late and aside. */
  guard<T>(action: () => Promise<T>): Promise<T>;
  /** Destroys all buffers; safe on a lost device. */
  free(): void;
}

/** An empty workbench on `device`. Only one may guard at a time, since a device has one stack of error scopes. */
export function createWorkbench(device: GPUDevice): Workbench {
  const buffers = new Set<GPUBuffer>();

  function buffer(size: number, usage: GPUBufferUsageFlags): GPUBuffer {
    const made = device.createBuffer({ size, usage });
    buffers.add(made);
    return made;
  }

  function drop(dropped: GPUBuffer): void {
    buffers.delete(dropped);
    dropped.destroy();
  }

  // A small read waits for the queue, as training does when it reads the loss; unlike the queue's own signal it fails on a lost device.
  const flagBytes = 4;
  const flag = buffer(flagBytes, GPUBufferUsage.COPY_SRC);
  const landing = buffer(flagBytes, GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ);

  async function mapCopy(source: GPUBuffer, target: GPUBuffer, bytes: number): Promise<void> {
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(source, 0, target, 0, bytes);
    device.queue.submit([encoder.finish()]);
    await target.mapAsync(GPUMapMode.READ).catch(async (error: unknown) => {
      throw new BenchFailure(await explainFailedRead(device), String(error));
    });
  }

  async function guard<T>(action: () => Promise<T>): Promise<T> {
    device.pushErrorScope('out-of-memory');
    device.pushErrorScope('validation');
    let outcome: { value: T } | { thrown: unknown };
    try {
      outcome = { value: await action() };
    } catch (thrown) {
      outcome = { thrown };
    }
    const scopes = [device.popErrorScope(), device.popErrorScope()] as const;
    const [validation, memory] = await Promise.all(scopes.map((scope) => scope.catch(() => null)));
    if (memory) throw new BenchFailure('out-of-memory', memory.message);
    if (validation) throw new BenchFailure('validation-error', validation.message);
    if ('thrown' in outcome) throw outcome.thrown;
    return outcome.value;
  }

  return {
    device,
    buffer,
    drop,
    guard,
    async compile(wgsl) {
      const module = device.createShaderModule({ code: wgsl });
      const pipeline = await device
        .createComputePipelineAsync({ layout: 'auto', compute: { module, entryPoint: 'main' } })
        .catch((error: unknown) => {
          throw new BenchFailure('validation-error', String(error));
        });
      const layout = pipeline.getBindGroupLayout(0);
      const bind = (...bound: readonly GPUBuffer[]) =>
        device.createBindGroup({
          layout,
          entries: bound.map((each, binding) => ({ binding, resource: { buffer: each } })),
        });
      return { pipeline, bind };
    },
    async finish() {
      await mapCopy(flag, landing, flagBytes);
      landing.unmap();
    },
    async read(source, bytes = source.size) {
      const target = buffer(bytes, GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ);
      await mapCopy(source, target, bytes);
      const floats = new Float32Array(target.getMappedRange().slice(0));
      drop(target);
      return floats;
    },
    free() {
      for (const each of buffers) each.destroy();
      buffers.clear();
    },
  };
}

/** A read fails on a lost device, whose loss may be told a moment later; on a living one, its buffer got no memory. */
async function explainFailedRead(device: GPUDevice): Promise<BenchTrouble> {
  const graceMs = 200;
  const alive = new Promise<BenchTrouble>((resolve) => setTimeout(() => resolve('out-of-memory'), graceMs));
  return Promise.race([device.lost.then((): BenchTrouble => 'device-lost'), alive]);
}

/** Records `repeats` dispatches of one kernel into one pass and submits it, `submits` times, then waits. */
export async function runKernel(
  bench: Workbench,
  kernel: { readonly pipeline: GPUComputePipeline; readonly bindings: GPUBindGroup },
  groups: readonly [x: number, y: number],
  repeats: number,
  submits: number,
): Promise<void> {
  for (let submit = 0; submit < submits; submit += 1) {
    const encoder = bench.device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(kernel.pipeline);
    pass.setBindGroup(0, kernel.bindings);
    for (let repeat = 0; repeat < repeats; repeat += 1) pass.dispatchWorkgroups(...groups);
    pass.end();
    bench.device.queue.submit([encoder.finish()]);
  }
  await bench.finish();
}
