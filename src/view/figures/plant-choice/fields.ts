/** Choices about the plant that the figures of power share: none is part of the scenario, and all are what-ifs. */
import { coolingKinds } from '#datacenter/catalog/cooling-kinds.ts';
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';

const base = { how: 'assumed', source: 'assumption' } as const;
const number = { ...base, kind: 'number', scale: 'linear', low: 0 } as const;

export const feedOptions = ['two', 'one'] as const;
export const tariffOptions = ['mean', 'hours'] as const;

export const plantFields = {
  cooling: {
    ...base,
    kind: 'choice',
    id: 'own.cooling',
    short: 'f.cooling',
    options: coolingKinds,
    default: 'water-chiller',
  },
  feeds: { ...base, kind: 'choice', id: 'own.feeds', short: 'f.feeds', options: feedOptions, default: 'two' },
  tariff: { ...base, kind: 'choice', id: 'own.tariff', short: 'f.tariff', options: tariffOptions, default: 'hours' },
  /** Rated watts for each watt of IT. */
  solar: { ...number, id: 'own.solar', short: 'f.solar', unit: 'ratio', default: 2, high: 5, step: 0.1 },
  wind: { ...number, id: 'own.wind', short: 'f.wind', unit: 'ratio', default: 1.5, high: 5, step: 0.1 },
  /** How long the battery could carry the IT alone. */
  battery: {
    ...number,
    id: 'own.battery',
    short: 'f.battery',
    unit: 'seconds',
    default: 14_400,
    high: 86_400,
    step: 1800,
  },
  flexible: { ...number, id: 'own.flexible', short: 'f.flexible', unit: 'share', default: 0, high: 1, step: 0.05 },
} as const satisfies Readonly<Record<string, ChoiceField | NumberField>>;
