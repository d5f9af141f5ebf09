/**
 * Calibration: how far from its peak the visitor's machine was, as numbers the rest of the simulator can use.
 */
import type { Spread } from '../units/units.ts';
import { isPeakBeaten } from './beaten-peak.ts';
import type { Measurement, Provenance } from './measurement.ts';

// The room's other two answers, through its one door: what the sample models cost, and how known stacks behave.
export { kernelRampSeconds, timeProduct } from './kernel-time.ts';
export { findStackFacts, type StackFacts } from './stack-facts.ts';
export {
  findOfferedProfile,
  nameFitKind,
  readProfile,
  usualFit,
  type FitKind,
  type FoundProfile,
  type FittedProfile,
  type StackFit,
} from './stack-fits.ts';
export { describeMeasuredShare, spreadOfWidth, widthOfSpread } from './measured-share.ts';
export { shapeOf, widthOf, type ClassWidths, type JobSize } from './intervals.ts';
export { findSampleModel, sampleModels, type SampleModel } from './sample-models.ts';
export { findMemoryHabits, type MemoryHabits } from './memory-habits.ts';
export { findStack, measuredShare, stackProfiles, type StackProfile } from './stacks.ts';

export interface Calibration {
  readonly provenance: Provenance;
  /** Best f32 matrix product of this machine, FLOP/s. */
  readonly peakFlopPerSecond: Spread;
  /** Training FLOP/s of the measured model over the measured peak, 0 to 1; null before a training run and where it beat that peak. */
  readonly shareOfPeak: Spread | null;
  /** Training was faster than the measured peak, which is therefore none. */
  readonly isPeakBeaten: boolean;
  /** FLOP/s reached while training; null before a training run. */
  readonly trainingFlopPerSecond: Spread | null;
  readonly maxBufferBytes: number | null;
  readonly isSoftware: boolean;
}

/** Turns a measurement into a calibration. Ratios of spreads pair low with high, so the interval errs wide. */
export function calibrate(measurement: Measurement): Calibration {
  const { roof, throughput, provenance, conditions } = measurement;
  const peak = roof.peakFlopPerSecond;
  const trained = throughput && scaleSpread(throughput.samplesPerSecond, throughput.flopPerSample);
  const isBeaten = throughput !== null && isPeakBeaten(roof, throughput);
  return {
    provenance,
    peakFlopPerSecond: peak,
    trainingFlopPerSecond: trained,
    shareOfPeak: isBeaten ? null : trained && shareOf(trained, peak),
    isPeakBeaten: isBeaten,
    maxBufferBytes: roof.maxBufferBytes,
    isSoftware: conditions.isSoftware,
  };
}

/** Both are measured, so within their spreads training may be the faster: that is all of the peak, and no more. */
function shareOf(trained: Spread, peak: Spread): Spread {
  return {
    median: Math.min(1, trained.median / peak.median),
    p10: Math.min(1, trained.p10 / peak.p90),
    p90: Math.min(1, trained.p90 / peak.p10),
    count: trained.count,
  };
}

function scaleSpread(spread: Spread, factor: number): Spread {
  return {
    median: spread.median * factor,
    p10: spread.p10 * factor,
    p90: spread.p90 * factor,
    count: spread.count,
  };
}
