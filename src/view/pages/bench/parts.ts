/** The parts of the bench in the order of the work. */
import type { BenchText } from '#text/bench/text.ts';

export type BenchPart = keyof BenchText['sections'];

export const benchParts: readonly BenchPart[] = [
  'model',
  'data',
  'train',
  'look',
  'compare',
  'transfer',
  'measure',
  'race',
  'why',
  'parallel',
  'keep',
  'claims',
];
