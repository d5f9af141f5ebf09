/**
 * Links between uncertain inputs: a Gaussian copula. Each input keeps its own spread; correlated normal numbers decide
 * together how high in their spreads they fall. The number given is the correlation of those normals; that of the ranks
 * (Spearman) is a little smaller, 6 / pi x asin(r / 2).
 */
import type { Infeasible } from '../units/units.ts';
import type { Link } from './draw.ts';
import type { FlowInput } from './flow-kernel.ts';

/**
 * The lower triangle L with L Lᵀ = `matrix`: independent normals times L are correlated as the matrix says. A correlation
 * of 1 is allowed and leaves a zero on the diagonal. Infeasible where no numbers can be correlated so; then `shrink` in
 * its numbers is the largest factor on all correlations that works.
 */
export function factorCorrelations(
  matrix: readonly (readonly number[])[],
): readonly (readonly number[])[] | Infeasible {
  const factor = tryFactor(matrix, 1);
  if (factor) return factor;
  let [low, high] = [0, 1];
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (tryFactor(matrix, middle)) low = middle;
    else high = middle;
  }
  return {
    kind: 'infeasible',
    reason: 'correlations-contradict',
    numbers: { shrink: low },
    nearest: { field: 'risk.correlation', value: low },
  };
}

/** A link of these inputs by their correlations. Infeasible as above. */
export function linkInputs(fields: readonly FlowInput[], matrix: readonly (readonly number[])[]): Link | Infeasible {
  const factor = factorCorrelations(matrix);
  return 'kind' in factor ? factor : { fields, factor };
}

/** Below this a pivot is rounding around zero. */
const tiny = 1e-12;

function tryFactor(matrix: readonly (readonly number[])[], shrink: number): number[][] | null {
  const size = matrix.length;
  const lower = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const at = (row: number, column: number) => lower[row]?.[column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const given = row === column ? 1 : (matrix[row]?.[column] ?? Number.NaN) * shrink;
      if (!(Math.abs(given) <= 1)) return null;
      let left = given;
      for (let k = 0; k < column; k += 1) left -= at(row, k) * at(column, k);
      const target = lower[row] ?? [];
      if (row === column) {
        if (left < -tiny) return null;
        target[column] = left < tiny ? 0 : Math.sqrt(left);
      } else if (at(column, column) > 0) target[column] = left / at(column, column);
      else if (Math.abs(left) > Math.sqrt(tiny)) return null;
    }
  }
  return lower;
}
