/** Inputs of the facility room. What is left open follows the row of the chosen site. */
import { sites } from '../catalog/sites.ts';
import type { Field } from '../units/field.ts';

export const facilityFields: readonly Field[] = [
  {
    kind: 'choice',
    id: 'facility.site',
    short: 'si',
    options: sites.map((site) => site.id),
    // The largest market there is, on a US average grid.
    default: 'us-ashburn',
    how: 'assumed',
    source: 'assumption',
  },
  {
    kind: 'number',
    id: 'facility.pue',
    short: 'pue',
    unit: 'ratio',
    default: null,
    low: 1,
    high: 2.5,
    scale: 'linear',
    step: 0.01,
    how: 'assumed',
    source: 'pue-climate',
  },
  {
    kind: 'number',
    id: 'facility.fill',
    short: 'fi',
    unit: 'share',
    default: 1,
    low: 0.1,
    high: 1,
    scale: 'linear',
    step: 0.01,
    how: 'assumed',
    source: 'assumption',
  },
  {
    kind: 'number',
    id: 'facility.usdPerKwh',
    short: 'kwh',
    unit: 'usdPerKwh',
    default: null,
    low: 0,
    high: 0.5,
    scale: 'linear',
    step: 0.001,
    how: 'published',
    source: 'eia-2023',
  },
];
