/** Inputs of growth, and how they become the room's choice. A step is a month. */
import type { GrowthChoice } from '#datacenter/facility/growth.ts';
import { choiceField, numberField } from '../plan/plan-field.ts';

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
