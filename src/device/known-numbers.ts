/**
 * Matrices whose every entry is known on both sides: the GPU fills them by itself, and the CPU can name any entry when
 * it checks a product. Entries look random in -1 to 1, since a GPU multiplying zeros draws less power and runs faster
 * than it ever would in earnest. No random source is used on purpose: every run multiplies the same numbers.
 */

/**
 * Entry `index` of the known matrix `seed`: a multiple of 2^-23 from -1 to 1, exact in f32.
 * The scrambler is the output function of PCG-RXS-M-XS-32 (O'Neill 2014, "PCG: A family of ... generators", 6.3.4).
 */
export function knownNumber(index: number, seed: number): number {
  const state = (Math.imul(index, 747796405) + Math.imul(seed, 2891336453)) >>> 0;
  const word = Math.imul((state >>> ((state >>> 28) + 4)) ^ state, 277803737) >>> 0;
  const scrambled = ((word >>> 22) ^ word) >>> 0;
  return (scrambled >>> 8) / 2 ** 23 - 1;
}

/** The same function on the GPU; `shape` holds the count of numbers, the seed, and the threads in a row of workgroups. */
export const knownNumbersWgsl = /* wgsl */ `
@group(0) @binding(0) var<storage, read_write> numbers: array<f32>;
@group(0) @binding(1) var<uniform> shape: vec4u;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let index = id.y * shape.z + id.x;
  if (index >= shape.x) { return; }
  let state = index * 747796405u + shape.y * 2891336453u;
  let word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
  let scrambled = (word >> 22u) ^ word;
  numbers[index] = f32(scrambled >> 8u) * 0x1p-23f - 1.0;
}
`;

/**
 * How far a product of the known n x n matrices of `leftSeed` and `rightSeed` is from exact: the largest error of the
 * entries checked, as a share of the largest entry of the reference. Entries are taken at equal strides, `checks` of
 * them, and recomputed in f64. Relative to the largest entry because sums of mixed signs may cancel to nearly nothing.
 */
export function findProductError(
  product: Float32Array,
  n: number,
  { leftSeed, rightSeed, checks = 256 }: { leftSeed: number; rightSeed: number; checks?: number },
): number {
  // Odd, so that the entries checked wander through all rows and columns of a size that is a power of two.
  const stride = Math.max(1, Math.floor((n * n) / checks) - 1) | 1;
  let largestError = 0;
  let largestEntry = 0;
  for (let index = 0; index < n * n; index += stride) {
    const row = Math.floor(index / n);
    const column = index % n;
    let exact = 0;
    for (let k = 0; k < n; k += 1) {
      exact += knownNumber(row * n + k, leftSeed) * knownNumber(k * n + column, rightSeed);
    }
    const error = Math.abs((product[index] ?? NaN) - exact);
    // A NaN must count as wrong, and Math.max would let it through or not depending on the order.
    if (!(error <= largestError)) largestError = Number.isNaN(error) ? Infinity : error;
    largestEntry = Math.max(largestEntry, Math.abs(exact));
  }
  return largestError / largestEntry;
}
