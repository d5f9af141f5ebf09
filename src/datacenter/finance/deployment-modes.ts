/**
 * Deployment modes: what one used accelerator-hour costs when the machines are owned, colocated, reserved by contract,
 * rented by the hour, lent by a supercomputing center, or owned for the base of the load and rented for its peaks.
 *
 * Each plain mode has two prices: one for every hour it is held, used or not, and one for every hour of use. Over use u
 * (the share of hours that is used) an hour of use costs held / u + used. Money is that of the purchase year before tax;
 * cost and hours over the years of use are both discounted, continuously, and divided (a levelised cost).
 * Ignored on purpose: resale of servers, moving in and out of clouds, waiting times of a center's queue, the price of not
 * being served at all. Valid for a use above 0 and at least some days of running.
 */
import { hoursPerYear, type Infeasible } from '../units/units.ts';
import { findRoot } from './root-finding.ts';

/** What the modes are priced from, for one accelerator. Shares are 0 to 1. */
export interface DeploymentInputs {
  /** One accelerator with its share of server and fabric, and its share of the building, USD. */
  readonly serverUsd: number;
  readonly facilityUsd: number;
  readonly facilityLifeYears: number;
  /** Average IT power at full use, W; and the share of it that an idle accelerator draws. */
  readonly itPowerW: number;
  readonly idleShare: number;
  readonly pue: number;
  readonly usdPerKwh: number;
  readonly maintenanceShare: number;
  readonly facilityMaintenanceShare: number;
  readonly insuranceShare: number;
  readonly staffUsdPerYear: number;
  readonly discountRate: number;
  /** Sticker price of an hour on demand today, its yearly fall, what comes on top, and what a contract takes off. */
  readonly rentUsdPerHour: number;
  readonly rentDeclinePerYear: number;
  readonly extrasShare: number;
  readonly contractDiscount: number;
  readonly colocationUsdPerKwMonth: number;
  readonly supercomputerUsdPerHour: number;
}

export const plainModes = ['own', 'colocate', 'reserve', 'rent', 'supercomputer'] as const;
export type PlainMode = (typeof plainModes)[number];
export type DeploymentMode = PlainMode | 'hybrid';

/** USD for an hour the accelerator is held, and USD for an hour it is used. */
export interface HourCost {
  readonly heldUsd: number;
  readonly usedUsd: number;
}

export type ModeCosts = Readonly<Record<PlainMode, HourCost>>;

/** What every input has to lie between; Infinity where only a sign is asked for. */
const limits: Readonly<Record<keyof DeploymentInputs, readonly [low: number, high: number]>> = {
  serverUsd: [0, Infinity],
  facilityUsd: [0, Infinity],
  facilityLifeYears: [1, Infinity],
  itPowerW: [0, Infinity],
  idleShare: [0, 1],
  pue: [1, Infinity],
  usdPerKwh: [0, Infinity],
  maintenanceShare: [0, 1],
  facilityMaintenanceShare: [0, 1],
  insuranceShare: [0, 1],
  staffUsdPerYear: [0, Infinity],
  discountRate: [0, 1],
  rentUsdPerHour: [0, Infinity],
  rentDeclinePerYear: [0, 0.99],
  extrasShare: [0, 10],
  contractDiscount: [0, 1],
  colocationUsdPerKwMonth: [0, Infinity],
  supercomputerUsdPerHour: [0, Infinity],
};

const names = Object.keys(limits) as readonly (keyof DeploymentInputs)[];

/**
 * The two prices of every plain mode over `years` of use. Infeasible, with the field and the nearest value that works,
 * where an input lies outside its limits or is no number, or where no time is left to use anything.
 */
export function priceModes(inputs: DeploymentInputs, years: number): ModeCosts | Infeasible {
  const wrong = names.find((name) => !(inputs[name] >= limits[name][0] && inputs[name] <= limits[name][1]));
  if (wrong) return refuse(wrong, inputs[wrong], limits[wrong]);
  if (!(years > 0 && years < Infinity)) return refuse('years', years, [1 / 12, 100]);
  const kw = inputs.itPowerW / 1000;
  const energyUsd = kw * inputs.pue * inputs.usdPerKwh;
  const used = energyUsd * (1 - inputs.idleShare);
  const servers = inputs.serverUsd / discountedYears(years, inputs.discountRate);
  const building = inputs.facilityUsd / discountedYears(inputs.facilityLifeYears, inputs.discountRate);
  const running = inputs.serverUsd * (inputs.maintenanceShare + inputs.insuranceShare) + inputs.staffUsdPerYear;
  const housing = inputs.facilityUsd * (inputs.facilityMaintenanceShare + inputs.insuranceShare);
  const held = (usdPerYear: number) => usdPerYear / hoursPerYear + energyUsd * inputs.idleShare;
  const rent = inputs.rentUsdPerHour * (1 + inputs.extrasShare) * averageDecline(inputs, years);
  return {
    own: { heldUsd: held(servers + building + running + housing), usedUsd: used },
    colocate: { heldUsd: held(servers + running + 12 * kw * inputs.colocationUsdPerKwMonth), usedUsd: used },
    reserve: { heldUsd: rent * (1 - inputs.contractDiscount), usedUsd: 0 },
    rent: { heldUsd: 0, usedUsd: rent },
    supercomputer: { heldUsd: 0, usedUsd: inputs.supercomputerUsdPerHour },
  };
}

