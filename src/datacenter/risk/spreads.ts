/**
 * Which inputs of the money are uncertain, and how far. Prices and rents take the spread of the catalog row they follow;
 * where a reader has set a value, the same spread in proportion stands around it. The mode (or median) is always the
 * scenario's own value, so that no spread means the scenario itself.
 *
 * Rent and occupancy are linked: in a glut both fall. The other inputs vary independently, which is not quite so in life.
 */
import { measuredShare, type Calibration } from '../calibration/calibration.ts';
import { findRent, findServerPrice } from '../catalog/market.ts';
import { findSite, type CitedRange } from '../catalog/sites.ts';
import type { FinanceOutcome } from '../finance/finance.ts';
import { facilityFields } from '../facility/fields.ts';
import { financeFields } from '../finance/fields.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { HowKnown } from '../units/units.ts';
import type { Link, Spreading } from './draw.ts';
import type { FlowInput } from './flow-kernel.ts';
import { gridIntensitySpread } from './grid-intensity.ts';
import { ninthDecile, type Shape } from './shapes.ts';

/**
 * The id of the field that varies. Two are no fields: `measured.speed`, a factor on what an hour delivers, and
 * `facility.carbonKgPerKwh`, which the site decides and its accounts disagree about.
 */
export type UncertainInput = FlowInput;

/** One uncertain input of a scenario. */
export interface UncertainRow extends Spreading {
  readonly how: HowKnown;
  /** A key of `catalog/sources.ts`. */
  readonly source: string;
}

/**
 * Rent and occupancy of one market, as the correlation of the normals behind them. No public series of both was found:
 * assumed, and shown as such.
 */
export const marketCorrelation = 0.5;
export const marketLink: Link = {
  fields: ['finance.rentUsdPerHour', 'finance.occupancy'],
  factor: [
    [1, 0],
    [marketCorrelation, Math.sqrt(1 - marketCorrelation ** 2)],
  ],
};

/** The values of the scenario that open choices have settled on. */
export type PointOf = (field: FlowInput) => number;

/** The uncertain inputs around `scenario`. An input whose price nobody knows is left out. */
export function spreadInputs(
  scenario: Scenario,
  cluster: FinanceOutcome['cluster'],
  calibration: Calibration | null,
  pointOf: PointOf,
): readonly UncertainRow[] {
  const rent = findRent(cluster.accelerator, cluster.peakFlopPerSecond);
  const server = findServerPrice(cluster.accelerator);
  const site = findSite(scenario.facility.site);
  const around = (field: FlowInput, row: CitedRange): UncertainRow => {
    const mode = pointOf(field);
    return triangle(
      field,
      mode * (row.low / row.typical),
      mode,
      mode * (row.high / row.typical),
      'published',
      row.source,
    );
  };
  const plusMinus = (field: FlowInput, below: number, above: number, source: string): UncertainRow => {
    const mode = pointOf(field);
    return triangle(field, mode - below, mode, mode + above, 'assumed', source);
  };
  const times = (field: FlowInput, low: number, high: number, how: HowKnown, source: string): UncertainRow => {
    const mode = pointOf(field);
    return triangle(field, mode * low, mode, mode * high, how, source);
  };
  const speed = speedOf(scenario, calibration);
  const building = site?.facilityUsdPerWatt;
  const pue = pointOf('facility.pue');
  return [
    scenario.finance.revenueModel === 'hours'
      ? around('finance.rentUsdPerHour', rent)
      : // What an hour earns otherwise: prices of tokens, and speeds, differ by more than rents do.
        times('finance.rentUsdPerHour', 0.4, 2, 'assumed', 'assumption'),
    // 5 % is the fall of H100 rents from mid-2025 to May 2026, 31 % that from mid-2024: see the field.
    plusMinus('finance.rentDeclinePerYear', 0.1, 0.16, 'accelerator-rents-2026'),
    plusMinus('finance.occupancy', 0.3, 0.15, 'assumption'),
    ...(speed ? [speed] : []),
    ...(server ? [around('finance.serverUsd', server)] : []),
    // American markets lie between 9.3 and 15 USD/W around 11.7; elsewhere, and from memory, nobody knows as well.
    building?.source === 'cushman-2025'
      ? times('finance.facilityUsdPerWatt', 9.3 / 11.7, 15 / 11.7, 'published', building.source)
      : times('finance.facilityUsdPerWatt', 0.65, 1.5, 'assumed', building?.source ?? 'assumption'),
    // Sceptics say 2 to 3 years, Microsoft and Alphabet write off over 6.
    plusMinus('finance.serverLifeYears', 2, 1, 'server-lives-annual-reports'),
    plusMinus('finance.buildMonths', 3, 9, 'cushman-2025'),
    // 8 to 15 % is what small owners pay; large ones pay less.
    plusMinus('finance.maintenanceShare', 0.03, 0.05, 'cluster-operating-cost-2025'),
    plusMinus('finance.facilityMaintenanceShare', 0.01, 0.02, 'cluster-operating-cost-2025'),
    plusMinus('finance.insuranceShare', 0.001, 0.005, 'cluster-operating-cost-2025'),
    // Heads times pay: two factors of about 1.3 each way.
    {
      field: 'finance.staffUsdPerYear',
      shape: { kind: 'lognormal', median: pointOf('finance.staffUsdPerYear'), sigma: 0.4 },
      how: 'assumed',
      source: 'cluster-operating-cost-2025',
    },
    ...(site ? [around('facility.usdPerKwh', site.usdPerKwh)] : []),
    ...carbonOf(scenario, pointOf),
    ...(pointOf('finance.deliveredShare') < 1 ? [plusMinus('finance.deliveredShare', 0.1, 0.05, 'assumption')] : []),
    {
      field: 'facility.pue',
      shape: { kind: 'pert', low: 1 + (pue - 1) * 0.6, mode: pue, high: 1 + (pue - 1) * 1.9 },
      how: 'assumed',
      source: 'pue-climate',
    },
  ];
}

