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
    options: ['gpt3-175b', 'llama3-8b', 'llama3-70b', 'llama3-405b', 'mnist-mlp', 'mnist-cnn'],
    default: 'llama3-70b',
  },
  {
    kind: 'number',
    id: 'workload.tokens',
    short: 'tok',
    how: 'published',
    source: 'llama3-card',
    unit: 'tokens',
    default: 15e12,
    low: 6e4,
    high: 1e14,
    scale: 'log',
    step: 0.01,
  },
  {
    // Four million tokens: the batch with which Llama 3 405B began; that of the 70B model is not published.
    kind: 'number',
    id: 'workload.globalBatch',
    short: 'gb',
    how: 'assumed',
    source: 'assumption',
    unit: 'tokens',
    default: 2 ** 22,
    low: 2 ** 5,
    high: 2 ** 26,
    scale: 'ladder',
    step: 1,
    ladder: powersOfTwo(5, 26),
  },
] as const satisfies readonly Field[];
