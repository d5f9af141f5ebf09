/** The figure's own choices: which costs are divided by, and the purchase cost of the second example. */
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber, readOwnOption } from '../own-choices.ts';

const base = { how: 'assumed', source: 'assumption' } as const;

export const costSums = ['weighted', 'plain'] as const;
export type CostSum = (typeof costSums)[number];

export const roiFields = {
  cost: { ...base, kind: 'choice', id: 'own.cost', short: 'f.cost', options: costSums, default: 'weighted' },
  purchase: {
    ...base,
    kind: 'number',
    id: 'own.purchase',
    short: 'f.purchase',
    unit: 'number',
    default: 1000,
    low: 0,
    high: 4000,
    scale: 'linear',
    step: 10,
  },
} as const satisfies Readonly<Record<string, ChoiceField | NumberField>>;

export function readCostSum(choices: OwnChoices | undefined): CostSum {
  return readOwnOption(roiFields.cost, choices) === 'plain' ? 'plain' : 'weighted';
}

export function readPurchase(choices: OwnChoices | undefined): number {
  return readOwnNumber(roiFields.purchase, choices);
}
