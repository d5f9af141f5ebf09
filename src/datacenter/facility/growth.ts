/**
 * Growth: demand that grows and swings, and a fleet that follows it with a lead time, or stands still. A fixed fleet is
 * the policy whose least and most are the same.
 *
 * Capacity and load are in the same unit (accelerators, say). The policy knows the load of now, not of tomorrow: it asks
 * for now's load and some headroom, and what it asks for is there `leadSteps` later. What cannot be served is lost.
 */
import type { Infeasible } from '../units/units.ts';
import { refuseOutside } from '../units/limits.ts';

export interface GrowthChoice {
  readonly startLoad: number;
  /** Growth over one step, as a share; may be negative. */
  readonly growthPerStep: number;
  /** How far the load swings around its trend, as a share of it, and steps of one swing. */
  readonly swing: number;
  readonly swingSteps: number;
  readonly steps: number;
  readonly least: number;
  readonly most: number;
  /** Capacity asked for beyond the load, as a share of the load. */
  readonly headroom: number;
  readonly leadSteps: number;
  /** A unit of capacity for one step, used or not, and what a unit of unmet load loses, USD. */
  readonly usdPerUnitStep: number;
  readonly usdPerUnmetUnit: number;
}

export interface GrowthStep {
  readonly step: number;
  readonly offered: number;
  readonly capacity: number;
  /** served + unmet = offered; served + idle = capacity. */
  readonly served: number;
  readonly unmet: number;
  readonly idle: number;
}

export interface Growth {
  readonly kind: 'growth';
  readonly steps: readonly GrowthStep[];
  readonly servedShare: number;
  readonly usedShare: number;
  readonly capacityUsd: number;
  readonly idleUsd: number;
  readonly unmetUsd: number;
}

/** Load, capacity and money step by step. Infeasible (`out-of-range`) for numbers outside their limits. */
export function planGrowth(choice: GrowthChoice): Growth | Infeasible {
  const refusal = refuseOutside(choice, {
    startLoad: [0, 1e12],
    growthPerStep: [-0.99, 10],
    swing: [0, 1],
    swingSteps: [1, 1e6],
    steps: [1, 2000],
    least: [0, 1e15],
    most: [choice.least, 1e15],
    headroom: [0, 10],
    leadSteps: [0, 1000],
    usdPerUnitStep: [0, 1e12],
    usdPerUnmetUnit: [0, 1e12],
  });
  if (refusal) return refusal;
  const steps = Array.from({ length: choice.steps }, (_, step): GrowthStep => {
    const offered = loadAt(choice, step);
    const capacity = askFor(choice, loadAt(choice, Math.max(0, step - choice.leadSteps)));
    const served = Math.min(offered, capacity);
    return { step, offered, capacity, served, unmet: offered - served, idle: capacity - served };
  });
  const sum = (read: (step: GrowthStep) => number) => steps.reduce((total, step) => total + read(step), 0);
  const [offered, served, capacity] = [sum((one) => one.offered), sum((one) => one.served), sum((one) => one.capacity)];
  return {
    kind: 'growth',
    steps,
    servedShare: offered > 0 ? served / offered : 1,
    usedShare: capacity > 0 ? served / capacity : 1,
    capacityUsd: capacity * choice.usdPerUnitStep,
    idleUsd: (capacity - served) * choice.usdPerUnitStep,
    unmetUsd: (offered - served) * choice.usdPerUnmetUnit,
  };
}

/** Offered load: a trend that compounds, and a sine around it. */
function loadAt({ startLoad, growthPerStep, swing, swingSteps }: GrowthChoice, step: number): number {
  const around = 1 + swing * Math.sin((2 * Math.PI * step) / swingSteps);
  return Math.max(0, startLoad * (1 + growthPerStep) ** step * around);
}

/** Whole units of capacity for a load, inside the policy's limits. */
function askFor({ headroom, least, most }: GrowthChoice, load: number): number {
  return Math.min(most, Math.max(least, Math.ceil(load * (1 + headroom))));
}
