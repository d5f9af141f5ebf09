/**
 * A race in numbers: how fast each arm was, how far its losses are from the reference's, and who won. The reference is
 * the first arm that ran, stock TensorFlow.js where there is WebGPU.
 */
import type { Spread } from '#datacenter/units/units.ts';
import { spreadOf } from '#device/statistics.ts';
import { findApart, type Apart } from '#train/race/losses-apart.ts';
import type { RaceArmId } from '#train/race/race-arms.ts';
import type { RaceResult, RaceTrack } from '#train/race/race-result.ts';
import { widenToDecades, type Limits } from '#view/charts/place/ticks.ts';

export interface RaceLine {
  readonly arm: RaceArmId;
  readonly track: RaceTrack;
  /** Samples per second, round by round. */
  readonly rates: readonly number[];
  /** Null before the first round. */
  readonly rate: Spread | null;
  /** Of one step at the median rate, seconds. */
  readonly stepSeconds: number | null;
  /** Null for the reference itself, and where there are no losses to compare. */
  readonly apart: Apart | null;
  /** Median rate over that of the reference; null where one of them has none. */
  readonly times: number | null;
}

export interface RaceSeries {
  readonly lines: readonly RaceLine[];
  readonly reference: RaceLine | null;
  /** From the highest median rate down. */
  readonly ranked: readonly RaceLine[];
  /** The worst of all arms. */
  readonly apart: (Apart & { readonly arm: RaceArmId }) | null;
  readonly lossLimits: Limits;
  readonly rateLimits: Limits;
  /** Losses of the longest line, and rounds of the longest. */
  readonly steps: number;
  readonly rounds: number;
}

export function seriesOfRace(result: RaceResult | null): RaceSeries {
  const tracks = result?.tracks ?? [];
  const first = tracks.find(({ opened }) => opened !== null) ?? null;
  const base = first && rateOf(first);
  const lines = tracks.map((track): RaceLine => {
    const rates = ratesOf(track);
    const rate = rateOf(track);
    return {
      arm: track.arm,
      track,
      rates,
      rate,
      stepSeconds: rate && (track.opened?.batch ?? NaN) / rate.median,
      apart: first && track !== first ? findApart(track.losses, first.losses) : null,
      times: rate && base ? rate.median / base.median : null,
    };
  });
  const apart = lines.reduce<RaceSeries['apart']>(
    (worst, { arm, apart: own }) => (own && own.share >= (worst?.share ?? 0) ? { ...own, arm } : worst),
    null,
  );
  const losses = lines.flatMap(({ track }) => track.losses).filter(Number.isFinite);
  const rates = lines.flatMap((line) => line.rates);
  return {
    lines,
    reference: lines.find(({ track }) => track === first) ?? null,
    ranked: lines
      .filter(({ rate }) => rate !== null)
      .toSorted((one, other) => (other.rate?.median ?? 0) - (one.rate?.median ?? 0)),
    apart,
    lossLimits: limitsOfLosses(losses),
    rateLimits: rates.length > 0 ? widenToDecades([Math.min(...rates), Math.max(...rates)]) : [100, 10_000],
    steps: Math.max(2, ...lines.map(({ track }) => track.losses.length)),
    rounds: Math.max(2, ...lines.map((line) => line.rates.length)),
  };
}

/** Whether all rounds of one, but the slowest tenth, beat all of the other but its fastest tenth. */
export function isClearlyFaster(one: RaceLine, other: RaceLine): boolean {
  return one.rate !== null && other.rate !== null && one.rate.p10 > other.rate.p90;
}

/** From zero, unless that would leave most of the panel empty; with room above for a line of words. */
function limitsOfLosses(losses: readonly number[]): Limits {
  if (losses.length === 0) return [0, 1];
  const [least, most] = [Math.min(...losses), Math.max(...losses)];
  const span = most - least || Math.abs(most) || 1;
  const low = least > span ? least - span / 2 : Math.min(0, least);
  return [low, most + 0.2 * (most - low)];
}

const ratesOf = ({ opened, rounds }: RaceTrack) =>
  rounds.map(({ steps, seconds }) => (steps * (opened?.batch ?? NaN)) / seconds);

function rateOf(track: RaceTrack): Spread | null {
  const rates = ratesOf(track);
  return rates.length > 0 ? spreadOf(rates) : null;
}
