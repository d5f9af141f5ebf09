/** The curves of a transfer experiment: each start's mean accuracy with its interval against label counts. Pure. */
import { startIds, transferClasses, type StartId } from '#train/transfer/transfer-choice.ts';
import type { TransferPoint } from '#train/transfer/transfer-result.ts';
import type { Hue } from '#view/charts/hue.ts';
import type { Limits } from '#view/charts/place/ticks.ts';
import { hueOfArm } from '../compare/arm-names.ts';

export interface StartPoint {
  readonly labels: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface StartLine {
  readonly start: StartId;
  readonly points: readonly StartPoint[];
}

export interface TransferSeries {
  readonly lines: readonly StartLine[];
  /** Label counts at which anything can be read, ascending. */
  readonly labels: readonly number[];
  readonly labelLimits: Limits;
}

/** What guessing is right for, of rows spread evenly over the classes. */
export const guessShare = 1 / transferClasses;

/** Points with two seeds or more; an interval is cut where accuracy ends, at 0 and 1. */
export function seriesOfTransfer(points: readonly TransferPoint[], planned: readonly number[]): TransferSeries {
  const lines = startIds.map((start) => ({
    start,
    points: points.flatMap(({ start: own, labels, mean }) => {
      if (own !== start || !mean) return [];
      const { low, high } = mean.interval;
      return [{ labels, mean: mean.mean, low: Math.max(0, low), high: Math.min(1, high) }];
    }),
  }));
  const labels = planned.filter((count) =>
    lines.some(({ points: own }) => own.some((point) => point.labels === count)),
  );
  return { lines, labels, labelLimits: [planned[0] ?? 1, planned.at(-1) ?? 1] };
}

/** A start's hue, the same in the drawing and beside it. */
export function hueOfStart(start: StartId): Hue {
  return hueOfArm(startIds.indexOf(start));
}
