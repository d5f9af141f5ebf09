/** nanotron's benchmark: the best plan of each model size and node count at one million tokens a step, with memory. */
import { llamaShape } from '#datacenter/catalog/published/model-shapes.ts';
import { TableFault } from './csv.ts';
import { complete, modelFlop, share, type Reader } from './reading.ts';

const shardings = ['none', 'optimizer', 'gradients', 'all'] as const;

export const readNanotron: Reader = {
  layout: 'nanotron_best_configs_h100',
  columns: [
    'params_b',
    'layers',
    'hidden',
    'heads',
    'ffn',
    'gpus',
    'dp',
    'tp',
    'pp',
    'grad_accum',
    'zero_stage',
    'mfu_pct',
  ],
  read(row) {
    const [data, microBatch] = [row.requireCount('dp'), row.requireCount('micro_batch')];
    const stage = row.optionalNumber('zero_stage') ?? 0;
    const sharding = shardings[stage];
    if (!sharding) throw new TableFault(row.number, 'zero_stage', `${stage} is not 0 to 3`);
    const memoryGib = row.optionalNumber('peak_mem_gb');
    return [
      complete(row, {
        name: `Llama-like ${row.requireNumber('params_b')}B`,
        model: {
          ...llamaShape({
            layers: row.requireCount('layers'),
            hidden: row.requireCount('hidden'),
            heads: row.requireCount('heads'),
            mlpHidden: row.requireCount('ffn'),
            vocabulary: row.count('vocab') ?? 131_072,
            sequenceLength: row.requireCount('seq_len'),
          }),
          // As printed, 8.86 billion parameters are too many for one matrix at both ends; the smaller models' are not.
          isTied: row.requireCount('ffn') < 10_000,
        },
        accelerator: 'h100-sxm',
        accelerators: row.requireCount('gpus'),
        plan: {
          tensor: row.requireCount('tp'),
          pipeline: row.requireCount('pp'),
          data,
          microBatch,
          globalBatch: data * microBatch * row.requireCount('grad_accum'),
          recompute: 'selective',
          sharding,
        },
        stack: 'nanotron-2025',
        precision: 'bf16',
        convention: modelFlop(989),
        source: 'nanotron-benchmark',
        assumed: ['recompute'],
        measured: {
          utilization: share(row.optionalNumber('mfu_pct')),
          memoryBytes: memoryGib === null ? null : memoryGib * 2 ** 30,
        },
      }),
    ];
  },
};
