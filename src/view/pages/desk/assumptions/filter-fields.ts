/** What is looked for among the constants, as the address keeps it. */
import { ownOption } from '#view/figures/own-fields.ts';
import type { OwnText } from '#view/figures/own-lists.ts';

export const all = 'all';
/** `uncited`: without a source, a year or a confidence. */
export const levels = ['read', 'derived', 'assumed', 'recalled', 'uncited'] as const;

/** Tables of `listConstants` (held by a test). */
export const tableIds = [
  'defaults',
  'accelerators',
  'chips',
  'market',
  'models',
  'modelSizes',
  'trainings',
  'failures',
  'sites',
  'grids',
  'losses',
  'cooling',
  'climates',
  'supply',
  'hardware',
  'reliability',
  'storage',
  'deployment',
  'security',
  'policy',
] as const;

export const filterFields = {
  confidence: ownOption('confidence', [all, ...levels], all),
  table: ownOption('constants', [all, ...tableIds], all),
};

export const soughtText: OwnText = { kind: 'text', short: 'f.sought', longest: 240 };
