/**
 * A matrix product as a kernel. The operands are WGSL expressions, so that transposed, gathered or made-up matrices need
 * no copy; what happens to each sum (bias, activation, slope) is a WGSL statement, so that it needs no kernel of its own.
 * Edges: loads beyond a side are moved onto it or count as zero, stores beyond it do not happen.
 */
import { writeKernel, type Kernel } from '../kernel.ts';
import type { Memory } from '../memory.ts';
import type { ProductSides, ProductTiling } from './tilings.ts';

export interface Product {
  readonly name: string;
  readonly sides: ProductSides;
  readonly reads: Readonly<Record<string, Memory>>;
  readonly writes: Readonly<Record<string, Memory>>;
  /** Entry of the left operand: an expression of two names, both inside the matrix. */
  left(row: string, depth: string): string;
  right(depth: string, column: string): string;
  /** Statements for one sum, three names; several sums run through them, so they stand in a block of their own. */
  store(row: string, column: string, sum: string): string;
  /** In how many parts the depth is cut; the statements may use `block.z`, the number of the part. */
  readonly parts?: number;
}

const each = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

export function writeProduct(product: Product, tiling: ProductTiling): Kernel {
  const { name, sides, reads, writes, parts = 1 } = product;
  const { groupColumns, groupRows, rows, columns } = tiling;
  const [blockRows, blockColumns] = [groupRows * rows, groupColumns * columns];
  const share = Math.ceil(sides.depth / parts);
  const depthOf = parts === 1 ? `let depthFrom = 0u; let depthTo = ${sides.depth}u;` : splitDepth(share, sides.depth);
  const body = `  ${depthOf}
  let firstRow = block.y * ${blockRows}u;
  let firstColumn = block.x * ${blockColumns}u;
${each(rows, (r) => `  let row${r} = firstRow + local.y * ${rows}u + ${r}u;`)}
${each(columns, (c) => `  let column${c} = firstColumn + local.x + ${c * groupColumns}u;`)}
${each(rows, (r) => each(columns, (c) => `  var sum${r}_${c} = 0.0;`))}
${tiling.staged > 0 ? multiplyStaged(product, tiling) : multiplyDirect(product, tiling)}
${each(rows, (r) => each(columns, (c) => storeOne(product, r, c)))}`;
  return writeKernel({
    name,
    reads,
    writes,
    groups: [Math.ceil(sides.columns / blockColumns), Math.ceil(sides.rows / blockRows), parts],
    size: [groupColumns, groupRows, 1],
    declarations: tiling.staged > 0 ? declareSlabs(tiling) : '',
    body,
  });
}

const splitDepth = (share: number, depth: number) =>
  `let depthFrom = block.z * ${share}u; let depthTo = min(depthFrom + ${share}u, ${depth}u);`;

function storeOne({ sides, store }: Product, r: number, c: number): string {
  return `  if (row${r} < ${sides.rows}u && column${c} < ${sides.columns}u) {
${store(`row${r}`, `column${c}`, `sum${r}_${c}`)}
  }`;
}

const multiplyAdd = ({ rows, columns }: ProductTiling) =>
  each(rows, (r) => each(columns, (c) => `    sum${r}_${c} += left${r} * right${c};`));

/** Threads at an edge compute the last row or column once more instead of asking at every step. */
function multiplyDirect({ sides, left, right }: Product, tiling: ProductTiling): string {
  const { rows, columns } = tiling;
  return `${each(rows, (r) => `  let near${r} = min(row${r}, ${sides.rows - 1}u);`)}
${each(columns, (c) => `  let side${c} = min(column${c}, ${sides.columns - 1}u);`)}
  for (var k = depthFrom; k < depthTo; k++) {
${each(rows, (r) => `    let left${r} = ${left(`near${r}`, 'k')};`)}
${each(columns, (c) => `    let right${c} = ${right('k', `side${c}`)};`)}
${multiplyAdd(tiling)}
  }`;
}

const declareSlabs = ({ groupColumns, groupRows, rows, columns, staged }: ProductTiling) => `
var<workgroup> leftSlab: array<f32, ${groupRows * rows * staged}>;
var<workgroup> rightSlab: array<f32, ${groupColumns * columns * staged}>;`;

/** Slabs lie depth by depth, so that the threads of a workgroup read neighbours. */
function multiplyStaged({ sides, left, right }: Product, tiling: ProductTiling): string {
  const { groupColumns, groupRows, rows, columns, staged } = tiling;
  const [blockRows, blockColumns, threads] = [groupRows * rows, groupColumns * columns, groupRows * groupColumns];
  return `  for (var start = depthFrom; start < depthTo; start += ${staged}u) {
    for (var i = thread; i < ${blockRows * staged}u; i += ${threads}u) {
      let k = start + i % ${staged}u;
      let row = firstRow + i / ${staged}u;
      var entry = 0.0;
      if (k < depthTo && row < ${sides.rows}u) { entry = ${left('row', 'k')}; }
      leftSlab[(i % ${staged}u) * ${blockRows}u + i / ${staged}u] = entry;
    }
    for (var i = thread; i < ${blockColumns * staged}u; i += ${threads}u) {
      let k = start + i / ${blockColumns}u;
      let column = firstColumn + i % ${blockColumns}u;
      var entry = 0.0;
      if (k < depthTo && column < ${sides.columns}u) { entry = ${right('k', 'column')}; }
      rightSlab[i] = entry;
    }
    workgroupBarrier();
    for (var j = 0u; j < ${staged}u; j++) {
${each(rows, (r) => `    let left${r} = leftSlab[j * ${blockRows}u + local.y * ${rows}u + ${r}u];`)}
${each(columns, (c) => `    let right${c} = rightSlab[j * ${blockColumns}u + local.x + ${c * groupColumns}u];`)}
${multiplyAdd(tiling)}
    }
    workgroupBarrier();
  }`;
}
