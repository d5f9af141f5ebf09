/**
 * How wide a 90 % interval must be, learned from what was left out when stacks were fitted: for each class of job the
 * size of log(predicted / measured) that nine of ten held-out rows stay below, and how that grows outside what was
 * tested. Written by the fit in `test/published`, which also counts how many truths the intervals hold.
 */
import type { FoundProfile } from './stack-fits.ts';

export interface JobSize {
  readonly parameters: number;
  readonly accelerators: number;
  readonly sequence: number;
}

export type ClassWidths = Readonly<Record<string, number>>;

/** Half-widths in the logarithm of the step's time, by class. */
const widths: ClassWidths = {
  'tuned-dense': 0.083,
  'untuned-dense': 0.119,
  'single-node': 0.144,
  'mixture-or-low-precision': 0.12,
  'other-silicon': 0.111,
};

/** Growth of the width for each factor of two outside the tested range, and for a profile that is not the job's own. */
const growthPerDoubling = 0.15;
const fetched = { own: 1, 'same-stack': 1.5, 'same-chip': 2, 'spec-sheet': 3 } as const;
/** A profile of few rows knows less: width grows by one over its rows. */
const fewRows = 0.5;

/** Doublings of `value` outside [low, high]. */
function outside(value: number, [low, high]: readonly [number, number]): number {
  return Math.max(0, Math.log2(value / high), Math.log2(low / value)) || 0;
}

/** How many times wider than its class a job's interval is, and how many doublings it lies outside the tested range. */
export function shapeOf(profile: FoundProfile, size: JobSize): { readonly factor: number; readonly doublings: number } {
  const { tested, nearness, rows } = profile;
  // A little beyond the edge is still inside.
  const doublings =
    Math.max(0, outside(size.parameters, tested.parameters) - 0.1) +
    Math.max(0, outside(size.accelerators, tested.accelerators) - 0.1) +
    Math.max(0, outside(size.sequence, tested.sequence) - 0.1);
  const factor =
    (1 + fewRows / Math.max(1, rows)) * fetched[nearness] * (1 + growthPerDoubling * Math.min(20, doublings));
  return { factor, doublings };
}

/** Half-width in the logarithm of time, and whether the job lies outside what its profile was tested on. */
export function widthOf(
  jobClass: string,
  profile: FoundProfile,
  size: JobSize,
): { readonly width: number; readonly isBeyond: boolean } {
  const { factor, doublings } = shapeOf(profile, size);
  return { width: (widths[jobClass] ?? 0.3) * factor, isBeyond: doublings > 0 || profile.nearness !== 'own' };
}
