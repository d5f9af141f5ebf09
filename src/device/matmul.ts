/**
 * One f32 matrix product on the GPU by one of our tilings: its operands with known numbers, its count of operations, and
 * the check against the f64 reference. `matmul-search.ts` looks for the fastest.
 */
import { findProductError, knownNumbersWgsl } from './known-numbers.ts';
import type { Tiling } from './tilings.ts';
import type { TimedWork } from './timing.ts';
import { longestSubmitSeconds } from './timing.ts';
import type { Kernel, Workbench } from './workbench.ts';
import { BenchFailure, runKernel } from './workbench.ts';

/** Floating-point operations of an n x n matrix product; a multiply-add is two. */
export function countMatmulFlop(n: number): number {
  return 2 * n ** 3;
}

/** True when a product of size n, growing with n^3 from a `known` one, should stay within the longest submit. */
export function isWithinSubmit(known: { readonly n: number; readonly seconds: number }, n: number): boolean {
  return known.seconds * (n / known.n) ** 3 <= longestSubmitSeconds;
}

/** f32 sums of n terms err by about sqrt(n) x 6e-8 of the largest entry; 1e-4 is far above that and far below a real mistake. */
const allowedError = 1e-4;
const leftSeed = 1;
const rightSeed = 2;

/** Three matrices of one size on the GPU: A and B known, C to be computed. */
export interface Operands {
  readonly n: number;
  readonly left: GPUBuffer;
  readonly right: GPUBuffer;
  readonly product: GPUBuffer;
  readonly shape: GPUBuffer;
}

/** Makes the known operands of size n; a `BenchFailure` with reason `out-of-memory` when they do not fit. */
export async function createOperands(bench: Workbench, fill: Kernel, n: number): Promise<Operands> {
  return bench.guard(async () => {
    const count = n * n;
    const storage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC;
    const [left, right, product] = [0, 1, 2].map(() => bench.buffer(4 * count, storage)) as [
      GPUBuffer,
      GPUBuffer,
      GPUBuffer,
    ];
    for (const [buffer, seed] of [[left, leftSeed] as const, [right, rightSeed] as const]) {
      const groups = Math.ceil(count / 256);
      const wide = Math.min(groups, 32_768);
      const order = writeShape(bench, [count, seed, wide * 256, 0]);
      const kernel = { pipeline: fill.pipeline, bindings: fill.bind(buffer, order) };
      await runKernel(bench, kernel, [wide, Math.ceil(groups / wide)], 1, 1);
      bench.drop(order);
    }
    return { n, left, right, product, shape: writeShape(bench, [n, 0, 0, 0]) };
  });
}

/** The kernel that fills a buffer with known numbers. */
export function compileFill(bench: Workbench): Promise<Kernel> {
  return bench.compile(knownNumbersWgsl);
}

/** The product of `operands` by one tiling, as work to be timed. The size must be a multiple of the tiling's block. */
export function planProduct(bench: Workbench, kernel: Kernel, tiling: Tiling, operands: Operands): TimedWork {
  const { n, left, right, product, shape } = operands;
  if (!doesFit(tiling, n)) throw new RangeError(`${n} is not a multiple of the block of "${tiling.name}"`);
  const bound = { pipeline: kernel.pipeline, bindings: kernel.bind(left, right, product, shape) };
  const groups = [n / tiling.blockColumns, n / tiling.blockRows] as const;
  return (repeats, submits) => runKernel(bench, bound, groups, repeats, submits);
}

/** True when a matrix of size n can be cut into whole blocks of the tiling. */
export function doesFit(tiling: Tiling, n: number): boolean {
  return n % tiling.blockRows === 0 && n % tiling.blockColumns === 0;
}

/** Largest error of the product now in `operands`, as a share of its largest entry; `checks` entries are recomputed in f64. */
export async function readProductError(bench: Workbench, operands: Operands, checks?: number): Promise<number> {
  const product = await bench.read(operands.product);
  return findProductError(product, operands.n, { leftSeed, rightSeed, ...(checks === undefined ? {} : { checks }) });
}

/** Throws `BenchFailure` with `wrong-results` when the product now in `operands` differs from its f64 reference. */
export async function checkProduct(bench: Workbench, tiling: Tiling, operands: Operands): Promise<void> {
  const error = await readProductError(bench, operands);
  if (error <= allowedError) return;
  const message = `tiling "${tiling.name}" at n = ${operands.n} is off by ${error} of the largest entry`;
  throw new BenchFailure('wrong-results', message);
}

/** True when the device allows a matrix of size n as one storage buffer. */
export function canHold(device: GPUDevice, n: number): boolean {
  const bytes = 4 * n * n;
  return bytes <= device.limits.maxBufferSize && bytes <= device.limits.maxStorageBufferBindingSize;
}

function writeShape(bench: Workbench, words: readonly [number, number, number, number]): GPUBuffer {
  const shape = bench.buffer(16, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST);
  bench.device.queue.writeBuffer(shape, 0, new Uint32Array(words));
  return shape;
}

/** Destroys the matrices. */
export function dropOperands(bench: Workbench, { left, right, product, shape }: Operands): void {
  for (const buffer of [left, right, product, shape]) bench.drop(buffer);
}
