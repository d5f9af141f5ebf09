/** Moving columns to a common size: each to [0, 1], each to mean 0 and deviation 1, or (a mistake) all by one pair. */
import type { ScaleMethod } from './steps.ts';
import { findRange, valuesAt, type FrameColumn } from './frame.ts';

/** Scaled = (own - offset) / scale. */
export interface Scaling {
  readonly offset: number;
  readonly scale: number;
}

export const unscaled: Scaling = { offset: 0, scale: 1 };

/**
 * How each column is to be moved, learnt from `rows` alone. A column that is the same in all of them gets scale 1: it is
 * moved to 0 and not divided by nothing. Gaps are passed over.
 */
export function fitScaling(columns: readonly FrameColumn[], rows: Int32Array, method: ScaleMethod): Scaling[] {
  const values = columns.map((column) => valuesAt(column, rows).filter((value) => !Number.isNaN(value)));
  switch (method) {
    case 'none':
      return values.map(() => unscaled);
    case 'min-max':
      return values.map((known) => {
        const { low, high } = findRange(known);
        return toScaling(low, high - low);
      });
    case 'standardize':
      return values.map((known) => standardize([known]));
    case 'global-standardize': {
      const all = standardize(values);
      return values.map(() => all);
    }
  }
}

/** By the mean and the population's deviation of all values together. */
function standardize(parts: readonly Float64Array[]): Scaling {
  const sumOf = (term: (value: number) => number) =>
    parts.reduce((sum, part) => part.reduce((partSum, value) => partSum + term(value), sum), 0);
  const count = sumOf(() => 1);
  const mean = sumOf((value) => value) / count;
  // From the differences, not from the squares: those lose all digits where the mean is large.
  return toScaling(mean, Math.sqrt(sumOf((value) => (value - mean) ** 2) / count));
}

function toScaling(offset: number, scale: number): Scaling {
  if (!Number.isFinite(offset)) return unscaled;
  return { offset, scale: scale > 0 && Number.isFinite(scale) ? scale : 1 };
}

export function applyScaling(column: FrameColumn, { offset, scale }: Scaling): FrameColumn {
  return { ...column, values: column.values.map((value) => (value - offset) / scale) };
}

/** Whether a column has one value only in the given rows. */
export function isConstant(column: FrameColumn, rows: Int32Array): boolean {
  const [first] = rows;
  return first !== undefined && rows.every((row) => column.values[row] === column.values[first]);
}
