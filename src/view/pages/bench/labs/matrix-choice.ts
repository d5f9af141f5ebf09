/** The confusion matrix a reader edits: named classes and whole counts, always square. */
import type { Confusion } from '#train/evaluation/confusion.ts';

export const fewestClasses = 2;
export const mostClasses = 10;

export interface MatrixChoice {
  readonly names: readonly string[];
  /** Row by row: row = true class, column = answered class. */
  readonly counts: readonly number[];
}

/** Matrices to start from, made up to show one thing each; names are filled in by whoever knows the language. */
export const matrixExamples = {
  balanced: [40, 5, 5, 4, 38, 8, 6, 3, 41],
  // All 20 rows of the rare class are missed, and the accuracy is 98 %.
  rare: [980, 0, 20, 0],
  never: [30, 0, 10, 12, 0, 8, 5, 0, 35],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type MatrixExample = keyof typeof matrixExamples;
export const matrixExampleIds: readonly MatrixExample[] = ['balanced', 'rare', 'never'];

export function createMatrix(example: MatrixExample, nameOf: (place: number) => string): MatrixChoice {
  const counts = matrixExamples[example];
  return { counts, names: Array.from({ length: Math.sqrt(counts.length) }, (_, place) => nameOf(place)) };
}

/** One class more at the end, without rows; the same matrix at the limit. */
export function addClass(matrix: MatrixChoice, name: string): MatrixChoice {
  const size = matrix.names.length;
  if (size >= mostClasses) return matrix;
  return resize({ names: [...matrix.names, name], counts: matrix.counts }, size);
}

/** The last class less, and its rows and answers with it; the same matrix at the limit. */
export function removeClass(matrix: MatrixChoice): MatrixChoice {
  const size = matrix.names.length;
  if (size <= fewestClasses) return matrix;
  return resize({ names: matrix.names.slice(0, -1), counts: matrix.counts }, size);
}

/** Another count in one cell. */
export function setCount(matrix: MatrixChoice, place: number, count: number): MatrixChoice {
  return { ...matrix, counts: matrix.counts.with(place, count) };
}

/** The matrix as the evaluation wing reads it: every row was answered. */
export function toConfusion({ names, counts }: MatrixChoice): Confusion {
  return {
    classCount: names.length,
    counts,
    unanswered: names.map(() => 0),
    total: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Lays counts of an old size out for as many classes as there are names now. */
function resize({ names, counts }: MatrixChoice, oldSize: number): MatrixChoice {
  const size = names.length;
  const laidOut = Array.from({ length: size * size }, (_, place) => {
    const [row, column] = [Math.floor(place / size), place % size];
    return row < oldSize && column < oldSize ? (counts[row * oldSize + column] ?? 0) : 0;
  });
  return { names, counts: laidOut };
}
