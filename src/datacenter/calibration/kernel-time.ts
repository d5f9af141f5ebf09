/**
 * How long one kernel takes on a chip: matrix products by their shape, everything else by the bytes it moves.
 *
 * A product runs at a share of the chip's peak, loses what its last wave of tiles leaves idle, and is never faster than
 * memory can feed it. Ignored on purpose: power capping, cache reuse between kernels, autotuning per shape. Checked
 * against 1,039 measured products on A100 and H100 in `test/published/kernels.test.ts` (median error 5 %).
 */

/** A product as far as its time depends on it: `count` times [m x k] times [k x n], FLOP and bytes of all together. */
export interface Product {
  readonly m: number;
  readonly n: number;
  readonly count: number;
  readonly flop: number;
  readonly bytes: number;
}

/** Rows and columns of one tile of the result. */
const tileSide = 128;
/** How much of the last wave's idle share is really lost: libraries split work along k where tiles are few. */
const waveLoss = 0.25;
/** Seconds to fill and drain one kernel: about what a product too small to fill the chip takes. */
export const kernelRampSeconds = 6e-6;

/**
 * Seconds of a product (or batch, or group of products) on a chip of `units` compute units (0: count no waves) that
 * reaches `flopPerSecond` on large ones and feeds them `bytesPerSecond`. 0 for an empty product.
 */
export function timeProduct(product: Product, flopPerSecond: number, bytesPerSecond: number, units: number): number {
  const { m, n, count, flop, bytes } = product;
  if (!(flop > 0)) return 0;
  let seconds = flop / flopPerSecond;
  if (units > 0) {
    const waves = (count * Math.ceil(m / tileSide) * Math.ceil(n / tileSide)) / units;
    seconds *= (Math.ceil(waves) / waves) ** waveLoss;
  }
  return kernelRampSeconds + Math.max(seconds, bytes / bytesPerSecond);
}
