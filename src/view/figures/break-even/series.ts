/**
 * The cost of an accelerator-hour by every way to get one, over the share of hours that is used or over the years of use,
 * and where one way overtakes another. Everything is the scenario's, but for what the figure chooses itself.
 */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import {
  bestOwnedShare,
  costOfHour,
  costOfHybridHour,
  findCrossings,
  findReigns,
  plainModes,
  priceModes,
  type DeploymentInputs,
  type DeploymentMode,
  type ModeCosts,
  type Reign,
} from '#datacenter/finance/deployment-modes.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulateFleet } from '#datacenter/simulate-fleet.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import type { Limits } from '#view/charts/place/ticks.ts';
import type { BreakEvenChoice } from './fields.ts';

/** Ways that anybody may choose: hours of a center are granted, and a hybrid is a mixture of two others. */
export const openModes = ['own', 'colocate', 'reserve', 'rent'] as const;
export type OpenMode = (typeof openModes)[number];

export interface CostStop {
  /** A share of hours, or years. */
  readonly at: number;
  readonly usd: Readonly<Record<DeploymentMode, number>>;
  /** Share of the peak that would be cheapest to own. */
  readonly bestOwned: number;
}

export interface Crossing {
  readonly at: number;
  readonly usd: number;
}

export interface BreakEvenSeries {
  readonly inputs: DeploymentInputs;
  /** Years the servers last. */
  readonly life: number;
  /** Prices over the servers' life. */
  readonly costs: ModeCosts;
  readonly stops: readonly CostStop[];
  readonly reigns: readonly Reign<OpenMode>[];
  /** Where owning and renting by the hour cost the same. */
  readonly ownAgainstRent: readonly Crossing[];
  readonly x: Limits;
  readonly y: Limits;
}

export const useLimits: Limits = [0.02, 1];
export const yearLimits: Limits = [0.5, 10];
const steps = 70;

function gatherInputs(
  scenario: Scenario,
  calibration: Calibration | null,
  choice: BreakEvenChoice,
): DeploymentInputs | Infeasible {
  const { facility, finance } = simulateFleet(scenario, calibration);
  const { accelerators } = scenario.cluster;
  if (facility.kind === 'infeasible') return facility;
  if (finance.kind === 'infeasible') return finance;
  const { prices } = finance;
  const own = scenario.finance;
  return {
    serverUsd: prices.serverUsd,
    facilityUsd: finance.capexUsd / accelerators - prices.serverUsd,
    facilityLifeYears: own.facilityLifeYears,
    itPowerW: facility.wattsPerAccelerator,
    idleShare: choice.idle,
    pue: facility.pue,
    usdPerKwh: facility.paidUsdPerKwh,
    maintenanceShare: own.maintenanceShare,
    facilityMaintenanceShare: own.facilityMaintenanceShare,
    insuranceShare: own.insuranceShare,
    staffUsdPerYear: own.staffUsdPerYear / accelerators,
    discountRate: own.discountRate,
    rentUsdPerHour: prices.rentUsdPerHour,
    rentDeclinePerYear: own.rentDeclinePerYear,
    extrasShare: choice.extras,
    contractDiscount: choice.discount,
    colocationUsdPerKwMonth: choice.colocation,
    supercomputerUsdPerHour: choice.center,
  };
}

/** The series, or why the scenario has none. */
export function seriesOfBreakEven(
  scenario: Scenario,
  calibration: Calibration | null,
  choice: BreakEvenChoice,
): BreakEvenSeries | Infeasible {
  const inputs = gatherInputs(scenario, calibration, choice);
  if ('kind' in inputs) return inputs;
  const life = scenario.finance.serverLifeYears;
  const costs = priceModes(inputs, life);
  if ('kind' in costs) return costs;
  const isUse = choice.axis === 'use';
  const x = isUse ? useLimits : yearLimits;
  // Every pair of curves is searched at the same points: over years each is priced once.
  const kept = new Map<number, ModeCosts>();
  const pricesAt = (at: number): ModeCosts => {
    if (isUse) return costs;
    const known = kept.get(at);
    if (known) return known;
    const answer = priceModes(inputs, at);
    const made = 'kind' in answer ? costs : answer;
    kept.set(at, made);
    return made;
  };
  const usdAt = (mode: DeploymentMode, at: number) => costOf(mode, pricesAt(at), isUse ? at : choice.use, choice.owned);
  const stops = Array.from({ length: steps + 1 }, (_, step) => {
    const at = x[0] + ((x[1] - x[0]) * step) / steps;
    const prices = pricesAt(at);
    const use = isUse ? at : choice.use;
    const usd = Object.fromEntries(
      [...plainModes, 'hybrid' as const].map((mode) => [mode, costOf(mode, prices, use, choice.owned)]),
    ) as Record<DeploymentMode, number>;
    return { at, usd, bestOwned: bestOwnedShare(prices.own, prices.rent, use) };
  });
  const curve = (mode: OpenMode) => (at: number) => usdAt(mode, at);
  return {
    inputs,
    life,
    costs,
    stops,
    reigns: findReigns(
      openModes.map((mode) => ({ mode, cost: curve(mode) })),
      x[0],
      x[1],
    ),
    ownAgainstRent: findCrossings(curve('own'), curve('rent'), x[0], x[1]).map((at) => ({
      at,
      usd: usdAt('rent', at),
    })),
    x,
    y: [0, topOf(stops)],
  };
}

function costOf(mode: DeploymentMode, costs: ModeCosts, use: number, owned: number): number {
  return mode === 'hybrid' ? costOfHybridHour(costs.own, costs.rent, owned, use) : costOfHour(costs[mode], use);
}

/** Curves of what is held rise without end towards no use: the frame ends above what the cheaper ones need. */
function topOf(stops: readonly CostStop[]): number {
  const last = stops.at(-1)?.usd;
  const ends = last ? openModes.map((mode) => last[mode]) : [];
  const rents = stops.map(({ usd }) => usd.rent);
  return 1.6 * Math.max(0.01, ...ends, ...rents);
}
