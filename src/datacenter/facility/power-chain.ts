/**
 * Power chain: grid, transformer, uninterruptible supply, distribution, and inside each server its power supply. Each
 * stage loses something even when it carries nothing, so that a hall built large and filled little pays more for each
 * watt of computing: PUE follows load. Ratings follow the peak, money follows the mean.
 *
 * What counts as IT is what PUE counts: power into the servers, so the loss of their own supplies and fans is IT.
 * Ignored on purpose: reactive power, harmonics, generators on standby, batteries being charged, eco modes.
 * Valid for an IT load above 0 up to what the hall is built for. Sources stand in `catalog/power-losses.ts`.
 */
import type { CoolingRow } from '../catalog/cooling-kinds.ts';
import { moveCurve } from '../catalog/cooling-kinds.ts';
import {
  otherLoadShare,
  peakOverMean,
  powerSupplyMargin,
  stageLosses,
  type LossCurve,
} from '../catalog/power-losses.ts';

/** One feed, or two that share the load and can each carry it alone. */
export type FeedCount = 1 | 2;

/** What is built: fixed by the design, whatever is in it later. */
export interface ChainLayout {
  /** Mean IT power the hall is built for, and the peak its gear is rated for, W. */
  readonly designItW: number;
  readonly peakItW: number;
  readonly feeds: FeedCount;
  /** Output that each feed of a stage is rated for, W. */
  readonly distributionRatedW: number;
  readonly upsRatedW: number;
  readonly transformerRatedW: number;
  /** Fans and pumps at full speed, W, and the heat they are built to move. */
  readonly moveRatedW: number;
  readonly designHeatW: number;
  readonly otherW: number;
}

/** Room in the transformer for cooling at its worst hour, over the peak behind the uninterruptible supply. Assumed. */
const coolingRoom = 0.3;

/** Loss of a stage that gives `outW` through `feeds`, each rated `ratedW`, W. */
export function stageLossW({ idle, linear, square }: LossCurve, ratedW: number, feeds: number, outW: number): number {
  const load = outW / (feeds * ratedW);
  return feeds * ratedW * (idle + linear * load + square * load * load);
}

/** What a stage gives when it takes in `inW`: the same loss turned round. 0 where even its idle loss is not covered. */
export function stageOutputW({ idle, linear, square }: LossCurve, ratedW: number, feeds: number, inW: number): number {
  const share = inW / (feeds * ratedW) - idle;
  if (share <= 0) return 0;
  const slope = 1 + linear;
  // The root of square * load^2 + slope * load = share, in the form that also holds where nothing grows with the square.
  return ((2 * share) / (slope + Math.sqrt(slope * slope + 4 * square * share))) * feeds * ratedW;
}

/** Gear for a hall whose IT draws `designItW` on average: every stage rated for the peak in front of it. */
export function layOutChain(
  designItW: number,
  feeds: FeedCount,
  { moveShare }: Pick<CoolingRow, 'moveShare'>,
): ChainLayout {
  const full = (curve: LossCurve, outW: number) => outW + stageLossW(curve, outW, 1, outW);
  const peakItW = designItW * peakOverMean;
  const upsRatedW = full(stageLosses.distribution, peakItW);
  const behindUpsW = full(stageLosses.ups, upsRatedW);
  const otherW = otherLoadShare * designItW;
  return {
    designItW,
    peakItW,
    feeds,
    distributionRatedW: peakItW,
    upsRatedW,
    transformerRatedW: behindUpsW * (1 + coolingRoom) + otherW,
    moveRatedW: moveShare * behindUpsW,
    designHeatW: behindUpsW,
    otherW,
  };
}

/** Where `meterPowerOf` counts what a year's hours lose, W summed over the hours it was asked for. */
export interface ChainTally {
  distributionW: number;
  upsW: number;
  transformerW: number;
  moveW: number;
  chillerW: number;
}

export function emptyTally(): ChainTally {
  return { distributionW: 0, upsW: 0, transformerW: 0, moveW: 0, chillerW: 0 };
}

/**
 * Power at the meter, W: the arithmetic of `chain-flow.ts` for the hours of a year. Adds what is lost and what cooling
 * draws to `tally`.
 */
export function meterPowerOf(layout: ChainLayout, itW: number, chillerShare: number, tally: ChainTally): number {
  const { feeds } = layout;
  const distributionW = stageLossW(stageLosses.distribution, layout.distributionRatedW, feeds, itW);
  const upsW = stageLossW(stageLosses.ups, layout.upsRatedW, feeds, itW + distributionW);
  const heatW = itW + distributionW + upsW;
  const moveW = stageLossW(moveCurve, layout.moveRatedW, 1, movedW(layout, heatW));
  const chillerW = heatW * chillerShare;
  const behindW = heatW + moveW + chillerW + layout.otherW;
  const transformerW = stageLossW(stageLosses.transformer, layout.transformerRatedW, feeds, behindW);
  tally.distributionW += distributionW;
  tally.upsW += upsW;
  tally.transformerW += transformerW;
  tally.moveW += moveW;
  tally.chillerW += chillerW;
  return behindW + transformerW;
}

/** What fans and pumps move, as a share of their rating in W: `moveCurve` takes heat over the heat they are built for. */
export function movedW({ moveRatedW, designHeatW }: ChainLayout, heatW: number): number {
  return moveRatedW * (heatW / designHeatW);
}

/**
 * What chips, memory, network and fans get behind the servers' own supplies, W. A hall half full holds half the servers:
 * their supplies are as loaded as ever.
 */
export function supplyOutput(itW: number): { readonly usedW: number; readonly load: number } {
  const ratedW = itW * peakOverMean * powerSupplyMargin;
  const usedW = stageOutputW(stageLosses.powerSupply, ratedW, 1, itW);
  return { usedW, load: usedW / ratedW };
}
