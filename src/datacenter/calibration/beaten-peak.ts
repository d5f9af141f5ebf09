/**
 * A measured peak that training has beaten is none: the machine was busy or had not yet left its low clocks when the peak
 * was measured. Its ratio to training then says nothing, however many digits it has.
 */
import type { Roof, Throughput } from './measurement.ts';

/** Whether training was faster than the peak beyond the spread of both. */
export function isPeakBeaten(
  { peakFlopPerSecond }: Roof,
  { samplesPerSecond, flopPerSample }: Pick<Throughput, 'samplesPerSecond' | 'flopPerSample'>,
): boolean {
  return samplesPerSecond.p10 * flopPerSample > peakFlopPerSecond.p90;
}
