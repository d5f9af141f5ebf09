/**
 * A matrix product as a kernel. The operands are WGSL expressions, so that transposed, gathered or made-up matrices need
 * no copy; what happens to each sum (bias, activation, slope) is a WGSL statement, so that it needs no kernel of its own.
 * Edges: loads beyond a side are moved onto it or count as zero, stores beyond it do not happen.
 */
import { groupNumber, spreadGroups, writeKernel, type Kernel, type KernelWish } from '../kernel.ts';
import type { Memory } from '../memory.ts';
import { halfCode, slopeScale } from './half.ts';
import type { ProductSides, ProductTiling } from './tilings.ts';

/** What is multiplied and where it goes. */
interface Sums {
  readonly sides: ProductSides;
  /** Entry of the left operand: an expression of two names, both inside the matrix. */
  left(row: string, depth: string): string;
  right(depth: string, column: string): string;
  /** The operand that is a gradient, which is scaled where it is rounded (`half.ts`); none unless said. */
  readonly slope?: 'left' | 'right';
  /** Statements for one sum, three names; several sums run through them, so they stand in a block of their own. */
  store(row: string, column: string, sum: string): string;
  /** In how many parts the depth is cut; the statements may use `block.z`, the number of the part. */
  readonly parts?: number;
}

export interface Product extends Sums {
  readonly name: string;
  readonly reads: Readonly<Record<string, Memory>>;
  readonly writes: Readonly<Record<string, Memory>>;
}

/** A product whose sides are not in its text. */
export interface SizedProduct extends Sums {
  /** The sides as expressions; `share` is the depth of a part. */
  readonly spoken: Spoken;
}

type Spoken = Readonly<Record<'rows' | 'columns' | 'depth' | 'share', string>>;

const each = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const blocksOf = ({ groupRows, groupColumns, rows, columns }: ProductTiling) =>
  [groupRows * rows, groupColumns * columns] as const;

function countBlocks({ sides, parts = 1 }: Sums, tiling: ProductTiling): Kernel['groups'] {
  const [blockRows, blockColumns] = blocksOf(tiling);
  return [Math.ceil(sides.columns / blockColumns), Math.ceil(sides.rows / blockRows), parts];
}

export function writeProduct(product: Product, tiling: ProductTiling): Kernel {
  const { name, sides, reads, writes, parts = 1 } = product;
  const spoken = {
    rows: `${sides.rows}u`,
    columns: `${sides.columns}u`,
    depth: `${sides.depth}u`,
    share: `${Math.ceil(sides.depth / parts)}u`,
  };
  const kernel = writeKernel({
    name,
    reads,
    writes,
    groups: countBlocks(product, tiling),
    size: [tiling.groupColumns, tiling.groupRows, 1],
    declarations: declareSlabs(tiling),
    ...tellSlabs([product], tiling),
    body: writeSums({ ...product, spoken }, tiling),
  });
  return { ...kernel, product: sides };
}

/**
 * Products that do not wait for one another, by one kernel: each workgroup works for one of them. `wish.sizes` are those
 * that the products speak of.
 */
export function writeProducts(
  products: readonly SizedProduct[],
  wish: Pick<KernelWish, 'name' | 'reads' | 'writes'> & {
    readonly declarations: string;
    readonly sizes: Readonly<Record<string, number>>;
  },
  tiling: ProductTiling,
): Kernel {
  const size = [tiling.groupColumns, tiling.groupRows, 1] as const;
  const shared = { size, declarations: `${wish.declarations}${declareSlabs(tiling)}`, ...tellSlabs(products, tiling) };
  const [first, second] = products;
  if (!first) throw new RangeError('no product');
  if (!second) {
    const groups = countBlocks(first, tiling);
    return { ...writeKernel({ ...wish, groups, ...shared, body: writeSums(first, tiling) }), product: first.sides };
  }
  const [across0, down0] = countBlocks(first, tiling);
  const [across1, down1] = countBlocks(second, tiling);
  const kernel = writeKernel({
    ...wish,
    groups: spreadGroups(across0 * down0 + across1 * down1),
    ...shared,
    sizes: { ...wish.sizes, split: across0 * down0, across0, across1 },
    body: `  let number = ${groupNumber};
  if (number < sizes.split) {
  let block = vec3u(number % sizes.across0, number / sizes.across0, 0u);
${writeSums(first, tiling)}
  } else {
  let block = vec3u((number - sizes.split) % sizes.across1, (number - sizes.split) / sizes.across1, 0u);
${writeSums(second, tiling)}
  }`,
  });
  return { ...kernel, product: first.sides };
}

function writeSums(product: SizedProduct, tiling: ProductTiling): string {
  const { spoken, parts = 1 } = product;
  const { groupColumns, rows, columns } = tiling;
  const [blockRows, blockColumns] = blocksOf(tiling);
  const isCut = parts > 1 || spoken.share !== spoken.depth;
  return `  let depthFrom = ${isCut ? `block.z * ${spoken.share}` : '0u'};
  let depthTo = ${isCut ? `min(depthFrom + ${spoken.share}, ${spoken.depth})` : spoken.depth};
  let firstRow = block.y * ${blockRows}u;
  let firstColumn = block.x * ${blockColumns}u;
${each(rows, (r) => `  let row${r} = firstRow + local.y * ${rows}u + ${r}u;`)}
${each(columns, (c) => `  let column${c} = firstColumn + local.x + ${c * groupColumns}u;`)}
${each(rows, (r) => each(columns, (c) => `  var sum${r}_${c} = 0.0;`))}
${tiling.staged > 0 ? multiplyStaged(product, tiling) : multiplyDirect(product, tiling)}
${storeAll(product, tiling)}`;
}

