/**
 * How a matrix product is cut among threads. Each thread keeps a small rectangle of the result in registers, so that a
 * number once loaded is used several times (Volkov and Demmel 2008); `staged` tilings first bring slabs of both operands
 * into memory that a workgroup shares. Larger rectangles do less loading, smaller ones keep more of a GPU busy: the
 * default takes the largest that still makes enough workgroups. Which is fastest on a given device only a trial can tell.
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

/** @param canSplit whether the operation can add up parts afterwards */
export type PickTiling = (sides: ProductSides, canSplit: boolean) => CutProduct;

const staged: readonly ProductTiling[] = [
  { groupColumns: 16, groupRows: 16, rows: 4, columns: 4, staged: 16 },
  { groupColumns: 16, groupRows: 16, rows: 2, columns: 2, staged: 16 },
  { groupColumns: 8, groupRows: 8, rows: 2, columns: 2, staged: 16 },
];
/** Where a GPU is imitated on a CPU, workgroups that wait for one another are slow, and there is no shared memory to gain by. */
const direct: readonly ProductTiling[] = [
  { groupColumns: 8, groupRows: 8, rows: 4, columns: 4, staged: 0 },
  { groupColumns: 16, groupRows: 4, rows: 4, columns: 1, staged: 0 },
];

/** Workgroups that keep a GPU of middling size busy. */
const enoughGroups = 64;
/** A part of a split sum is at least so deep, so that adding up the parts stays cheap beside it. */
const shallowestPart = 128;

const countGroups = ({ rows, columns }: ProductSides, tiling: ProductTiling) =>
  Math.ceil(rows / (tiling.groupRows * tiling.rows)) * Math.ceil(columns / (tiling.groupColumns * tiling.columns));

/**
 * The default choice for a device.
 * @param isHalf whether operands are to be f16 in shared memory, so that every product is staged
 */
export function createTilingPicker(isSoftware: boolean, isHalf = false): PickTiling {
  if (isHalf) {
    const pick = createTilingPicker(false);
    return (sides, canSplit) => {
      const { tiling, parts } = pick(sides, canSplit);
      return { tiling: { ...tiling, isHalf }, parts };
    };
  }
  return (sides, canSplit) => {
    if (isSoftware) {
      const isNarrow = sides.columns <= 16;
      return { tiling: (isNarrow ? direct[1] : direct[0]) ?? fallback, parts: 1 };
    }
    const tiling = staged.find((one) => countGroups(sides, one) >= enoughGroups) ?? staged.at(-1) ?? fallback;
    const wanted = Math.floor(enoughGroups / countGroups(sides, tiling));
    const parts = canSplit ? Math.max(1, Math.min(wanted, Math.floor(sides.depth / shallowestPart))) : 1;
    return { tiling, parts };
  };
}

const fallback: ProductTiling = { groupColumns: 8, groupRows: 8, rows: 1, columns: 1, staged: 0 };
/** Every tiling there is, for tests and for trials on a device. */
export const productTilings: readonly ProductTiling[] = [...staged, ...direct, fallback];
