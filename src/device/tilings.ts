/**
 * Ways to cut an f32 matrix product C = A B into tiles, as WGSL. Which is fastest depends on the GPU's registers, caches
 * and compiler, so the roof tries all of them. All matrices are square, row-major, and a multiple of the tiling's block:
 * edges are left out on purpose, because a roof is what the machine does when nothing is in the way.
 *
 * The first two are those of any textbook; the others let each thread keep a small rectangle of C in registers, so
 * that a number once loaded is used several times (Volkov and Demmel 2008, "Benchmarking GPUs to tune dense linear algebra").
 */

export interface Tiling {
  readonly name: string;
  /** Rows and columns of C that one workgroup computes; the matrix size must be a multiple of both. */
  readonly blockRows: number;
  readonly blockColumns: number;
  /** True when the threads of a workgroup meet at barriers and exchange tiles through shared memory. */
  readonly isShared: boolean;
  readonly wgsl: string;
}

const scalarBindings = `
@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> b: array<f32>;
@group(0) @binding(2) var<storage, read_write> c: array<f32>;
@group(0) @binding(3) var<uniform> shape: vec4u;`;

const vectorBindings = scalarBindings.replaceAll('array<f32>', 'array<vec4f>');

/** One thread, one entry of C, everything read from memory. */
export function planNaive(group: number): Tiling {
  const wgsl = `${scalarBindings}

@compute @workgroup_size(${group}, ${group})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let n = shape.x;
  var sum = 0.0;
  for (var k = 0u; k < n; k++) {
    sum += a[id.y * n + k] * b[k * n + id.x];
  }
  c[id.y * n + id.x] = sum;
}`;
  return { name: `naive ${group}x${group}`, blockRows: group, blockColumns: group, isShared: false, wgsl };
}

/** One thread, one entry of C; the workgroup first brings square tiles of A and B into shared memory. */
export function planShared(group: number): Tiling {
  const wgsl = `${scalarBindings}

var<workgroup> tileA: array<array<f32, ${group}>, ${group}>;
var<workgroup> tileB: array<array<f32, ${group}>, ${group}>;

@compute @workgroup_size(${group}, ${group})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let n = shape.x;
  var sum = 0.0;
  for (var start = 0u; start < n; start += ${group}u) {
    tileA[local.y][local.x] = a[id.y * n + start + local.x];
    tileB[local.y][local.x] = b[(start + local.y) * n + id.x];
    workgroupBarrier();
    for (var k = 0u; k < ${group}u; k++) {
      sum += tileA[local.y][k] * tileB[k][local.x];
    }
    workgroupBarrier();
  }
  c[id.y * n + id.x] = sum;
}`;
  return { name: `shared ${group}x${group}`, blockRows: group, blockColumns: group, isShared: true, wgsl };
}

export interface RegisterShape {
  /** Threads of a workgroup. */
  readonly groupColumns: number;
  readonly groupRows: number;
  /** Rows of C in the registers of one thread. */
  readonly rows: number;
  /** Groups of four neighbouring columns of C in the registers of one thread. */
  readonly quads: number;
}

/** Each thread keeps rows x 4 quads of C in registers and reads A and B straight from memory and its caches. */
export function planDirect(shape: RegisterShape): Tiling {
  const { groupColumns, groupRows, rows, quads } = shape;
  const wgsl = `${vectorBindings}

@compute @workgroup_size(${groupColumns}, ${groupRows})
fn main(@builtin(workgroup_id) block: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let quadsPerRow = shape.x / 4u;
  let row = (block.y * ${groupRows}u + local.y) * ${rows}u;
  let quad = block.x * ${groupColumns * quads}u + local.x;
${declareSums(rows, quads)}
  for (var k = 0u; k < quadsPerRow; k++) {
${multiplyQuads(shape, {
  left: (r) => `a[(row + ${r}u) * quadsPerRow + k]`,
  right: (step, q) => `b[(4u * k + ${step}u) * quadsPerRow + quad + ${q * groupColumns}u]`,
})}
  }
${storeSums(shape)}
}`;
  return describe('direct', shape, wgsl);
}

/**
 * As `planDirect`, but the workgroup first brings a slab of A and of B, `depth` deep, into shared memory. `depth` is a
 * multiple of four, and the slabs must divide evenly among the threads.
 */
