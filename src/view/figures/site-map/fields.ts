/** The map's own choice: what its dots are shaded by. */
import type { ChoiceField } from '#datacenter/units/field.ts';

export const shades = ['carbon', 'price', 'cost'] as const;
export type Shade = (typeof shades)[number];

export const mapFields = {
  shade: {
    kind: 'choice',
    id: 'own.shade',
    short: 'f.shade',
    options: shades,
    default: 'carbon',
    how: 'assumed',
    source: 'assumption',
  },
} as const satisfies Readonly<Record<string, ChoiceField>>;
