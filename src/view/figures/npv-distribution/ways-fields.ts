/** The figure's choices of how futures are spread, beyond the width of all: `readWays` reads them for the worker. */
import { flowInputs } from '#datacenter/risk/flow-kernel.ts';
import { marketCorrelation } from '#datacenter/risk/spreads.ts';
import { tellings } from '#datacenter/risk/ways.ts';
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';

const known = { how: 'assumed', source: 'assumption' } as const;

export const linkField = {
  ...{ kind: 'number', id: 'own.link', short: 'f.link', unit: 'number', default: marketCorrelation },
  ...{ low: -1, high: 1, scale: 'linear', step: 0.05, ...known },
} as const satisfies NumberField;

export const toldField = {
  ...{
    kind: 'choice',
    id: 'own.told',
    short: 'f.told',
    options: ['sourced', ...tellings],
    default: 'sourced',
    ...known,
  },
} as const satisfies ChoiceField;

export const ofField = {
  ...{ kind: 'choice', id: 'own.of', short: 'f.of', options: ['all', ...flowInputs], default: 'all', ...known },
} as const satisfies ChoiceField;
