/** The figure's own choices: a number of parameters, GPT-3's to begin with, and an accelerator that should hold them. */
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';
import { accelerators } from '#datacenter/catalog/accelerators.ts';
import { sizedModels } from '#datacenter/catalog/model-sizes.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber, readOwnOption } from '../own-choices.ts';

const base = { how: 'assumed', source: 'assumption' } as const;

export const parametersField = {
  ...base,
  kind: 'number',
  id: 'own.parameters',
  short: 'f.parameters',
  unit: 'tokens',
  default: 175e9,
  low: 1e5,
  high: 1e13,
  scale: 'log',
  step: 0.01,
} as const satisfies NumberField;

/** A model of no name, and the one that this page trains. */
export const ownSize = 'own';
export const pageModel = 'mnist-cnn';

/** Presets: each stands for its number of parameters, which is all that a link carries. */
export const presetField: ChoiceField = {
  ...base,
  kind: 'choice',
  id: 'own.preset',
  short: 'f.preset',
  options: [ownSize, ...sizedModels.map(({ id }) => id)],
  default: ownSize,
};

/** Not the scenario's, so that an embed of this figure needs none. */
export const chipField: ChoiceField = {
  ...base,
  kind: 'choice',
  id: 'own.chip',
  short: 'f.chip',
  options: accelerators.map(({ id }) => id),
  default: 'h100-sxm',
};

/** Key of the accelerator's row in the catalog. */
export function readChip(choices: OwnChoices | undefined): string {
  return readOwnOption(chipField, choices);
}

export function readParameters(choices: OwnChoices | undefined): number {
  return readOwnNumber(parametersField, choices);
}
