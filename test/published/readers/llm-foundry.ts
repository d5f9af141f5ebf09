/** LLM Foundry's benchmark: MPT models under PyTorch FSDP on A100 and H100, sequences of 512 to 65,536. */
import { findMptShape } from '#datacenter/catalog/published/model-shapes.ts';
import { nameAccelerator } from './accelerator-names.ts';
import { TableFault, type Row } from './csv.ts';
import { readPrecision } from './precision.ts';
import { complete, fromTflops, modelFlop, refuse, share, type Reader } from './reading.ts';

const shardings = { FULL_SHARD: 'all', SHARD_GRAD_OP: 'gradients', NO_SHARD: 'none' } as const;

function readSharding(row: Row) {
  const text = row.requireText('sharding').toUpperCase();
  if (!Object.hasOwn(shardings, text)) throw new TableFault(row.number, 'sharding', `“${text}” is not known`);
  return shardings[text as keyof typeof shardings];
}

export const readLlmFoundry: Reader = {
  layout: 'mosaic_mpt_fsdp',
  columns: [
    'model',
    'seq_len',
    'gpus',
    'gpu',
    'mfu_pct',
    'hfu_pct',
    'micro_batch',
    'grad_accum',
    'sharding',
    'act_ckpt',
  ],
  read(row) {
    const name = row.requireText('model');
    const model = findMptShape(name.toLowerCase().replace(/^mpt-?/, ''), row.requireCount('seq_len'));
    if (!model) return [refuse(row, name, `no shape in the catalog for a model named “${name}”`)];
    const accelerator = nameAccelerator(row.requireText('gpu'));
    if (!accelerator) return [refuse(row, name, `no accelerator in the catalog for “${row.text('gpu')}”`)];
    if (/true/i.test(row.text('act_cpu_offload'))) return [refuse(row, name, 'activations were moved to the host')];
    const accelerators = row.requireCount('gpus');
    const microBatch = row.requireCount('micro_batch');
    const utilization = share(row.optionalNumber('mfu_pct'));
    const flopPerSecond = fromTflops(row.optionalNumber('model_tflops_per_gpu'));
    return [
      complete(row, {
        name,
        model,
        accelerator,
        accelerators,
        plan: {
          globalBatch: row.count('global_batch') ?? microBatch * row.requireCount('grad_accum') * accelerators,
          microBatch,
          recompute: /true/i.test(row.requireText('act_ckpt')) ? 'full' : 'selective',
          sharding: readSharding(row),
        },
        stack: 'fsdp-mpt-2023',
        precision: readPrecision(row, 'precision'),
        convention: modelFlop(accelerator.startsWith('h100') ? 989 : 312),
        source: 'llm-foundry',
        measured: {
          flopPerSecond,
          utilization,
          tokensPerSecondPerAccelerator: row.optionalNumber('tokens_per_s_per_gpu'),
        },
        mark: `${model.sequenceLength}${accelerator.replace(/^[a-z0-9]+/, '')} m${microBatch}`,
      }),
    ];
  },
};