export function planStaged(shape: RegisterShape, depth: number): Tiling {
  const { groupColumns, groupRows, rows, quads } = shape;
  const threads = groupColumns * groupRows;
  const leftQuads = depth / 4;
  const rightQuads = groupColumns * quads;
  const leftSize = groupRows * rows * leftQuads;
  const rightSize = depth * rightQuads;
  if (leftSize % threads !== 0 || rightSize % threads !== 0 || depth % 4 !== 0) {
    throw new RangeError(`${threads} threads cannot share slabs of ${leftSize} and ${rightSize} quads evenly`);
  }
  const wgsl = `${vectorBindings}

var<workgroup> slabA: array<vec4f, ${leftSize}>;
var<workgroup> slabB: array<vec4f, ${rightSize}>;

@compute @workgroup_size(${groupColumns}, ${groupRows})
fn main(
  @builtin(workgroup_id) block: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) thread: u32,
) {
  let quadsPerRow = shape.x / 4u;
  let blockRow = block.y * ${groupRows * rows}u;
  let blockQuad = block.x * ${rightQuads}u;
  let row = blockRow + local.y * ${rows}u;
  let quad = blockQuad + local.x;
${declareSums(rows, quads)}
  for (var start = 0u; start < quadsPerRow; start += ${leftQuads}u) {
    for (var i = thread; i < ${leftSize}u; i += ${threads}u) {
      slabA[i] = a[(blockRow + i / ${leftQuads}u) * quadsPerRow + start + i % ${leftQuads}u];
    }
    for (var i = thread; i < ${rightSize}u; i += ${threads}u) {
      slabB[i] = b[(4u * start + i / ${rightQuads}u) * quadsPerRow + blockQuad + i % ${rightQuads}u];
    }
    workgroupBarrier();
    for (var k = 0u; k < ${leftQuads}u; k++) {
${multiplyQuads(shape, {
  left: (r) => `slabA[(local.y * ${rows}u + ${r}u) * ${leftQuads}u + k]`,
  right: (step, q) => `slabB[(4u * k + ${step}u) * ${rightQuads}u + local.x + ${q * groupColumns}u]`,
})}
    }
    workgroupBarrier();
  }
${storeSums(shape)}
}`;
  return describe('staged', shape, wgsl);
}

/** The tilings that the roof tries, from plain to demanding; all fit the default limits of WebGPU. */
export const tilings: readonly Tiling[] = [
  planNaive(8),
  planShared(16),
  planDirect({ groupColumns: 8, groupRows: 8, rows: 4, quads: 1 }),
  planDirect({ groupColumns: 8, groupRows: 8, rows: 8, quads: 1 }),
  planStaged({ groupColumns: 16, groupRows: 16, rows: 4, quads: 1 }, 16),
  planStaged({ groupColumns: 16, groupRows: 8, rows: 8, quads: 1 }, 16),
  planStaged({ groupColumns: 8, groupRows: 8, rows: 8, quads: 2 }, 16),
  planStaged({ groupColumns: 16, groupRows: 16, rows: 8, quads: 2 }, 8),
];

function describe(
  kind: 'direct' | 'staged',
  { groupColumns, groupRows, rows, quads }: RegisterShape,
  wgsl: string,
): Tiling {
  const blockRows = groupRows * rows;
  const blockColumns = groupColumns * quads * 4;
  const name = `${kind} ${rows}x${quads * 4} of ${blockRows}x${blockColumns}`;
  return { name, blockRows, blockColumns, isShared: kind === 'staged', wgsl };
}

// The loops below are unrolled here rather than in WGSL, because some compilers keep an indexed array out of registers.

function declareSums(rows: number, quads: number): string {
  return unroll(rows, (r) => unroll(quads, (q) => `  var sum${r}_${q} = vec4f();`));
}

/** Four steps along k: four rows of B for each quad, then each row of A, one quad long, times all of them. */
function multiplyQuads(
  { rows, quads }: RegisterShape,
  operand: { left: (r: number) => string; right: (step: number, q: number) => string },
): string {
  const loads = unroll(4, (step) => unroll(quads, (q) => `      let right${step}_${q} = ${operand.right(step, q)};`));
  const products = unroll(rows, (r) => {
    const load = `      let left${r} = ${operand.left(r)};`;
    const terms = (q: number) => ['x', 'y', 'z', 'w'].map((axis, step) => `left${r}.${axis} * right${step}_${q}`);
    return `${load}\n${unroll(quads, (q) => `      sum${r}_${q} += ${terms(q).join(' + ')};`)}`;
  });
  return `${loads}\n${products}`;
}

function storeSums({ rows, quads, groupColumns }: RegisterShape): string {
  const place = (r: number, q: number) => `c[(row + ${r}u) * quadsPerRow + quad + ${q * groupColumns}u]`;
  return unroll(rows, (r) => unroll(quads, (q) => `  ${place(r, q)} = sum${r}_${q};`));
}

function unroll(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}
