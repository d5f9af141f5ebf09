/** Choices about the plant that the figures of power share: none is part of the scenario, and all are what-ifs. */
import { coolingKinds } from '#datacenter/catalog/cooling-kinds.ts';
import type { ChoiceField } from '#datacenter/units/field.ts';

const base = { kind: 'choice', how: 'assumed', source: 'assumption' } as const;

export const plantFields = {
  cooling: { ...base, id: 'own.cooling', short: 'f.cooling', options: coolingKinds, default: 'water-chiller' },
  feeds: { ...base, id: 'own.feeds', short: 'f.feeds', options: ['two', 'one'], default: 'two' },
} as const satisfies Readonly<Record<string, ChoiceField>>;
