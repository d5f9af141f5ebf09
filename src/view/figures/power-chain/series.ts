/** The power chain of the scenario's hall: watts by stage at its present fill, and PUE at every other. */
import { runPowerChain, type ChainFlow } from '#datacenter/facility/chain-flow.ts';
import { makeWeather } from '#datacenter/facility/climate.ts';
import { followLoad } from '#datacenter/facility/part-load.ts';
import { layOutChain, type ChainLayout } from '#datacenter/facility/power-chain.ts';
import { binWeather, coolYear, type CoolingYear } from '#datacenter/facility/weather-bins.ts';
import type { ChainStageId } from '#datacenter/catalog/power-losses.ts';
import type { Limits } from '#view/charts/place/ticks.ts';
import type { Plant } from '../plant-choice/read-plant.ts';

/** A bar: what goes somewhere else than into the servers' chips and memory. */
export type PartId = ChainStageId | 'move' | 'chiller' | 'other';

export interface ChainPart {
  readonly id: PartId;
  readonly watts: number;
  /** Load of the stage over its rating; null where that says nothing. */
  readonly load: number | null;
}

export interface FillStop {
  readonly fill: number;
  readonly pue: number;
  /** What the rest of the page takes at this fill, from the PUE that is stated for the site. */
  readonly statedPue: number;
}

export interface ChainSeries {
  readonly flow: ChainFlow;
  readonly layout: ChainLayout;
  readonly year: CoolingYear;
  readonly fill: number;
  /** From the grid inwards. */
  readonly parts: readonly ChainPart[];
  readonly stops: readonly FillStop[];
}

/** How many sources its working names: a test counts them. */
export const chainSources = 10;

const leastFill = 0.1;
export const fillLimits: Limits = [leastFill, 1];

/** Limits of the axis of PUE: from 1, which is no loss at all, to a round tenth above the emptiest hall. */
export function limitsOfPue(stops: readonly FillStop[]): Limits {
  const most = Math.max(1.2, ...stops.flatMap(({ pue, statedPue }) => [pue, statedPue]));
  return [1, Math.ceil(most * 5 - 1e-9) / 5];
}

/** Watts that the bars are drawn for: the losses fill them, what is used runs on. */
export function longestOf(parts: readonly ChainPart[]): number {
  return 1.25 * Math.max(...parts.map(({ watts }) => watts));
}

/** Null where the chain has no answer. */
export function seriesOfChain({ facility, climate, cooling, feeds }: Plant): ChainSeries | null {
  const year = coolYear(cooling, binWeather(makeWeather(climate)));
  const layout = layOutChain(facility.designItPowerW, feeds, cooling);
  const flow = runPowerChain(layout, Math.min(facility.itPowerW, layout.designItW), year.chillerShare);
  if (flow.kind === 'infeasible') return null;
  const stops = Array.from({ length: 37 }, (_, step) => leastFill + (step * (1 - leastFill)) / 36).flatMap((fill) => {
    const at = runPowerChain(layout, Math.min(1, fill) * layout.designItW, year.chillerShare);
    const statedPue = followLoad(facility.statedPue, Math.min(1, fill));
    return at.kind === 'chain' ? [{ fill, pue: at.pue, statedPue }] : [];
  });
  const [transformer, ups, distribution, supply] = flow.stages.map(({ id, lossW, load }) => ({
    id,
    watts: lossW,
    load,
  }));
  if (!transformer || !ups || !distribution || !supply) return null;
  const parts: readonly ChainPart[] = [
    transformer,
    { id: 'move', watts: flow.moveW, load: null },
    { id: 'chiller', watts: flow.chillerW, load: null },
    { id: 'other', watts: flow.otherW, load: null },
    ups,
    distribution,
    supply,
  ];
  return { flow, layout, year, fill: flow.itW / layout.designItW, parts, stops };
}
