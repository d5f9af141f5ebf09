/**
 * The power chain at one load, stage by stage: what goes in, what is lost, what comes out, and how loaded each stage is.
 * The physics stands in `power-chain.ts`.
 */
import { moveCurve } from '../catalog/cooling-kinds.ts';
import { peakOverMean, stageLosses, type ChainStageId } from '../catalog/power-losses.ts';
import type { Infeasible } from '../units/units.ts';
import { meterPowerOf, movedW, stageLossW, supplyOutput, type ChainLayout } from './power-chain.ts';

export interface StageFlow {
  readonly id: ChainStageId;
  readonly inW: number;
  readonly lossW: number;
  readonly outW: number;
  /** Output over what one feed of it is rated for. */
  readonly load: number;
}

export interface ChainFlow {
  readonly kind: 'chain';
  /** From the grid inwards. */
  readonly stages: readonly StageFlow[];
  readonly gridW: number;
  readonly itW: number;
  /** Behind the servers' own supplies: what chips, memory, network and fans get. */
  readonly usedW: number;
  readonly moveW: number;
  readonly chillerW: number;
  readonly otherW: number;
  /** All losses of all stages, W. Grid = used + moving + chillers + other + lost, exactly. */
  readonly lostW: number;
  readonly pue: number;
  /** What the grid must be able to give when every server draws its peak at once. */
  readonly peakGridW: number;
}

/**
 * Where each watt goes while the IT draws `itW` and chillers draw `chillerShare` of the heat they are given (0: free
 * cooling). Infeasible for an IT load that is not above 0 or is more than the hall is built for.
 */
export function runPowerChain(layout: ChainLayout, itW: number, chillerShare: number): ChainFlow | Infeasible {
  const { designItW, feeds, otherW } = layout;
  if (!(itW > 0 && itW <= designItW)) {
    const fill = itW / designItW;
    return {
      kind: 'infeasible',
      reason: 'fill-out-of-range',
      numbers: { fill },
      nearest: { field: 'facility.fill', value: 1 },
    };
  }
  const stage = (id: ChainStageId, ratedW: number, outW: number): StageFlow => {
    const lossW = stageLossW(stageLosses[id], ratedW, feeds, outW);
    return { id, inW: outW + lossW, lossW, outW, load: outW / (feeds * ratedW) };
  };
  const distribution = stage('distribution', layout.distributionRatedW, itW);
  const ups = stage('ups', layout.upsRatedW, distribution.inW);
  const heatW = ups.inW;
  const moveW = stageLossW(moveCurve, layout.moveRatedW, 1, movedW(layout, heatW));
  const chillerW = heatW * chillerShare;
  const transformer = stage('transformer', layout.transformerRatedW, heatW + moveW + chillerW + otherW);
  const { usedW, load } = supplyOutput(itW);
  const supply: StageFlow = { id: 'powerSupply', inW: itW, lossW: itW - usedW, outW: usedW, load };
  const gridW = transformer.inW;
  const stages = [transformer, ups, distribution, supply];
  return {
    kind: 'chain',
    stages,
    gridW,
    itW,
    usedW,
    moveW,
    chillerW,
    otherW,
    lostW: stages.reduce((sum, { lossW }) => sum + lossW, 0),
    pue: gridW / itW,
    peakGridW: meterPowerOf(layout, itW * peakOverMean, chillerShare),
  };
}
