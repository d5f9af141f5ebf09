/** The figure's own choice: a serial share to hold against the predicted points. The default is the textbooks' 5 %. */
import type { NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber } from '../own-choices.ts';

export const serialField = {
  kind: 'number',
  id: 'own.serial',
  short: 'f.serial',
  how: 'assumed',
  source: 'assumption',
  unit: 'share',
  default: 0.05,
  low: 1e-5,
  high: 1,
  scale: 'log',
  step: 0.01,
} as const satisfies NumberField;

export function readSerial(choices: OwnChoices | undefined): number {
  return readOwnNumber(serialField, choices);
}
