/**
 * One computation on a GPU: buffers in, one compiled kernel, floats out. For whoever has a shader and numbers and wants an
 * answer; measuring and training have workbenches of their own.
 */
import type { Kernel, Workbench } from './workbench.ts';

export interface Computation {
  readonly kernel: Kernel;
  /** Bound at 0, 1, 2 ... in this order; the output comes after them. */
  readonly inputs: readonly ArrayBufferView<ArrayBuffer>[];
  readonly outputBytes: number;
  readonly groups: readonly [x: number, y: number];
}

/**
 * The floats that the kernel wrote, and how long the device took from submitting to finishing, seconds. Rejects with a
 * `BenchFailure`; leaves no buffer behind either way.
 */
export async function compute(
  bench: Workbench,
  { kernel, inputs, outputBytes, groups }: Computation,
): Promise<{ readonly floats: Float32Array; readonly seconds: number }> {
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;
  const made: GPUBuffer[] = [];
  const make = (bytes: number) => {
    const buffer = bench.buffer(Math.ceil(bytes / 16) * 16, usage);
    made.push(buffer);
    return buffer;
  };
  try {
    return await bench.guard(async () => {
      const given = inputs.map((view) => {
        const buffer = make(view.byteLength);
        bench.device.queue.writeBuffer(buffer, 0, view.buffer, view.byteOffset, view.byteLength);
        return buffer;
      });
      const output = make(outputBytes);
      await bench.finish();
      const start = performance.now();
      const encoder = bench.device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(kernel.pipeline);
      pass.setBindGroup(0, kernel.bind(...given, output));
      pass.dispatchWorkgroups(...groups);
      pass.end();
      bench.device.queue.submit([encoder.finish()]);
      await bench.finish();
      const seconds = (performance.now() - start) / 1000;
      return { floats: await bench.read(output, outputBytes), seconds };
    });
  } finally {
    for (const buffer of made) bench.drop(buffer);
  }
}
