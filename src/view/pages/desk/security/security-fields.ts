/** What is chosen about security: how much of the assumed threats, which controls, which rules are in force. */
import { assumedControls, startRules } from '#datacenter/catalog/threats.ts';
import { ownNumber } from '#view/figures/own-fields.ts';
import type { OwnNames } from '#view/figures/own-lists.ts';

export const threatFields = {
  rate: ownNumber('threatRate', 1, [0, 10], { unit: 'ratio', step: 0.05 }),
  loss: ownNumber('threatLoss', 1, [0, 10], { unit: 'ratio', step: 0.05 }),
  floor: ownNumber('threatFloor', 0.05, [0, 1], { unit: 'share', step: 0.01 }),
};

export const controlList: OwnNames = {
  kind: 'names',
  short: 'f.controls',
  options: assumedControls.map(({ id }) => id),
  default: ['encrypt', 'access'],
};

const ruleNumbers = startRules.map((_, index) => String(index + 1));

/** Rules by their numbers from 1. */
export const ruleList: OwnNames = { kind: 'names', short: 'f.rules', options: ruleNumbers, default: ruleNumbers };
