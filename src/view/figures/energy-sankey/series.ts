/** A year of the scenario's site as flows of energy: from grid, sun and wind to the chips, and all of it to heat. */
import { findAcceleratorByName } from '#datacenter/catalog/accelerator-names.ts';
import { runYear, type YearOutcome } from '#datacenter/facility/hourly-year.ts';
import { supplyOutput } from '#datacenter/facility/power-chain.ts';
import type { SankeyLink, SankeyNode } from '#view/charts/place/sankey.ts';
import type { Plant } from '../plant-choice/read-plant.ts';
import type { Supply } from './fields.ts';

/** How many sources its working names: a test counts them. */
export const energySources = 10;

/** Order of the lanes, from the first edge: what stands next to each other here does not cross. */
export const flowNodes = [
  { id: 'grid', column: 0 },
  { id: 'wind', column: 0 },
  { id: 'solar', column: 0 },
  { id: 'battery', column: 1 },
  { id: 'unused', column: 1 },
  { id: 'site', column: 2 },
  { id: 'batteryLost', column: 2 },
  { id: 'it', column: 3, gapsAfter: 3 },
  { id: 'accelerators', column: 4 },
  { id: 'host', column: 4 },
  { id: 'powerSupply', column: 4 },
  { id: 'chiller', column: 3 },
  { id: 'move', column: 3 },
  { id: 'stages', column: 3 },
  { id: 'other', column: 3 },
  { id: 'heat', column: 5 },
] as const satisfies readonly SankeyNode[];
export type FlowNodeId = (typeof flowNodes)[number]['id'];
/** Columns whose nodes stand at the far edge, under what passes them. */
export const farColumns = [1];

/** `value` in kWh of the year. */
export interface Flow extends SankeyLink {
  readonly from: FlowNodeId;
  readonly to: FlowNodeId;
}

/** Where energy goes from some place, and how much, kWh. */
type Use = readonly [to: FlowNodeId, kwh: number];

export interface EnergySeries {
  readonly year: YearOutcome;
  readonly accelerators: number;
  readonly flows: readonly Flow[];
  /** What reaches the accelerators themselves; they are taken to draw their rated power. */
  readonly acceleratorKwh: number;
}

const spread = (from: FlowNodeId, uses: readonly Use[]) => uses.map(([to, value]): Flow => ({ from, to, value }));

/** Null where the year has no answer. */
export function seriesOfEnergy(
  { facility, climate, cooling, feeds }: Plant,
  supply: Supply,
  cluster: { readonly accelerator: string; readonly accelerators: number },
  demandUsdPerKw = 0,
): EnergySeries | null {
  const { itPowerW, designItPowerW, usdPerKwh, carbonKgPerKwh } = facility;
  const year = runYear({
    ...supply,
    climate,
    cooling,
    feeds,
    itW: itPowerW,
    designItW: Math.max(itPowerW, designItPowerW),
    usdPerKwh,
    demandUsdPerKw,
    kgPerKwh: carbonKgPerKwh.median,
  });
  if (year.kind === 'infeasible') return null;
  const usedKwh = (year.itKwh * supplyOutput(itPowerW).usedW) / itPowerW;
  const ratedW = findAcceleratorByName(cluster.accelerator)?.ratedPowerW ?? 0;
  const acceleratorKwh = Math.min(usedKwh, (year.itKwh * ratedW * cluster.accelerators) / itPowerW);
  const made = year.solarMadeKwh + year.windMadeKwh;
  /** Sun and wind meet before they are used: each has its share in proportion to what it made. */
  const own = (from: FlowNodeId, kwh: number): readonly Flow[] => {
    const share = made > 0 ? kwh / made : 0;
    return spread(from, [
      ['site', year.directKwh * share],
      ['battery', (year.batteryInKwh - year.filledKwh) * share],
      ['unused', year.curtailedKwh * share],
    ]);
  };
  const { lost } = year;
  const inServers: readonly Use[] = [
    ['accelerators', acceleratorKwh],
    ['host', usedKwh - acceleratorKwh],
    ['powerSupply', year.itKwh - usedKwh],
  ];
  const around: readonly Use[] = [
    ['chiller', lost.chillerW],
    ['move', lost.moveW],
    ['stages', lost.transformerW + lost.upsW + lost.distributionW],
    ['other', year.otherKwh],
  ];
  return {
    year,
    accelerators: cluster.accelerators,
    acceleratorKwh,
    flows: [
      ...spread('grid', [
        ['site', year.gridKwh - year.filledKwh],
        ['battery', year.filledKwh],
      ]),
      ...own('wind', year.windMadeKwh),
      ...own('solar', year.solarMadeKwh),
      ...spread('battery', [
        ['site', year.batteryOutKwh],
        ['batteryLost', year.batteryLostKwh + year.batteryGainKwh],
      ]),
      ...spread('site', [['it', year.itKwh], ...around]),
      ...spread('it', inServers),
      ...[...inServers, ...around].map(([from, value]): Flow => ({ from, to: 'heat', value })),
    ],
  };
}

/** The same carbon by the lowest and by the highest account of the grid, t CO2e. */
export function spanOfCarbon(
  { facility }: Pick<Plant, 'facility'>,
  tonnes: number,
): readonly [low: number, high: number] {
  const { median, p10, p90 } = facility.carbonKgPerKwh;
  return [(tonnes * p10) / median, (tonnes * p90) / median];
}
