/**
 * Gradient descent on the straight line of S3: ten points of y = 2 x, two numbers to find, start at 0 and 0. The error
 * surface is a bowl, so everything about it is exact: the curvature says beyond which rate the steps grow. Three
 * iterations: the right one, the one of the article's formulas, and the one its code runs.
 */

/** Intercept and slope: the article's theta 0 and theta 1. */
export type Line = readonly [intercept: number, slope: number];

export interface LinePoints {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The article's table: x = 1 to 10, y = 2 x. */
export const articleLine: LinePoints = {
  x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  y: [2, 4, 6, 8, 10, 12, 14, 16, 18, 20],
};

/** `1/n`: slopes of half the mean squared error. `2/n`: of the mean squared error itself. */
export type GradientForm = '1/n' | '2/n';

const factorOf = (form: GradientForm) => (form === '1/n' ? 1 : 2);

/** Mean squared error of a line. */
export function measureLine({ x, y }: LinePoints, [intercept, slope]: Line): number {
  return x.reduce((sum, one, row) => sum + (intercept + slope * one - (y[row] ?? NaN)) ** 2, 0) / x.length;
}

/**
 * Gradient of the error over all points, or over some.
 * @param rows which points; all when absent
 */
export function slopeLine(points: LinePoints, [intercept, slope]: Line, form: GradientForm, rows?: readonly number[]) {
  const chosen = rows ?? points.x.map((_, row) => row);
  let [byIntercept, bySlope] = [0, 0];
  for (const row of chosen) {
    const x = points.x[row] ?? NaN;
    const error = intercept + slope * x - (points.y[row] ?? NaN);
    byIntercept += error;
    bySlope += error * x;
  }
  const factor = factorOf(form) / chosen.length;
  return [factor * byIntercept, factor * bySlope] as const;
}

/** The line of least squares, solved outright. Null when all x are equal. */
export function fitLine({ x, y }: LinePoints): Line | null {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  const spread = meanOf(x.map((one) => (one - meanX) ** 2));
  if (spread === 0) return null;
  const slope = meanOf(x.map((one, row) => (one - meanX) * ((y[row] ?? NaN) - meanY))) / spread;
  return [meanY - slope * meanX, slope];
}

export interface Curvature {
  /** Steepest and flattest direction of the bowl. */
  readonly largest: number;
  readonly smallest: number;
  /** How much longer the slowest direction takes than the fastest. */
  readonly condition: number;
  /** At rates above this the steps grow without end: 2 / largest. */
  readonly rateLimit: number;
}

/** Curvature of the error surface: eigenvalues of the 2 x 2 matrix of mean 1, x, x^2. */
export function measureCurvature({ x }: LinePoints, form: GradientForm): Curvature {
  const [meanX, meanSquare] = [meanOf(x), meanOf(x.map((one) => one * one))];
  const [middle, reach] = [(1 + meanSquare) / 2, Math.hypot((meanSquare - 1) / 2, meanX)];
  const factor = factorOf(form);
  const largest = factor * (middle + reach);
  // The product of the two is the determinant; dividing keeps the digits that subtracting would lose.
  const smallest = (factor ** 2 * (meanSquare - meanX ** 2)) / largest;
  return { largest, smallest, condition: largest / smallest, rateLimit: 2 / largest };
}

/**
 * Full-batch gradient descent.
 * @returns the start and the line after each step
 */
export function descendLine(
  points: LinePoints,
  choice: { readonly rate: number; readonly steps: number; readonly form: GradientForm; readonly start?: Line },
): readonly Line[] {
  return iterate(choice.start ?? [0, 0], choice.steps, (line) => {
    const [byIntercept, bySlope] = slopeLine(points, line, choice.form);
    return [line[0] - choice.rate * byIntercept, line[1] - choice.rate * bySlope];
  });
}

/**
 * The iteration that the article's code runs. Its matrix holds x and y, and column 1 is y: the target stands in for the
 * input, so predictions are t0 + t1 y, and its second gradient comes down to -t0 (E3-04, E3-05).
 */
export function runPrintedListing({ y }: LinePoints, rate: number, steps: number): readonly Line[] {
  const meanY = meanOf(y);
  return iterate([0, 0], steps, ([t0, t1]) => [t0 - rate * (t0 + t1 * meanY - meanY), t1 + rate * t0]);
}

/** The iteration of the article's formulas: the second gradient is the mean of prediction less x (E3-02, E3-03). */
export function runPrintedFormulas({ x, y }: LinePoints, rate: number, steps: number): readonly Line[] {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  return iterate([0, 0], steps, ([t0, t1]) => {
    const prediction = t0 + t1 * meanX;
    return [t0 + rate * (meanY - prediction), t1 + rate * (meanX - prediction)];
  });
}

function iterate(start: Line, steps: number, next: (line: Line) => Line): readonly Line[] {
  const path = [start];
  for (let step = 0; step < steps; step++) path.push(next(path[step] ?? start));
  return path;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
