/**
 * How a matrix product is cut among threads. Each thread keeps a small rectangle of the result in registers, so that a
 * number once loaded is used several times (Volkov and Demmel 2008); `staged` tilings first bring slabs of both operands
 * into memory that a workgroup shares. Larger rectangles do less loading, smaller ones keep more of a GPU busy: the
 * rule takes the largest that still makes enough workgroups. Which is fastest on a given device only a trial can tell
 * (`../tuning/`).
 */
export interface ProductTiling {
  /** Threads of a workgroup. */
  readonly groupColumns: number;
  readonly groupRows: number;
  /** Rows and columns of the result that one thread keeps. */
  readonly rows: number;
  readonly columns: number;
  /** Depth of the shared slabs; 0: everything is read straight from memory. */
  readonly staged: number;
  /** Whether the slabs hold f16; f32 unless said. */
  readonly isHalf?: boolean;
}

/** Sides of a product [rows, depth] x [depth, columns]. */
export interface ProductSides {
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
}

export interface CutProduct {
  readonly tiling: ProductTiling;
  /** Parts that the depth is cut into, each summed by other workgroups; 1 where rows and columns give enough of them. */
  readonly parts: number;
}

export interface PickTiling {
  /**
   * @param canSplit whether the operation can add up parts afterwards
   * @param name of the kernel that asks: products of equal sides read and write differently
   */
  (sides: ProductSides, canSplit: boolean, name: string): CutProduct;
  /** Whether a program imitates the device: waiting for other threads is dear there, and few threads keep it busy. */
  readonly isImitated?: boolean;
}

const staged: readonly ProductTiling[] = [
  { groupColumns: 16, groupRows: 16, rows: 4, columns: 4, staged: 16 },
  { groupColumns: 16, groupRows: 16, rows: 2, columns: 2, staged: 16 },
  { groupColumns: 8, groupRows: 8, rows: 2, columns: 2, staged: 16 },
];
/**
 * Where a GPU is imitated on a CPU, workgroups that wait for one another are slow, and there is no shared memory to gain
 * by; every load costs several multiplications, so that a thread keeps as many sums as there are names for.
 */
const direct: readonly ProductTiling[] = [
  { groupColumns: 4, groupRows: 4, rows: 8, columns: 8, staged: 0 },
  { groupColumns: 16, groupRows: 4, rows: 4, columns: 1, staged: 0 },
];

/** Workgroups that keep a GPU of middling size busy. */
const enoughGroups = 64;
/** A part of a split sum is at least so deep, so that adding up the parts stays cheap beside it. */
const shallowestPart = 128;

const countGroups = ({ rows, columns }: ProductSides, tiling: ProductTiling) =>
  Math.ceil(rows / (tiling.groupRows * tiling.rows)) * Math.ceil(columns / (tiling.groupColumns * tiling.columns));

const pickDirect = ({ columns }: ProductSides): CutProduct => ({
  tiling: (columns <= 16 ? direct[1] : direct[0]) ?? fallback,
  parts: 1,
});

/**
 * The choice by rule, for devices that nothing was tried on.
 * @param isHalf whether operands are to be f16 in shared memory, so that every product is staged
 */
export function createTilingPicker(isSoftware: boolean, isHalf = false): PickTiling {
  if (isHalf) {
    const pick = createTilingPicker(false);
    const inHalf: PickTiling = (...asked) => {
      const { tiling, parts } = pick(...asked);
      return { tiling: { ...tiling, isHalf }, parts };
    };
    return Object.assign(inHalf, { isImitated: isSoftware });
  }
  if (isSoftware) return Object.assign(pickDirect, { isImitated: true });
  return (sides, canSplit) => {
    const tiling = staged.find((one) => countGroups(sides, one) >= enoughGroups) ?? staged.at(-1) ?? fallback;
    const wanted = Math.floor(enoughGroups / countGroups(sides, tiling));
    const parts = canSplit ? Math.max(1, Math.min(wanted, Math.floor(sides.depth / shallowestPart))) : 1;
    return { tiling, parts };
  };
}

/** The rule, but with the tiling that is chosen for a product, where one is. */
export function withTilings(
  rule: PickTiling,
  choose: (sides: ProductSides, name: string) => ProductTiling | undefined,
): PickTiling {
  const pick = (...[sides, canSplit, name]: Parameters<PickTiling>): CutProduct => {
    const cut = rule(sides, canSplit, name);
    return { ...cut, tiling: choose(sides, name) ?? cut.tiling };
  };
  return Object.assign(pick, { isImitated: rule.isImitated ?? false });
}

const fallback: ProductTiling = { groupColumns: 8, groupRows: 8, rows: 1, columns: 1, staged: 0 };
/** The rule passes these over, a trial may find one of them the best. */
const onlyTried: readonly ProductTiling[] = [
  { groupColumns: 8, groupRows: 8, rows: 4, columns: 4, staged: 16 },
  { groupColumns: 8, groupRows: 4, rows: 8, columns: 4, staged: 0 },
  { groupColumns: 8, groupRows: 8, rows: 4, columns: 8, staged: 0 },
];
/** Every tiling there is. */
export const productTilings: readonly ProductTiling[] = [...staged, ...direct, ...onlyTried, fallback];

/**
 * What is worth a trial. Where a GPU is imitated the staged ones are not: each takes seconds to compile.
 * @param isSoftware as for the rule
 */
export const plausibleTilings = (isSoftware: boolean): readonly ProductTiling[] =>
  productTilings.filter((one) => one !== fallback && (!isSoftware || one.staged === 0));

/** What a trial tells tilings apart by, and what is remembered: `8x8 threads of 4x4, staged 16`. */
export function nameTiling({ groupRows, groupColumns, rows, columns, staged }: ProductTiling): string {
  return `${groupRows}x${groupColumns} threads of ${rows}x${columns}${staged > 0 ? `, staged ${staged}` : ''}`;
}

/** The tiling of that name; null where there is none, as of an older page. */
export const findTiling = (name: string): ProductTiling | null =>
  productTilings.find((one) => nameTiling(one) === name) ?? null;
