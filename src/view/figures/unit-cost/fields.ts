/** What only the reader knows of the measured device; a link carries it like a figure's own choices. */
import type { NumberField } from '#datacenter/units/field.ts';

const base = { kind: 'number', how: 'assumed', source: 'assumption' } as const;

/** What only the reader knows of the measured device; a desk machine until it is said. */
export const unitCostFields = {
  device: {
    ...base,
    id: 'own.unitPrice',
    short: 'f.unitPrice',
    unit: 'usd',
    default: 1000,
    low: 50,
    high: 100_000,
    scale: 'log',
    step: 50,
  },
  watts: {
    ...base,
    id: 'own.unitWatts',
    short: 'f.unitWatts',
    unit: 'watts',
    default: 200,
    low: 5,
    high: 2000,
    scale: 'log',
    step: 5,
  },
  tariff: {
    ...base,
    id: 'own.unitTariff',
    short: 'f.unitTariff',
    unit: 'usdPerKwh',
    default: 0.15,
    low: 0,
    high: 1,
    scale: 'linear',
    step: 0.01,
  },
} as const satisfies Readonly<Record<string, NumberField>>;
