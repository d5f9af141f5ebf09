/** Seconds of a published run's step, out of what was printed of it. */
import type { PublishedJob } from '#datacenter/catalog/job.ts';

/** What was printed of a run that a prediction can be held against, from the surest to the most derived. */
export type MeasuredBy = 'step' | 'tokens' | 'flop' | 'utilization';

/**
 * Seconds of a step that the row's own columns mean: printed as such, else from tokens/s, else from FLOP/s, else from
 * utilization, both by the FLOP of a step in the row's convention. Null when the row measured none of them.
 */
export function readMeasuredStep(
  job: PublishedJob,
  flopPerStep: number,
): { readonly seconds: number; readonly by: MeasuredBy } | null {
  const { stepSeconds, tokensPerSecondPerAccelerator, flopPerSecond, utilization } = job.measured;
  if (stepSeconds !== null) return { seconds: stepSeconds, by: 'step' };
  if (tokensPerSecondPerAccelerator !== null) {
    const tokens = job.plan.globalBatch * job.model.sequenceLength;
    return { seconds: tokens / (tokensPerSecondPerAccelerator * job.accelerators), by: 'tokens' };
  }
  const flopOfOne = flopPerStep / job.accelerators;
  if (flopPerSecond !== null) return { seconds: flopOfOne / flopPerSecond, by: 'flop' };
  const peak = job.convention.peakFlopPerSecond;
  if (utilization !== null && peak !== null) return { seconds: flopOfOne / (utilization * peak), by: 'utilization' };
  return null;
}
