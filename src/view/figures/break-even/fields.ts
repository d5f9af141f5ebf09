/** The figure's own choices: which axis, and the prices of getting hours without building. */
import { deploymentPrices } from '#datacenter/catalog/deployment-prices.ts';
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber, readOwnOption } from '../own-choices.ts';

export const axes = ['use', 'years'] as const;
export type Axis = (typeof axes)[number];

const base = { how: 'assumed', source: 'assumption' } as const;
const share = { ...base, kind: 'number', unit: 'share', scale: 'linear', step: 0.01, low: 0, high: 1 } as const;
const { colocation, contractDiscount, extras, supercomputer } = deploymentPrices;

export const breakEvenFields = {
  axis: { ...base, kind: 'choice', id: 'own.axis', short: 'f.axis', options: axes, default: 'use' },
  use: { ...share, id: 'own.use', short: 'f.use', default: 0.7, low: 0.02 },
  owned: { ...share, id: 'own.owned', short: 'f.owned', default: 0.6 },
  idle: { ...share, id: 'own.idle', short: 'f.idle', default: 0.3 },
  discount: { ...share, id: 'own.discount', short: 'f.discount', default: contractDiscount.typical, high: 0.9 },
  extras: { ...share, id: 'own.extras', short: 'f.extras', default: extras.typical },
  colocation: {
    ...base,
    kind: 'number',
    id: 'own.colocation',
    short: 'f.colocation',
    unit: 'usd',
    scale: 'linear',
    step: 5,
    low: 0,
    high: 600,
    default: colocation.typical,
  },
  center: {
    ...base,
    kind: 'number',
    id: 'own.center',
    short: 'f.center',
    unit: 'usdPerHour',
    scale: 'linear',
    step: 0.01,
    low: 0,
    high: 5,
    default: supercomputer.typical,
  },
} as const satisfies Readonly<Record<string, ChoiceField | NumberField>>;

export interface BreakEvenChoice {
  readonly axis: Axis;
  readonly use: number;
  readonly owned: number;
  readonly idle: number;
  readonly discount: number;
  readonly extras: number;
  readonly colocation: number;
  readonly center: number;
}

export function readBreakEven(choices: OwnChoices | undefined): BreakEvenChoice {
  const number = (name: Exclude<keyof BreakEvenChoice, 'axis'>) => readOwnNumber(breakEvenFields[name], choices);
  return {
    axis: axes.find((one) => one === readOwnOption(breakEvenFields.axis, choices)) ?? 'use',
    use: number('use'),
    owned: number('owned'),
    idle: number('idle'),
    discount: number('discount'),
    extras: number('extras'),
    colocation: number('colocation'),
    center: number('center'),
  };
}
