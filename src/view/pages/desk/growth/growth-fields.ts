/** Inputs of growth and of the fleet, and how they become the rooms' choices. A step is a month. */
import { findAccelerator } from '#datacenter/catalog/accelerators.ts';
import { findServerPrice } from '#datacenter/catalog/market.ts';
import { findAcceleratorPower } from '#datacenter/facility/accelerator-power.ts';
import type { ServerType } from '#datacenter/facility/fleet.ts';
import type { GrowthChoice } from '#datacenter/facility/growth.ts';
import { choiceField, numberField } from '../plan/plan-field.ts';

const acceleratorsPerServer = 8;

/** Servers of eight, as the catalog has them; price and memory per server. */
export const serverIds = ['a100-sxm-80', 'h100-sxm', 'b200-sxm'] as const;
export type ServerId = (typeof serverIds)[number];

export const fleetFields = {
  'a100-sxm-80': numberField('fleetA100', 20, [0, 5000], { unit: 'count' }),
  'h100-sxm': numberField('fleetH100', 40, [0, 5000], { unit: 'count' }),
  'b200-sxm': numberField('fleetB200', 0, [0, 5000], { unit: 'count' }),
  utilisation: numberField('fleetUtilisation', 0.4, [0, 1], { unit: 'share', step: 0.01 }),
  demandPetaflop: numberField('fleetDemand', 150, [0.1, 1e6], { scale: 'log', step: 0.01 }),
};

export function listServers(values: Readonly<Record<keyof typeof fleetFields, number>>): readonly ServerType[] {
  return serverIds.map((id) => {
    const row = findAccelerator(id);
    return {
      name: row?.name ?? id,
      count: Math.round(values[id]),
      peakFlopPerSecond: acceleratorsPerServer * (row?.peakFlopPerSecond ?? Number.NaN),
      utilisation: values.utilisation,
      watts: acceleratorsPerServer * (findAcceleratorPower(id)?.watts ?? Number.NaN),
      memoryBytes: acceleratorsPerServer * (row?.memoryBytes ?? Number.NaN),
      usd: acceleratorsPerServer * (findServerPrice(id)?.typical ?? Number.NaN),
    };
  });
}

export const policyField = choiceField('policy', ['fixed', 'follow'], 'follow');

export const growthFields = {
  startLoad: numberField('startLoad', 1000, [1, 1e6], { unit: 'count', scale: 'log' }),
  growth: numberField('growth', 0.04, [-0.2, 0.5], { unit: 'share', step: 0.005 }),
  swing: numberField('swing', 0.2, [0, 1], { unit: 'share', step: 0.01 }),
  months: numberField('months', 36, [6, 60], { unit: 'count' }),
  fixedCapacity: numberField('fixedCapacity', 2000, [1, 1e6], { unit: 'count', scale: 'log' }),
  headroom: numberField('headroom', 0.2, [0, 2], { unit: 'share', step: 0.01 }),
  leadMonths: numberField('leadMonths', 4, [0, 24], { unit: 'count' }),
  usdPerUnit: numberField('usdPerUnit', 1100, [0, 100_000], { unit: 'usd', step: 50 }),
  usdPerUnmet: numberField('usdPerUnmet', 1800, [0, 100_000], { unit: 'usd', step: 50 }),
};

/** No cap on a fleet that follows. */
const mostCapacity = 1e12;

export function readGrowth(policy: string, values: Readonly<Record<keyof typeof growthFields, number>>): GrowthChoice {
  const isFixed = policy === 'fixed';
  const fixed = Math.round(values.fixedCapacity);
  return {
    startLoad: values.startLoad,
    growthPerStep: values.growth,
    swing: values.swing,
    swingSteps: 12,
    steps: Math.round(values.months),
    least: isFixed ? fixed : 0,
    most: isFixed ? fixed : mostCapacity,
    headroom: values.headroom,
    leadSteps: Math.round(values.leadMonths),
    usdPerUnitStep: values.usdPerUnit,
    usdPerUnmetUnit: values.usdPerUnmet,
  };
}
