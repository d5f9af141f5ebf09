/** The inputs of the cluster room. One row makes slider, address key, sensitivity range and assumptions table. */
import { stackProfiles } from '../calibration/calibration.ts';
import { accelerators } from '../catalog/accelerators.ts';
import type { Field } from '../units/field.ts';
import { thisMachine } from './machine.ts';

/** Powers of two up to 131,072, and the sizes of well-known runs between them. */
export const acceleratorLadder: readonly number[] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256, 384, 512, 768, 1024, 1536, 1920, 2048, 2304, 2520, 3072, 4096, 6144, 8192, 12_288,
  16_384, 24_576, 32_768, 49_152, 65_536, 98_304, 131_072,
];

/** Degrees that published plans used. */
export const tensorLadder: readonly number[] = [1, 2, 4, 8, 16, 32, 64];
export const pipelineLadder: readonly number[] = [1, 2, 4, 5, 8, 9, 10, 16, 18, 20, 32, 35, 40, 63, 64, 126, 128];

/** What a stack does by itself, in place of a wish. */
const open = { how: 'derived', source: 'ours', default: 'usual' } as const;
const count = {
  kind: 'number',
  how: 'derived',
  source: 'ours',
  unit: 'count',
  default: null,
  low: 1,
  scale: 'ladder',
  step: 1,
} as const;

export const clusterFields = [
  {
    kind: 'choice',
    id: 'cluster.accelerator',
    short: 'acc',
    how: 'published',
    source: 'ml-engineering',
    options: [thisMachine, ...accelerators.map(({ id }) => id)],
    default: 'h100-sxm',
  },
  {
    kind: 'number',
    id: 'cluster.accelerators',
    short: 'n',
    how: 'assumed',
    source: 'assumption',
    unit: 'count',
    default: 2048,
    low: 1,
    high: 131_072,
    scale: 'ladder',
    step: 1,
    ladder: acceleratorLadder,
  },
  {
    kind: 'choice',
    id: 'cluster.stack',
    short: 'st',
    how: 'derived',
    source: 'ours',
    options: stackProfiles.map(({ id }) => id),
    default: 'megatron-core-2024',
  },
  {
    kind: 'number',
    id: 'cluster.tensor',
    short: 'tp',
    how: 'derived',
    source: 'ours',
    unit: 'count',
    default: null,
    low: 1,
    high: 64,
    scale: 'ladder',
    step: 1,
    ladder: tensorLadder,
  },
  {
    kind: 'number',
    id: 'cluster.pipeline',
    short: 'pp',
    how: 'derived',
    source: 'ours',
    unit: 'count',
    default: null,
    low: 1,
    high: 128,
    scale: 'ladder',
    step: 1,
    ladder: pipelineLadder,
  },
  {
    kind: 'number',
    id: 'cluster.goodput',
    short: 'gp',
    how: 'published',
    source: 'llama3-interruptions',
    unit: 'share',
    default: 0.9,
    low: 0.3,
    high: 1,
    scale: 'linear',
    step: 0.01,
  },
  { kind: 'choice', id: 'cluster.precision', short: 'pr', ...open, options: ['usual', 'tf32', 'fp8', 'nvfp4'] },
  { kind: 'choice', id: 'cluster.recompute', short: 'rc', ...open, options: ['usual', 'none', 'selective', 'full'] },
  {
    kind: 'choice',
    id: 'cluster.sharding',
    short: 'zr',
    ...open,
    options: ['usual', 'none', 'optimizer', 'gradients', 'all'],
  },
  { ...count, id: 'cluster.context', short: 'cp', high: 64, ladder: tensorLadder },
  { ...count, id: 'cluster.microBatch', short: 'mb', high: 64, ladder: [1, 2, 3, 4, 6, 8, 12, 16, 32, 64] },
  { ...count, id: 'cluster.chunks', short: 'vp', high: 16, ladder: [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16] },
] as const satisfies readonly Field[];
