/** The figure's own choice: one input at a time as bars or as lines, or the two strongest as a map. */
import type { ChoiceField } from '#datacenter/units/field.ts';

export const views = ['tornado', 'spider', 'map'] as const;
export type TornadoView = (typeof views)[number];

export const viewField = {
  kind: 'choice',
  id: 'own.swing',
  short: 'f.swing',
  options: views,
  default: 'tornado',
  how: 'assumed',
  source: 'assumption',
} as const satisfies ChoiceField;
