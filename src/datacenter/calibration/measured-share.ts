/**
 * The visitor's measured share of peak in the place of a stack's six fitted numbers. What was measured is whole training
 * steps, so the share of products stands for every kernel and launch, which cost nothing beside them. It was measured on
 * an MNIST model: that large matrix products of a language model would reach no more is the cautious reading.
 */
import type { Spread } from '../units/units.ts';
import type { FoundProfile } from './stack-fits.ts';
import { measuredShare } from './stacks.ts';

/** Standard deviations from the median to the ends of a 90 % and of a p10 to p90 interval. */
const sigmasOf90 = 1.645;
const sigmasOf80 = 1.282;

/** A profile by which a chip's products reach `share` of its best one, and nothing else takes time. */
export function describeMeasuredShare(share: Spread, chip: string): FoundProfile {
  return {
    stack: measuredShare,
    chip,
    kind: '16',
    fit: { matmul: share.median, attention: 1, memory: 1, launchSeconds: 0, network: 1, mixture: 1 },
    rows: 0,
    tested: { parameters: [1, 1e6], accelerators: [1, 1], sequence: [1, 1] },
    nearness: 'spec-sheet',
  };
}

/** Half-width in the logarithm of the 90 % interval of a spread, taken as log-normal. */
export function widthOfSpread({ p10, p90 }: Spread): number {
  return ((Math.log(p90 / p10) / 2) * sigmasOf90) / sigmasOf80 || 0;
}

/** The log-normal spread around `median` whose 90 % interval has this half-width in the logarithm; never above `most`. */
export function spreadOfWidth(median: number, width: number, most: number): Spread {
  const factor = Math.exp((width * sigmasOf80) / sigmasOf90);
  return { median, p10: median / factor, p90: Math.max(median, Math.min(most, median * factor)), count: 1 };
}
