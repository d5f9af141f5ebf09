/**
 * Energy of one training sample, from watts that the reader states: browsers do not tell power. It is an estimate and
 * labelled so wherever it is shown: the watts are assumed, only the rate is measured, and what else draws power in the
 * machine is counted only if the stated watts include it.
 */
import type { Throughput } from '#datacenter/calibration/measurement.ts';
import type { HowKnown } from '#datacenter/units/units.ts';

export interface EnergyEstimate {
  /** At the median rate, joules. */
  readonly joulesPerSample: number;
  /** At the 90th and at the 10th percentile of the rate, joules: the spread of the rate alone. */
  readonly low: number;
  readonly high: number;
  /** What the reader stated, watts. */
  readonly stated: number;
  readonly howKnown: HowKnown;
}

/** Joules per sample at `wattsStated`; null when the watts or the rate are not positive numbers. */
export function estimateEnergy(
  { samplesPerSecond }: Pick<Throughput, 'samplesPerSecond'>,
  wattsStated: number,
): EnergyEstimate | null {
  const { median, p10, p90 } = samplesPerSecond;
  if (![wattsStated, median, p10, p90].every((value) => value > 0 && Number.isFinite(value))) return null;
  return {
    joulesPerSample: wattsStated / median,
    low: wattsStated / p90,
    high: wattsStated / p10,
    stated: wattsStated,
    howKnown: 'assumed',
  };
}

const joulesPerKilowattHour = 3.6e6;

/** Energy of `samples` of them, kilowatt-hours; the range is that of the rate alone. */
export function scaleEnergy({ joulesPerSample, low, high }: EnergyEstimate, samples: number) {
  const scale = (joules: number) => (joules * samples) / joulesPerKilowattHour;
  return { kilowattHours: scale(joulesPerSample), low: scale(low), high: scale(high) };
}

/** Energy of a stretch of time at `wattsStated`, kilowatt-hours. */
export function energyOfTime(seconds: number, wattsStated: number): number {
  return (seconds * wattsStated) / joulesPerKilowattHour;
}
