/** The figure's own choice: the share of peak that the rule of thumb assumes. 40 % is what good runs have reached. */
import type { NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber } from '../own-choices.ts';

export const utilizationField = {
  kind: 'number',
  id: 'own.utilization',
  short: 'f.utilization',
  how: 'assumed',
  source: 'assumption',
  unit: 'share',
  default: 0.4,
  low: 0.01,
  high: 1,
  scale: 'linear',
  step: 0.01,
} as const satisfies NumberField;

export function readUtilization(choices: OwnChoices | undefined): number {
  return readOwnNumber(utilizationField, choices);
}