/**
 * The price of carbon and how much a kilowatt-hour emits, from the lowest account of that grid to the highest. Where carbon
 * has no price neither can move the money, and both are left out.
 */
function carbonOf({ facility }: Scenario, pointOf: PointOf): readonly UncertainRow[] {
  const usd = pointOf('finance.carbonUsdPerTonne');
  if (!(usd > 0)) return [];
  const grid = gridIntensitySpread(facility.site);
  return [
    // Europe trades at about 65 EUR, China at 60 to 105 CNY; what a site will pay is policy.
    triangle('finance.carbonUsdPerTonne', usd * 0.3, usd, usd * 2, 'assumed', 'assumption'),
    ...(grid
      ? [{ field: 'facility.carbonKgPerKwh', shape: grid.shape, how: grid.how, source: grid.source } as const]
      : []),
  ];
}

/**
 * The measured spread, where the scenario stands on the measurement: its cluster is made of this machine, or runs at the
 * share of peak that this machine reached. An hour is then worth what it computes: revenue is multiplied by the speed of
 * the windows that were timed over their median, log-normal with the measured P10 and P90. Null elsewhere: what another
 * stack reaches does not depend on this machine.
 */
function speedOf({ cluster }: Scenario, calibration: Calibration | null): UncertainRow | null {
  const spread = calibration?.trainingFlopPerSecond ?? calibration?.peakFlopPerSecond;
  const isMeasured = cluster.accelerator === 'this-machine' || cluster.stack === measuredShare;
  if (!isMeasured || !spread || !(spread.p10 > 0)) return null;
  // The tenth and ninetieth percentile of a normal lie 1.2816 deviations out.
  const sigma = Math.log(spread.p90 / spread.p10) / (2 * ninthDecile);
  return {
    field: 'measured.speed',
    shape: { kind: 'lognormal', median: 1, sigma: Math.max(0, sigma) },
    how: 'measured',
    source: 'ours',
  };
}

/** A triangle without what lies outside the limits of its field. */
function triangle(
  field: FlowInput,
  low: number,
  mode: number,
  high: number,
  how: HowKnown,
  source: string,
): UncertainRow {
  const limits = limitsOf(field);
  const shape: Shape = {
    kind: 'triangular',
    low: Math.min(mode, Math.max(limits.low, low)),
    mode,
    high: Math.max(mode, Math.min(limits.high, high)),
  };
  return { field, shape, how, source };
}

/** The limits of an uncertain input: those of its field. */
export function limitsOf(id: FlowInput): { readonly low: number; readonly high: number } {
  if (id === 'measured.speed') return { low: 0, high: 2 };
  // Power from lignite alone, over its whole life, emits about 1.2.
  if (id === 'facility.carbonKgPerKwh') return { low: 0, high: 1.2 };
  const field = [...facilityFields, ...financeFields].find((one) => one.id === id);
  return field?.kind === 'number' ? field : { low: 0, high: Number.POSITIVE_INFINITY };
}