/** USD of one used hour at a use of 0 to 1; Infinity where something is held and never used. */
export function costOfHour({ heldUsd, usedUsd }: HourCost, use: number): number {
  return heldUsd === 0 ? usedUsd : heldUsd / use + usedUsd;
}

/**
 * The share of all hours, of a load with the given use, that owned machines serve when they can carry `ownedShare` of its
 * peak. The load is taken to fall from its peak as a power of time (a load-duration curve x^k with mean `use`), which has
 * no quiet base at low use and a flat one at high use.
 */
export function servedByOwned(ownedShare: number, use: number): number {
  if (use >= 1) return Math.min(1, ownedShare);
  return ownedShare - (1 - use) * ownedShare ** (1 / (1 - use));
}

/** USD of one used hour when machines for `ownedShare` of the peak are owned and the rest of the load is rented. */
export function costOfHybridHour(own: HourCost, rent: HourCost, ownedShare: number, use: number): number {
  const served = servedByOwned(ownedShare, use);
  return (own.heldUsd * ownedShare + own.usedUsd * served + rent.usedUsd * (use - served)) / use;
}

/**
 * The share of the peak that is cheapest to own. The last owned machine is used a share 1 - K^(use / (1 - use)) of the
 * time; it pays while that share of the rent it saves is more than holding it costs. 0 where no machine pays.
 */
export function bestOwnedShare(own: HourCost, rent: HourCost, use: number): number {
  const saved = rent.usedUsd - own.usedUsd;
  if (!(saved > own.heldUsd)) return 0;
  return use >= 1 ? 1 : (1 - own.heldUsd / saved) ** ((1 - use) / use);
}

/** How many equal stretches are searched for a crossing of two curves. */
const stretches = 512;

/**
 * Every point between `low` and `high` where the two costs are equal, ascending; empty where one is cheaper throughout.
 * Two crossings closer than a 512th of the way are not told apart. Equality holds to the last bits of the costs.
 */
export function findCrossings(
  one: (at: number) => number,
  other: (at: number) => number,
  low: number,
  high: number,
): readonly number[] {
  const gap = (at: number) => one(at) - other(at);
  const found: number[] = [];
  for (let step = 0; step < stretches; step += 1) {
    const [from, to] = [low + ((high - low) * step) / stretches, low + ((high - low) * (step + 1)) / stretches];
    const [before, after] = [gap(from), gap(to)];
    if (before === 0 && step === 0) found.push(from);
    // A touch at the end of a stretch belongs to this one, so that it is counted once.
    const root = after === 0 ? to : before === 0 ? null : findRoot(gap, from, to);
    if (root !== null) found.push(root);
  }
  return found;
}

/** A stretch in which one mode is the cheapest. */
export interface Reign<Mode> {
  readonly mode: Mode;
  readonly from: number;
  readonly to: number;
}

/** Who is cheapest where, from `low` to `high`, without gaps. Empty where there is no curve. */
export function findReigns<Mode>(curves: readonly Curve<Mode>[], low: number, high: number): readonly Reign<Mode>[] {
  const cuts = curves.flatMap(({ cost }, rank) =>
    curves.slice(rank + 1).flatMap((other) => findCrossings(cost, other.cost, low, high)),
  );
  const edges = [...new Set([low, ...cuts, high])].sort((one, other) => one - other);
  const reigns: Reign<Mode>[] = [];
  for (const [rank, to] of edges.slice(1).entries()) {
    const from = edges[rank] ?? low;
    const middle = (from + to) / 2;
    const best = cheapestAt(curves, middle);
    const last = reigns.at(-1);
    if (!best) continue;
    if (last && last.mode === best.mode) reigns.splice(-1, 1, { ...last, to });
    else reigns.push({ mode: best.mode, from, to });
  }
  return reigns;
}

interface Curve<Mode> {
  readonly mode: Mode;
  readonly cost: (at: number) => number;
}

function cheapestAt<Mode>(curves: readonly Curve<Mode>[], at: number): Curve<Mode> | undefined {
  const least = Math.min(...curves.map(({ cost }) => cost(at)));
  return curves.find(({ cost }) => cost(at) === least);
}

/** Years weighted by what money is worth in them: the integral of (1 + rate)^-t. */
function discountedYears(years: number, rate: number): number {
  const fall = Math.log1p(rate);
  // A rate too small to matter would only lose its digits in the quotient.
  return fall < 1e-12 ? years : -Math.expm1(-fall * years) / fall;
}

/** The average of a rent that falls, beside the rent of today, each hour counted with what its money is worth. */
function averageDecline({ rentDeclinePerYear, discountRate }: DeploymentInputs, years: number): number {
  const rate = (1 + discountRate) / (1 - rentDeclinePerYear) - 1;
  return discountedYears(years, rate) / discountedYears(years, discountRate);
}

function refuse(name: string, value: number, [low, high]: readonly [number, number]): Infeasible {
  const nearest = value > high ? high : low;
  return {
    kind: 'infeasible',
    reason: 'input-out-of-range',
    numbers: { value, low, high },
    nearest: { field: `finance.${name}`, value: nearest },
  };
}
