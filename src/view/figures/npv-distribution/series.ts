/** The distribution of the net present value as bars and as a running share, and the verdict it comes to. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { prepareBase } from '#datacenter/risk/repricing.ts';
import { compareFutures, type FutureDifference, type FutureSummary } from '#datacenter/risk/risk.ts';
import { findTurningPoints, rankInputs, type TurningPoint } from '#datacenter/risk/sensitivity.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { Limits } from '#view/charts/place/ticks.ts';

export interface NpvBar {
  readonly low: number;
  readonly high: number;
  /** Share of all futures. */
  readonly share: number;
  readonly isLoss: boolean;
}

export interface NpvSeries {
  readonly bars: readonly NpvBar[];
  /** The share of futures below a value, ascending. */
  readonly below: readonly { readonly usd: number; readonly share: number }[];
  readonly usd: Limits;
  readonly tallest: number;
}

/** What would turn the verdict most easily: how far its input has to move, in widths of its spread. */
export interface Flip extends TurningPoint {
  readonly value: number;
  readonly from: number;
  readonly widths: number;
}

export function seriesOfFutures({ histogram, percentilesUsd, count }: FutureSummary): NpvSeries {
  const { low, high, counts } = histogram;
  const width = (high - low) / counts.length;
  const bars = counts.map((many, bar): NpvBar => {
    const from = low + bar * width;
    return { low: from, high: from + width, share: many / count, isLoss: from + width / 2 < 0 };
  });
  return {
    bars,
    below: percentilesUsd.map((usd, percent) => ({ usd, share: percent / 100 })),
    usd: [low, high],
    tallest: Math.max(...bars.map(({ share }) => share)),
  };
}

/** True where most futures lose: the middle one is below zero. */
export function isRefused({ netPresentValueUsd }: FutureSummary): boolean {
  return netPresentValueUsd.median < 0;
}

/** Inputs that alone would turn the verdict of the scenario itself, the easiest first; none where nothing alone does. */
export function listFlips(
  scenario: Scenario,
  calibration: Calibration | null,
  pointOf: (id: string) => number | null,
): readonly Flip[] {
  const turning = findTurningPoints(scenario, calibration);
  const swings = rankInputs(scenario, calibration);
  if ('kind' in turning || 'kind' in swings) return [];
  const flips = turning.flatMap(({ field, value }) => {
    const swing = swings.find((one) => one.field === field);
    const from = pointOf(field);
    if (value === null || from === null || !swing || swing.high === swing.low) return [];
    return [{ field, value, from, widths: Math.abs(value - from) / (swing.high - swing.low) }];
  });
  return flips.sort((one, other) => one.widths - other.widths);
}

/** Futures compared under the same luck: enough that the mean's interval is far narrower than most changes. */
const compared = { count: 4000, seed: 7 } as const;

/** Keys of the sources of all spreads. */
export function sourcesOfFutures(scenario: Scenario, calibration: Calibration | null): readonly string[] {
  const base = prepareBase(scenario, calibration);
  return 'kind' in base ? [] : base.inputs.map(({ source }) => source);
}

/** What the last change did, future by future; null without one or where there is no answer. */
export function differenceTo(
  before: Scenario,
  now: Scenario,
  calibration: Calibration | null,
): FutureDifference | null {
  const result = compareFutures(before, now, calibration, compared);
  return result.kind === 'difference' ? result : null;
}
