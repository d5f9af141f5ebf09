/** The matrix product under everything else: every tiling, odd sides, split sums, against sums in double precision. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onShelf } from '#train/engines/fused/memory.ts';
import { writeElementKernel } from '#train/engines/fused/kernel.ts';
import { writeProduct } from '#train/engines/fused/wgsl/product.ts';
import { productTilings, type ProductSides } from '#train/engines/fused/wgsl/tilings.ts';
import { differ, makeNumbers, openKernelBench, type KernelBench } from '#support/run-kernels.ts';

let bench: KernelBench;
beforeAll(async () => {
  bench = await openKernelBench();
});
afterAll(() => bench.close());

/** New sides in each run: a kernel must not be right for known ones only. */
const seed = Date.now() % 1_000_000;
const side = (most: number, salt: number) => 1 + ((seed * 31 + salt * 7919) % most);
const shapes: readonly ProductSides[] = [
  { rows: 65, columns: 33, depth: 17 },
  { rows: side(70, 1), columns: side(70, 2), depth: side(50, 3) },
];

describe.each(productTilings)('$rows x $columns of $groupRows x $groupColumns threads, staged $staged', (tiling) => {
  it.each(shapes)(`is the product for $rows x $depth x $columns (seed ${seed})`, async (sides) => {
    const { rows, columns, depth } = sides;
    const [a, left] = makeNumbers('a', rows * depth, 1);
    const [b, right] = makeNumbers('b', depth * columns, 2);
    const parts = depth > 4 ? 3 : 1;
    const partial = onShelf('partial', parts * rows * columns);
    const c = onShelf('c', rows * columns);
    const product = writeProduct(
      {
        name: 'product',
        sides,
        parts,
        reads: { a, b },
        writes: { partial },
        left: (row, k) => `a[${row} * ${depth}u + ${k}]`,
        right: (k, column) => `b[${k} * ${columns}u + ${column}]`,
        store: (row, column, sum) =>
          `partial[block.z * ${rows * columns}u + ${row} * ${columns}u + ${column}] = ${sum};`,
      },
      tiling,
    );
    const sum = writeElementKernel(rows * columns, {
      name: 'sum',
      reads: { partial },
      writes: { c },
      body: `var sum = 0.0;
      for (var part = 0u; part < ${parts}u; part++) { sum += partial[part * ${rows * columns}u + index]; }
      c[index] = sum;`,
    });
    const given = new Map([
      [a, left],
      [b, right],
    ]);
    const [found] = await bench.run([product, sum], given, [c]);
    const expected = Float64Array.from({ length: rows * columns }, (_, at) => {
      const [row, column] = [Math.floor(at / columns), at % columns];
      let total = 0;
      for (let k = 0; k < depth; k++) total += (left[row * depth + k] ?? NaN) * (right[k * columns + column] ?? NaN);
      return total;
    });
    expect(differ(found, expected)).toBeLessThan(1e-5);
  });
});
