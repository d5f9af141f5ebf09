/**
 * Laws of speed-up: what N machines do to one job of which a share s cannot be divided. Amdahl keeps the job as it is and
 * asks for less time; Gustafson keeps the time and asks for a larger job. Ignored on purpose by both: traffic between the
 * machines, which grows with N; what is fitted to real points therefore stands for waiting of every kind.
 * Sources: Amdahl, AFIPS 1967, doi 10.1145/1465482.1465560; Gustafson, CACM 31(5), 1988, doi 10.1145/42411.42415.
 */

/** Machines of the textbooks' example: with a share of 5 % they are 5.926 times as fast as one. */
export const exampleCount = 8;

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
 * The serial share that points imply under Amdahl's law: least squares on the logarithm of the speed-up, so that being
 * off by a tenth counts alike at every size. Between 0 and 1; null when no point has more than one machine.
 */
export function fitAmdahl(points: readonly SpeedUpPoint[]): number | null {
  return fitSerial(points, amdahlSpeedUp);
}

/** The same under Gustafson's law. */
export function fitGustafson(points: readonly SpeedUpPoint[]): number | null {
  return fitSerial(points, gustafsonSpeedUp);
}

/** Smaller shares than this are nothing: they would show on a thousand million machines only. */
const leastSerial = 1e-9;
const golden = (Math.sqrt(5) - 1) / 2;

/** Golden-section search over the logarithm of the share; either law errs least at one share and more on both sides. */
function fitSerial(points: readonly SpeedUpPoint[], law: (serial: number, count: number) => number): number | null {
  const telling = points.filter(({ count }) => count > 1);
  if (telling.length === 0) return null;
  const errorAt = (serial: number) =>
    telling.reduce((sum, { count, speedUp }) => sum + Math.log(speedUp / law(serial, count)) ** 2, 0);
  let [low, high] = [Math.log(leastSerial), 0];
  for (let step = 0; step < 60; step += 1) {
    const third = golden * (high - low);
    if (errorAt(Math.exp(high - third)) < errorAt(Math.exp(low + third))) high = low + third;
    else low = high - third;
  }
  const serial = Math.exp((low + high) / 2);
  return errorAt(0) <= errorAt(serial) ? 0 : serial;
}
