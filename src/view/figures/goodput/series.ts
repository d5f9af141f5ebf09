/** Goodput over cluster sizes and over checkpoint intervals, and how far single runs stray from it. */
import { drawGoodput } from '#datacenter/cluster/goodput-draws.ts';
import { planGoodput, type Goodput, type GoodputChoice } from '#datacenter/cluster/goodput.ts';
import { createRandom } from '#datacenter/units/random.ts';
import { secondsPerDay } from '#datacenter/units/units.ts';
import type { Limits } from '#view/charts/place/ticks.ts';

export interface GoodputStop {
  readonly accelerators: number;
  readonly goodput: Goodput;
}

export interface IntervalStop {
  readonly intervalSeconds: number;
  readonly effectiveShare: number;
}

/** Runs of this many days drawn for the band, and how many for each size. */
export const drawnDays = 30;
export const drawnRuns = 60;

/** Two to an octave, in whole nodes. */
const sizes = Array.from({ length: 29 }, (_, half) => 8 * Math.round(2 ** (half / 2)));
export const sizeLimits: Limits = [8, 131_072];
/** The intervals shown: the best one over this, to the best one times this. */
const intervalReach = 30;

function planAt(choice: GoodputChoice, more: Partial<GoodputChoice>): Goodput | null {
  const result = planGoodput({ ...choice, ...more });
  return result.kind === 'goodput' ? result : null;
}

/** The best that each size of cluster can do, the chosen one among them. */
export function seriesOfSizes(choice: GoodputChoice): readonly GoodputStop[] {
  const counts = [...new Set([...sizes, choice.accelerators])].sort((one, other) => one - other);
  return counts.flatMap((accelerators) => {
    const goodput = planAt(choice, { accelerators });
    return goodput ? [{ accelerators, goodput }] : [];
  });
}

/** What other intervals than the best would make of the chosen cluster. */
export function seriesOfIntervals(choice: GoodputChoice, bestSeconds: number): readonly IntervalStop[] {
  const steps = 48;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const intervalSeconds = bestSeconds * intervalReach ** ((2 * step) / steps - 1);
    const goodput = planAt(choice, { intervalSeconds });
    return { intervalSeconds, effectiveShare: goodput?.effectiveShare ?? Number.NaN };
  });
}

export interface DrawnSize {
  readonly accelerators: number;
  readonly p10: number;
  readonly p90: number;
}

/** Runs by chance at every other size: the same seed, so that the same choice always shows the same band. */
export function drawSizes(stops: readonly GoodputStop[], choice: GoodputChoice): readonly DrawnSize[] {
  const random = createRandom(20_240_731);
  return stops
    .filter(({ accelerators }) => Math.log2(accelerators / 8) % 2 === 0)
    .map(({ accelerators, goodput }) => {
      const one = { ...choice, accelerators };
      const draws = drawGoodput(one, goodput.intervalSeconds, drawnDays * secondsPerDay, drawnRuns, random);
      const sorted = [...draws].sort((low, high) => low - high);
      const at = (share: number) => sorted[Math.round(share * (drawnRuns - 1))] ?? Number.NaN;
      return { accelerators, p10: at(0.1), p90: at(0.9) };
    });
}

/** The band at every size: between drawn ones, as far from the closed form as they are. */
export function bandOfSizes(stops: readonly GoodputStop[], drawn: readonly DrawnSize[]): readonly DrawnSize[] {
  const shareOf = new Map(stops.map(({ accelerators, goodput }) => [accelerators, goodput.effectiveShare]));
  const first = drawn[0];
  if (!first) return [];
  return stops.map(({ accelerators, goodput: { effectiveShare } }) => {
    const after = drawn.find((one) => one.accelerators >= accelerators) ?? first;
    const before = drawn.findLast((one) => one.accelerators <= accelerators) ?? first;
    const way = Math.log(after.accelerators / before.accelerators);
    const share = way > 0 ? Math.log(accelerators / before.accelerators) / way : 0;
    const off = ({ accelerators: size }: DrawnSize, value: number) => value - (shareOf.get(size) ?? value);
    const at = (read: (one: DrawnSize) => number) =>
      effectiveShare + (1 - share) * off(before, read(before)) + share * off(after, read(after));
    return {
      accelerators,
      p10: at(({ p10 }) => p10),
      p90: Math.min(
        1,
        at(({ p90 }) => p90),
      ),
    };
  });
}

/** Limits of the share axis: a round tenth below all sizes, and below what a poor interval makes of the chosen one. */
export function limitsOfShares(shares: readonly number[], chosen: number): Limits {
  const least = Math.min(0.8, ...[...shares, chosen * 0.75].filter(Number.isFinite));
  return [Math.max(0, Math.floor(least * 10 - 1e-9) / 10), 1];
}
