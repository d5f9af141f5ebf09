/** A square matrix product by the engine's own kernel, for whoever times one. */
import type { Machine } from './machine.ts';
import { onShelf } from './memory.ts';
import { buildProgram } from './program.ts';
import { writeProduct } from './wgsl/product.ts';
import type { PickTiling } from './wgsl/tilings.ts';

/** Multiplies n x n matrices `repeats` times in one submit; the caller waits. Its buffers are gone at the end. */
export async function multiplySquares(
  machine: Machine,
  pickTiling: PickTiling,
  n: number,
  repeats: number,
  settle: () => Promise<void>,
): Promise<void> {
  const matrix = onShelf('matrix', n * n);
  const product = onShelf('product', n * n);
  const sides = { rows: n, columns: n, depth: n };
  const kernel = writeProduct(
    {
      name: 'square product',
      sides,
      reads: { matrix },
      writes: { product },
      left: (row, k) => `matrix[${row} * ${n}u + ${k}]`,
      right: (k, column) => `matrix[${k} * ${n}u + ${column}]`,
      store: (row, column, sum) => `product[${row} * ${n}u + ${column}] = ${sum};`,
    },
    pickTiling(sides, false, 'square product').tiling,
  );
  const program = await buildProgram(machine, [{ kernel, phase: 'forward' }], [matrix, product]);
  try {
    const { buffer, offset } = program.find(matrix);
    machine.device.queue.writeBuffer(buffer, offset, new Float32Array(n * n).fill(0.5));
    const encoder = machine.device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    for (let repeat = 0; repeat < repeats; repeat++) program.encode(pass, ['forward'], 0);
    pass.end();
    machine.device.queue.submit([encoder.finish()]);
    await settle();
  } finally {
    program.close();
  }
}
