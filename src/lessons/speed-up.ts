/**
 * Laws of speed-up: what N machines do to one job of which a share s cannot be divided. Amdahl keeps the job as it is and
 * asks for less time; Gustafson keeps the time and asks for a larger job. Ignored on purpose by both: traffic between the
 * machines, which grows with N; what is fitted to real points therefore stands for waiting of every kind.
 * Sources: Amdahl, AFIPS 1967, doi 10.1145/1465482.1465560; Gustafson, CACM 31(5), 1988, doi 10.1145/42411.42415.
 */

/** Amdahl: speed-up of a fixed job on `count` machines, of which the share `serial` (0 to 1) is not divided. At most 1 / s. */
export function amdahlSpeedUp(serial: number, count: number): number {
  return 1 / (serial + (1 - serial) / count);
}

/** Gustafson: how much larger a job fits into the same time, when only its parallel share grows. */
export function gustafsonSpeedUp(serial: number, count: number): number {
  return serial + (1 - serial) * count;
}

/** Machine-hours of a job that takes `hours` on one, at this speed-up: under Amdahl's law never fewer than on one. */
export function machineHours(hours: number, speedUp: number, count: number): number {
  return (hours * count) / speedUp;
}

export interface SpeedUpPoint {
  /** Machines, in units of the smallest cluster. */
  readonly count: number;
  /** Time on the smallest cluster over time on `count`; of a growing job: work in the same time. */
  readonly speedUp: number;
}

/**
 * The serial share that points imply under Amdahl's law: least squares on the relative time 1 / speed-up, which is linear
 * in the share. Between 0 and 1; null when no point has more than one machine.
 */
export function fitAmdahl(points: readonly SpeedUpPoint[]): number | null {
  return fitSerial(points, ({ speedUp }) => 1 - 1 / speedUp);
}

/** The same under Gustafson's law: least squares on speed-up over machines, so that every size counts alike. */
export function fitGustafson(points: readonly SpeedUpPoint[]): number | null {
  return fitSerial(points, ({ count, speedUp }) => (speedUp - 1) / count);
}

/** One minus the slope of the line through the origin, y over 1 - 1 / N: both laws are one in these coordinates. */
function fitSerial(points: readonly SpeedUpPoint[], read: (point: SpeedUpPoint) => number): number | null {
  let [products, squares] = [0, 0];
  for (const point of points) {
    const x = 1 - 1 / point.count;
    products += x * read(point);
    squares += x * x;
  }
  return squares === 0 ? null : Math.min(1, Math.max(0, 1 - products / squares));
}
