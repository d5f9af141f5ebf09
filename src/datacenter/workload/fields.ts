/** The inputs of the workload room. One row makes slider, address key, sensitivity range and assumptions table. */
import type { Field } from '../units/field.ts';

/** Powers of two from 2^low to 2^high. */
const powersOfTwo = (low: number, high: number): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => 2 ** (low + index));

export const workloadFields = [
  {
    kind: 'choice',
    id: 'workload.model',
    short: 'm',
    how: 'assumed',
    source: 'llama3-paper',
    options: [
      'gpt3-175b',
      'llama3-8b',
      'llama3-70b',
      'llama3-405b',
      'mixtral-8x7b',
      'deepseek-v3',
      'mnist-mlp',
      'mnist-cnn',
    ],
    default: 'llama3-70b',
  },
  {
    kind: 'number',
    id: 'workload.tokens',
    short: 'tok',
    how: 'published',
    source: 'llama3-card',
    unit: 'tokens',
    default: null,
    low: 6e4,
    high: 1e14,
    scale: 'log',
    step: 0.01,
  },
  {
    kind: 'number',
    id: 'workload.globalBatch',
    short: 'gb',
    how: 'assumed',
    source: 'assumption',
    unit: 'tokens',
    default: null,
    low: 2 ** 5,
    high: 2 ** 26,
    scale: 'ladder',
    step: 1,
    ladder: powersOfTwo(5, 26),
  },
  {
    kind: 'number',
    id: 'workload.sequenceLength',
    short: 'seq',
    how: 'published',
    source: 'llama3-paper',
    unit: 'count',
    default: null,
    low: 2 ** 10,
    high: 2 ** 17,
    scale: 'ladder',
    step: 1,
    ladder: powersOfTwo(10, 17),
  },
] as const satisfies readonly Field[];
