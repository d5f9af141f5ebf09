/**
 * Storage: how much of the raw bytes is left for data under copies or an erasure code, how fast it reads, and how likely a
 * group of drives loses data within a year.
 *
 * Drives fail independently at a constant rate and are rebuilt all at once, each in the same mean time; data is lost when
 * one more drive of a group is gone than the scheme bears. Ignored on purpose: unreadable sectors, drives of one batch,
 * people, software, fire: real losses come from those more often, so that the nines are an upper bound.
 * Source: birth-death chain with an absorbing state (Patterson, Gibson and Katz, 1988, carried further).
 */
import { hoursPerYear, type Infeasible } from '../units/units.ts';
import { refuseOutside } from '../units/limits.ts';

/** Copies of everything (data 1, parity copies - 1), or `data` pieces of which any suffice with `parity` more. */
export interface StorageScheme {
  readonly data: number;
  readonly parity: number;
}

export interface StorageChoice extends StorageScheme {
  readonly drives: number;
  readonly driveBytes: number;
  /** What one drive reads, bytes per second. */
  readonly driveBytesPerSecond: number;
  /** Share of drives that fail in a year. */
  readonly yearlyFailureShare: number;
  readonly rebuildHours: number;
}

export interface Storage {
  readonly kind: 'storage';
  readonly rawBytes: number;
  /** raw x data / (data + parity). */
  readonly usableBytes: number;
  readonly usableShare: number;
  /** Drives of a group that may be gone at once without loss. */
  readonly bears: number;
  readonly readBytesPerSecond: number;
  /** Mean hours until one group loses data. */
  readonly meanHoursToLoss: number;
  /** Probability that an object is lost within a year, and the nines of its durability. */
  readonly yearlyLoss: number;
  readonly nines: number;
  /** Drives that fail in a year, of all. */
  readonly failedDrivesPerYear: number;
}

/** `copies` whole copies as a scheme. */
export function copiesOf(copies: number): StorageScheme {
  return { data: 1, parity: copies - 1 };
}

/** Usable bytes, speed and durability. Infeasible (`out-of-range`) for numbers outside their limits. */
export function planStorage(choice: StorageChoice): Storage | Infeasible {
  const { data, parity, drives, driveBytes } = choice;
  const refusal = refuseOutside(choice, {
    data: [1, 64],
    parity: [0, 64],
    drives: [data + parity, 1e7],
    driveBytes: [1, 1e16],
    driveBytesPerSecond: [1, 1e13],
    yearlyFailureShare: [0, 0.99],
    rebuildHours: [0.01, 8760],
  });
  if (refusal) return refusal;
  const usableShare = data / (data + parity);
  const rawBytes = drives * driveBytes;
  const meanHoursToLoss = hoursToLoss(choice);
  const yearlyLoss = -Math.expm1(-hoursPerYear / meanHoursToLoss);
  return {
    kind: 'storage',
    rawBytes,
    usableBytes: rawBytes * usableShare,
    usableShare,
    bears: parity,
    readBytesPerSecond: drives * choice.driveBytesPerSecond,
    meanHoursToLoss,
    yearlyLoss,
    nines: -Math.log10(yearlyLoss),
    failedDrivesPerYear: drives * choice.yearlyFailureShare,
  };
}

/**
 * Mean hours until `parity` + 1 drives of one group are gone at once. The time from i lost to i + 1 lost is
 * T_i = (1 + (rate of repairs) T_(i-1)) / (rate of failures); infinite when no drive ever fails.
 */
function hoursToLoss({ data, parity, yearlyFailureShare, rebuildHours }: StorageChoice): number {
  // The share of a year's drives that fail is 1 - exp(-rate x year).
  const rate = -Math.log1p(-yearlyFailureShare) / hoursPerYear;
  if (rate === 0) return Infinity;
  let [step, total] = [0, 0];
  for (let lost = 0; lost <= parity; lost += 1) {
    step = (1 + (lost / rebuildHours) * step) / ((data + parity - lost) * rate);
    total += step;
  }
  return total;
}
