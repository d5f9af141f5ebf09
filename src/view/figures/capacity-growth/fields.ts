/** The figure's own choices: how load grows, what follows it, and what a unit costs. A step is a month. */
import type { GrowthChoice } from '#datacenter/facility/growth.ts';
import type { OwnChoices } from '../figure.ts';
import { ownNumber, ownOption, readOwnValues } from '../own-fields.ts';

const count = { unit: 'count', scale: 'log' } as const;

export const growthFields = {
  policy: ownOption('policy', ['fixed', 'follow'], 'follow'),
  growth: ownNumber('growth', 0.04, [-0.2, 0.5], { unit: 'share', step: 0.005 }),
  leadMonths: ownNumber('lead', 4, [0, 24], { unit: 'count' }),
  startLoad: ownNumber('startLoad', 1000, [1, 1e6], count),
  swing: ownNumber('seasons', 0.2, [0, 1], { unit: 'share', step: 0.01 }),
  months: ownNumber('months', 36, [6, 60], { unit: 'count' }),
  fixedCapacity: ownNumber('fixed', 2000, [1, 1e6], count),
  headroom: ownNumber('headroom', 0.2, [0, 2], { unit: 'share', step: 0.01 }),
  usdPerUnit: ownNumber('unitCost', 1100, [0, 100_000], { unit: 'usd', step: 50 }),
  usdPerUnmet: ownNumber('unmetLoss', 1800, [0, 100_000], { unit: 'usd', step: 50 }),
};

/** No cap on a fleet that follows. */
const mostCapacity = 1e12;

export function readGrowth(choices: OwnChoices | undefined): GrowthChoice {
  const values = readOwnValues(growthFields, choices);
  const isFixed = values.policy === 'fixed';
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
