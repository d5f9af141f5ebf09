/**
 * Laws of speed-up: what N accelerators do to one job whose parallel share is p. Amdahl keeps the job as it is and asks
 * for less time; Gustafson keeps the time and asks for a larger job. Both ignore traffic between the accelerators, which
 * real clusters cannot: `overhead` is that third cost, growing with N, after Gunther's universal law of scalability.
 * Sources: Amdahl, AFIPS 1967; Gustafson, CACM 31(5), 1988; Gunther, arXiv 0808.1431.
 */

/** Amdahl: speed-up of a fixed job of which the share `parallel` (0 to 1) divides among `count`. At most 1 / (1 - p). */
export function amdahlSpeedUp(parallel: number, count: number): number {
  return 1 / (1 - parallel + parallel / count);
}

/** Gustafson: how much larger a job fits into the same time, when only its parallel share grows. */
export function gustafsonSpeedUp(parallel: number, count: number): number {
  return 1 - parallel + parallel * count;
}

/**
 * Universal law: Amdahl's serial share `serial`, and `overhead` for every pair that must agree. With an overhead above
 * zero the speed-up has a peak, and past it more accelerators make the job slower.
 */
export function universalSpeedUp(serial: number, overhead: number, count: number): number {
  return count / (1 + serial * (count - 1) + overhead * count * (count - 1));
}

/** Where the universal law peaks; null: it never does, the overhead being zero. */
export function findPeak(serial: number, overhead: number): number | null {
  return overhead > 0 ? Math.sqrt(Math.max(0, 1 - serial) / overhead) : null;
}

/** Accelerator-hours of a job that takes `hours` on one, at this speed-up: never fewer than on one, in strong scaling. */
export function acceleratorHours(hours: number, speedUp: number, count: number): number {
  return (hours * count) / speedUp;
}

export interface SpeedUpPoint {
  readonly count: number;
  /** Time on one accelerator over time on `count`. */
  readonly speedUp: number;
}

/**
 * The parallel share that measured speed-ups imply under Amdahl's law: least squares on 1 / speed-up, which is linear in
 * the share. Between 0 and 1; null when no point has more than one accelerator.
 */
export function fitAmdahl(points: readonly SpeedUpPoint[]): number | null {
  return fitShare(points, ({ count, speedUp }) => [1 - 1 / count, 1 - 1 / speedUp]);
}

/** The same under Gustafson's law: speed-up - 1 = p (N - 1). */
export function fitGustafson(points: readonly SpeedUpPoint[]): number | null {
  return fitShare(points, ({ count, speedUp }) => [count - 1, speedUp - 1]);
}

/** Least squares of y = p x through the origin, held to 0 to 1. */
function fitShare(points: readonly SpeedUpPoint[], read: (point: SpeedUpPoint) => readonly [x: number, y: number]) {
  let [products, squares] = [0, 0];
  for (const point of points) {
    const [x, y] = read(point);
    products += x * y;
    squares += x * x;
  }
  return squares === 0 ? null : Math.min(1, Math.max(0, products / squares));
}