/** In a loop: written out for each sum, a long epilogue takes longer to compile than all the rest. */
function storeAll({ spoken, store, slope }: SizedProduct, tiling: ProductTiling): string {
  const { groupColumns, rows, columns, isHalf } = tiling;
  const sums = Array.from({ length: rows * columns }, (_, at) => `sum${Math.floor(at / columns)}_${at % columns}`);
  return `  var sums = array<f32, ${sums.length}>(${sums.join(', ')});
  for (var at = 0u; at < ${sums.length}u; at++) {
    let row = row0 + at / ${columns}u;
    let column = column0 + at % ${columns}u * ${groupColumns}u;
    if (row < ${spoken.rows} && column < ${spoken.columns}) {
    let sum = sums[at]${isHalf && slope ? ` * ${1 / slopeScale}` : ''};
${store('row', 'column', 'sum')}
    }
  }`;
}

const multiplyAdd = ({ rows, columns }: ProductTiling) =>
  each(rows, (r) => each(columns, (c) => `    sum${r}_${c} += left${r} * right${c};`));

/** Threads at an edge compute the last row or column once more instead of asking at every step. */
function multiplyDirect({ spoken, left, right }: SizedProduct, tiling: ProductTiling): string {
  const { rows, columns } = tiling;
  return `${each(rows, (r) => `  let near${r} = min(row${r}, ${spoken.rows} - 1u);`)}
${each(columns, (c) => `  let side${c} = min(column${c}, ${spoken.columns} - 1u);`)}
  for (var k = depthFrom; k < depthTo; k++) {
${each(rows, (r) => `    let left${r} = ${left(`near${r}`, 'k')};`)}
${each(columns, (c) => `    let right${c} = ${right('k', `side${c}`)};`)}
${multiplyAdd(tiling)}
  }`;
}

/** Nothing where nothing is staged. */
const declareSlabs = ({ groupColumns, groupRows, rows, columns, staged, isHalf }: ProductTiling) =>
  staged === 0
    ? ''
    : `${isHalf ? halfCode : ''}
var<workgroup> leftSlab: array<${isHalf ? 'f16' : 'f32'}, ${groupRows * rows * staged}>;
var<workgroup> rightSlab: array<${isHalf ? 'f16' : 'f32'}, ${groupColumns * columns * staged}>;`;

/** What a kernel says of its slabs: how many bytes go through them, and what of WGSL they use. */
function tellSlabs(products: readonly Sums[], tiling: ProductTiling): Pick<KernelWish, 'stagedBytes' | 'enables'> {
  const { staged, isHalf = false } = tiling;
  if (staged === 0) return {};
  const [blockRows, blockColumns] = blocksOf(tiling);
  const numbers = products.map((product) => {
    const [across, down, parts] = countBlocks(product, tiling);
    const slabs = Math.ceil(Math.ceil(product.sides.depth / parts) / staged);
    return across * down * parts * slabs * (blockRows + blockColumns) * staged;
  });
  const stagedBytes = numbers.reduce((sum, count) => sum + count, 0) * (isHalf ? 2 : 4);
  return { stagedBytes, enables: isHalf ? ['f16'] : [] };
}

/** Slabs lie depth by depth, so that the threads of a workgroup read neighbours. */
function multiplyStaged({ spoken, left, right, slope }: SizedProduct, tiling: ProductTiling): string {
  const { groupColumns, groupRows, rows, columns, staged, isHalf } = tiling;
  const keep = (side: 'left' | 'right') =>
    isHalf ? `toHalf(entry${side === slope ? ` * ${slopeScale}.0` : ''})` : 'entry';
  const read = (entry: string) => (isHalf ? `f32(${entry})` : entry);
  const [blockRows, blockColumns] = blocksOf(tiling);
  const threads = groupRows * groupColumns;
  return `  for (var start = depthFrom; start < depthTo; start += ${staged}u) {
    for (var i = thread; i < ${blockRows * staged}u; i += ${threads}u) {
      let k = start + i % ${staged}u;
      let row = firstRow + i / ${staged}u;
      var entry = 0.0;
      if (k < depthTo && row < ${spoken.rows}) { entry = ${left('row', 'k')}; }
      leftSlab[(i % ${staged}u) * ${blockRows}u + i / ${staged}u] = ${keep('left')};
    }
    for (var i = thread; i < ${blockColumns * staged}u; i += ${threads}u) {
      let k = start + i / ${blockColumns}u;
      let column = firstColumn + i % ${blockColumns}u;
      var entry = 0.0;
      if (k < depthTo && column < ${spoken.columns}) { entry = ${right('k', 'column')}; }
      rightSlab[i] = ${keep('right')};
    }
    workgroupBarrier();
    for (var j = 0u; j < ${staged}u; j++) {
${each(rows, (r) => `    let left${r} = ${read(`leftSlab[j * ${blockRows}u + local.y * ${rows}u + ${r}u]`)};`)}
${each(columns, (c) => `    let right${c} = ${read(`rightSlab[j * ${blockColumns}u + local.x + ${c * groupColumns}u]`)};`)}
${multiplyAdd(tiling)}
    }
    workgroupBarrier();
  }`;
}
