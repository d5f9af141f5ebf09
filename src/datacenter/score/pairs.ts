/**
 * Weights from comparing in pairs (Saaty's analytic hierarchy process): how many times as important is one thing as
 * another? The weights are the principal eigenvector; the consistency ratio says how far the answers contradict each
 * other, as a share of what random answers would. Up to ten things.
 */

export interface PairWeights {
  readonly kind: 'weights';
  /** In the order of the matrix; they sum to 1. */
  readonly weights: readonly number[];
  readonly greatestEigenvalue: number;
  /** (eigenvalue - n) / (n - 1). */
  readonly consistencyIndex: number;
  /** Below 0.1 is taken as consistent; 0 for one or two things, which cannot contradict each other. */
  readonly consistencyRatio: number;
}

export interface PairsRefused {
  readonly kind: 'refused';
  readonly reason: 'not-positive' | 'not-reciprocal' | 'not-square';
  readonly row: number;
  readonly column: number;
  readonly found: number;
  /** The nearest value that fits there. */
  readonly nearest: number;
}

/** Mean consistency index of random matrices of 1 to 10 things (Saaty 1980, as in the usual tables). */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49] as const;
export const mostThings = randomIndex.length;
/** The ends of the scale: equally important to nine times as important. */
export const mostImportant = 9;

/** The whole matrix from its answers above the diagonal, row by row: (1,2), (1,3), ..., (2,3), ... */
export function fillPairs(count: number, above: readonly number[]): readonly (readonly number[])[] {
  const placeOf = (row: number, column: number) => row * count - (row * (row + 1)) / 2 + column - row - 1;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) => {
      if (row === column) return 1;
      return row < column ? (above[placeOf(row, column)] ?? NaN) : 1 / (above[placeOf(column, row)] ?? NaN);
    }),
  );
}

/** What the answers of a pairwise matrix weigh; or the first cell that cannot stand. */
export function weighPairs(matrix: readonly (readonly number[])[]): PairWeights | PairsRefused {
  const refusal = findBadCell(matrix);
  if (refusal) return refusal;
  const count = matrix.length;
  let weights: readonly number[] = matrix.map(() => 1 / count);
  let eigenvalue = count;
  // Positive matrices converge geometrically; a hundred rounds are far beyond need for ten things.
  for (let round = 0; round < 100; round++) {
    const turned = matrix.map((row) => row.reduce((sum, one, place) => sum + one * (weights[place] ?? 0), 0));
    eigenvalue = turned.reduce((sum, one) => sum + one, 0);
    weights = turned.map((one) => one / eigenvalue);
  }
  const consistencyIndex = count > 1 ? Math.max(0, (eigenvalue - count) / (count - 1)) : 0;
  const expected = randomIndex[count - 1] ?? NaN;
  const consistencyRatio = expected > 0 ? consistencyIndex / expected : 0;
  return { kind: 'weights', weights, greatestEigenvalue: eigenvalue, consistencyIndex, consistencyRatio };
}

function findBadCell(matrix: readonly (readonly number[])[]): PairsRefused | null {
  const refuse = (reason: PairsRefused['reason'], row: number, column: number, nearest: number): PairsRefused => ({
    kind: 'refused',
    reason,
    row,
    column,
    found: matrix[row]?.[column] ?? NaN,
    nearest,
  });
  for (const [row, cells] of matrix.entries()) {
    if (cells.length !== matrix.length) return refuse('not-square', row, cells.length, matrix.length);
    for (const [column, found] of cells.entries()) {
      if (!(found > 0 && Number.isFinite(found))) return refuse('not-positive', row, column, 1);
      const mirrored = 1 / (matrix[column]?.[row] ?? NaN);
      // A mirror that is missing or not positive is refused in its own place.
      if (mirrored > 0 && Math.abs(found / mirrored - 1) > 1e-6) return refuse('not-reciprocal', row, column, mirrored);
    }
  }
  return null;
}
