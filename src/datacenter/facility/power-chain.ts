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

/** Loss of a stage as it grows with what the stage gives, `outW`: idleW + linear outW + perW outW². */
export interface StageLoss {
  readonly idleW: number;
  readonly linear: number;
  readonly perW: number;
}

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
  /** The same losses over watts, for who asks hour after hour; those of fans and pumps grow with the heat. */
  readonly losses: Readonly<Record<'distribution' | 'ups' | 'transformer' | 'move', StageLoss>>;
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
  const transformerRatedW = behindUpsW * (1 + coolingRoom) + otherW;
  const moveRatedW = moveShare * behindUpsW;
  return {
    designItW,
    peakItW,
    feeds,
    distributionRatedW: peakItW,
    upsRatedW,
    transformerRatedW,
    moveRatedW,
    designHeatW: behindUpsW,
    otherW,
    losses: {
      distribution: overWatts(stageLosses.distribution, feeds * peakItW, feeds * peakItW),
      ups: overWatts(stageLosses.ups, feeds * upsRatedW, feeds * upsRatedW),
      transformer: overWatts(stageLosses.transformer, feeds * transformerRatedW, feeds * transformerRatedW),
      move: overWatts(moveCurve, moveRatedW, behindUpsW),
    },
  };
}

/** A curve of shares of `ratedW` over the load, as one of W over W: the load is full at `fullW`. */
function overWatts({ idle, linear, square }: LossCurve, ratedW: number, fullW: number): StageLoss {
  return { idleW: ratedW * idle, linear: (ratedW * linear) / fullW, perW: (ratedW * square) / (fullW * fullW) };
}

/** Power at the meter, W: the arithmetic of `chain-flow.ts` in short. Chillers draw `chillerShare` of the heat. */
export function meterPowerOf({ losses, otherW }: ChainLayout, itW: number, chillerShare: number): number {
  const { distribution, ups, transformer, move } = losses;
  const behindUpsW = itW + distribution.idleW + itW * (distribution.linear + distribution.perW * itW);
  const heatW = behindUpsW + ups.idleW + behindUpsW * (ups.linear + ups.perW * behindUpsW);
  const hallW = heatW * (1 + chillerShare) + move.idleW + heatW * (move.linear + move.perW * heatW) + otherW;
  return hallW + transformer.idleW + hallW * (transformer.linear + transformer.perW * hallW);
}

/** What a year's hours lose, and what moving and chilling draw, W summed over the hours. */
export interface ChainTally {
  readonly distributionW: number;
  readonly upsW: number;
  readonly transformerW: number;
  readonly moveW: number;
  readonly chillerW: number;
}

/**
 * `meterPowerOf` for hour after hour of `itW` and `chillerShares`: writes power at the meter over `meterW` and the heat
 * to be moved over `heatW`, W, and sums where it went. Written out, for it runs half a million times for all sites.
 */
export function meterHours(
  { losses, otherW }: ChainLayout,
  itW: Float64Array,
  chillerShares: Float64Array,
  meterW: Float64Array,
  heatW: Float64Array,
): ChainTally {
  const { distribution, ups, transformer, move } = losses;
  let distributionSum = 0;
  let upsSum = 0;
  let transformerSum = 0;
  let moveSum = 0;
  let chillerSum = 0;
  for (let hour = 0; hour < itW.length; hour += 1) {
    const it = itW[hour] as number;
    const distributed = distribution.idleW + it * (distribution.linear + distribution.perW * it);
    const behindUps = it + distributed;
    const converted = ups.idleW + behindUps * (ups.linear + ups.perW * behindUps);
    const heat = behindUps + converted;
    const moved = move.idleW + heat * (move.linear + move.perW * heat);
    const chilled = heat * (chillerShares[hour] as number);
    const hall = heat + moved + chilled + otherW;
    const transformed = transformer.idleW + hall * (transformer.linear + transformer.perW * hall);
    heatW[hour] = heat;
    meterW[hour] = hall + transformed;
    distributionSum += distributed;
    upsSum += converted;
    transformerSum += transformed;
    moveSum += moved;
    chillerSum += chilled;
  }
  return {
    distributionW: distributionSum,
    upsW: upsSum,
    transformerW: transformerSum,
    moveW: moveSum,
    chillerW: chillerSum,
  };
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
