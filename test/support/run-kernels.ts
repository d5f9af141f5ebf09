/** Runs kernels of the fused engine on made numbers and reads back what they wrote. */
import { openGpu } from '#device/gpu.ts';
import { createRandom } from '#train/data/random.ts';
import { writeKernel, type Kernel } from '#train/engines/fused/kernel.ts';
import { createMachine, type Machine } from '#train/engines/fused/machine.ts';
import { onShelf, type Memory } from '#train/engines/fused/memory.ts';
import { buildProgram } from '#train/engines/fused/program.ts';
import { createReadback } from '#train/engines/fused/readback.ts';
import { watchDevice } from '#train/engines/watch-device.ts';

export interface KernelBench {
  readonly device: GPUDevice;
  /** Writes `given`, runs the kernels one after the other, reads `wanted`. @throws Error on a validation error */
  run(
    kernels: readonly Kernel[],
    given: ReadonlyMap<Memory, ArrayLike<number>>,
    wanted: readonly Memory[],
  ): Promise<readonly Float64Array[]>;
  close(): void;
}

/** @throws Error where there is no device */
export async function openKernelBench(): Promise<KernelBench> {
  const opening = await openGpu();
  if (opening.kind === 'none') throw new Error(opening.detail);
  const { device } = opening.gpu;
  const machine: Machine = createMachine(device);
  const readback = createReadback(device);
  const watch = watchDevice(opening.gpu);
  return {
    device,
    async run(kernels, given, wanted) {
      const scheduled = kernels.map((kernel) => ({ kernel, phase: 'forward' as const }));
      const program = await buildProgram(
        machine,
        [touch([...given.keys()]), ...scheduled],
        [...given.keys(), ...wanted],
      );
      for (const [memory, numbers] of given) {
        const { buffer, offset } = program.find(memory);
        const typed = memory.type === 'u32' ? Uint32Array.from(numbers) : Float32Array.from(numbers);
        device.queue.writeBuffer(buffer, offset, typed);
      }
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      program.encode(pass, ['forward'], 0);
      pass.end();
      device.queue.submit([encoder.finish()]);
      const read = await readback.read(wanted.map(program.find));
      program.close();
      const fault = watch.fault();
      if (fault) throw new Error(fault.detail);
      return read.map((bytes, at) => {
        const isWhole = wanted[at]?.type === 'u32';
        return Float64Array.from(isWhole ? new Uint32Array(bytes) : new Float32Array(bytes));
      });
    },
    close() {
      watch.close();
      readback.close();
      machine.close();
      device.destroy();
    },
  };
}

/** Never run: it makes the given numbers live from the start in the memory plan, one after another. */
function touch(given: readonly Memory[]): { readonly kernel: Kernel; readonly phase: 'gather' } {
  const reads = Object.fromEntries(given.map((memory, at) => [`given${at}`, memory]));
  const kernel = writeKernel({ name: 'touch', reads, writes: {}, groups: [1, 1, 1], size: [1, 1, 1], body: '' });
  return { kernel, phase: 'gather' };
}

/** Numbers from -1 to 1 on a shelf, with what is in them. */
export function makeNumbers(name: string, length: number, seed: number): readonly [Memory, Float32Array] {
  const random = createRandom(seed, 77);
  return [onShelf(name, length), Float32Array.from({ length }, () => 2 * random() - 1)];
}

/** Largest difference, as a share of the largest number expected; infinite where a number is missing. */
export function differ(found: ArrayLike<number> | undefined, expected: ArrayLike<number>): number {
  let [most, largest] = [0, 0];
  for (let at = 0; at < expected.length; at++) {
    const wanted = expected[at] ?? NaN;
    const off = Math.abs((found?.[at] ?? NaN) - wanted);
    most = Number.isNaN(off) ? Infinity : Math.max(most, off);
    largest = Math.max(largest, Math.abs(wanted));
  }
  return most / (largest || 1);
}
