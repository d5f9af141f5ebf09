/**
 * An f32 matrix product in plain JavaScript, cut so that a script engine keeps sixteen sums in registers: a 4 x 4 tile of C
 * reads eight numbers for sixteen multiply-adds. Sums are kept in f64, since JavaScript has no other kind.
 */

/** C = A B for row-major n x n matrices; n must be a multiple of four. */
export function multiplyInScript(a: Float32Array, b: Float32Array, c: Float32Array, n: number): void {
  for (let row = 0; row < n; row += 4) {
    for (let column = 0; column < n; column += 4) multiplyTile(a, b, c, n, row, column);
  }
}

// Reads go through `as number`: the loops stay inside the arrays, and a fallback value would cost a quarter of the speed.
function multiplyTile(a: Float32Array, b: Float32Array, c: Float32Array, n: number, row: number, column: number): void {
  let [c00, c01, c02, c03] = [0, 0, 0, 0];
  let [c10, c11, c12, c13] = [0, 0, 0, 0];
  let [c20, c21, c22, c23] = [0, 0, 0, 0];
  let [c30, c31, c32, c33] = [0, 0, 0, 0];
  for (let k = 0; k < n; k += 1) {
    const left = row * n + k;
    const right = k * n + column;
    const b0 = b[right] as number;
    const b1 = b[right + 1] as number;
    const b2 = b[right + 2] as number;
    const b3 = b[right + 3] as number;
    const a0 = a[left] as number;
    c00 += a0 * b0;
    c01 += a0 * b1;
    c02 += a0 * b2;
    c03 += a0 * b3;
    const a1 = a[left + n] as number;
    c10 += a1 * b0;
    c11 += a1 * b1;
    c12 += a1 * b2;
    c13 += a1 * b3;
    const a2 = a[left + 2 * n] as number;
    c20 += a2 * b0;
    c21 += a2 * b1;
    c22 += a2 * b2;
    c23 += a2 * b3;
    const a3 = a[left + 3 * n] as number;
    c30 += a3 * b0;
    c31 += a3 * b1;
    c32 += a3 * b2;
    c33 += a3 * b3;
  }
  c.set([c00, c01, c02, c03], row * n + column);
  c.set([c10, c11, c12, c13], (row + 1) * n + column);
  c.set([c20, c21, c22, c23], (row + 2) * n + column);
  c.set([c30, c31, c32, c33], (row + 3) * n + column);
}
