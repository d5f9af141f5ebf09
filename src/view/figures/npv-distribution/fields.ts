/** The figure's own choice: all spreads at once, from none to twice as wide. */
import type { NumberField } from '#datacenter/units/field.ts';

export const spreadField = {
  kind: 'number',
  id: 'own.spread',
  short: 'f.spread',
  unit: 'share',
  default: 1,
  low: 0,
  high: 2,
  scale: 'linear',
  step: 0.05,
  how: 'assumed',
  source: 'assumption',
} as const satisfies NumberField;
