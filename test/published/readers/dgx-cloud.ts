/** DGX Cloud recipes on H100: NeMo with Megatron-Core, and MaxText's fully sharded Llama 3 70B; bf16 and fp8, step times. */
import { nameModel, resize } from './model-names.ts';
import { readPrecision } from './precision.ts';
import { complete, modelFlop, refuse, share, type Reader } from './reading.ts';

export const readDgxCloud: Reader = {
  layout: 'nvidia_dgxc_h100',
  columns: [
    'model',
    'precision',
    'gpus',
    'layers',
    'hidden',
    'tp',
    'pp',
    'cp',
    'fsdp',
    'global_batch',
    'step_time_s',
    'peak_used_tflops',
  ],
  read(row) {
    const name = row.requireText('model');
    const named = nameModel(name);
    if (named.kind === 'unknown') return [refuse(row, name, named.reason)];
    const model = resize(named.shape, row.count('seq_len'), row.count('layers'));
    const isSharded = row.text('fsdp') !== '' || /fsdp|maxtext/i.test(name);
    // Their recipe counts attention's projections as if no keys were shared, which no convention of ours says.
    const countsUnsharedKeys = /nemotron/i.test(name);
    const accelerators = row.requireCount('gpus');
    const tensor = row.count('tp') ?? 1;
    const tokens = row.optionalNumber('tokens_per_s');
    return [
      complete(row, {
        name,
        model,
        accelerator: 'h100-sxm',
        accelerators,
        plan: {
          tensor,
          pipeline: row.count('pp') ?? 1,
          context: row.count('cp') ?? 1,
          expert: row.count('ep') ?? 1,
          expertTensor: model.mixture ? tensor : 1,
          globalBatch: row.requireCount('global_batch'),
          microBatch: row.count('micro_batch') ?? 1,
          virtualStages: row.count('vpp') ?? 1,
          recompute: isSharded ? 'full' : 'selective',
          sharding: isSharded ? 'all' : 'optimizer',
        },
        stack: isSharded ? 'maxtext-2024' : 'nemo-2025',
        precision: readPrecision(row, 'precision'),
        // Grok-1's figures agree with the causal half of attention, the others' with all of it.
        convention: {
          ...modelFlop(row.optionalNumber('peak_used_tflops')),
          attention: named.id === 'grok1-314b' ? 'causal' : 'full',
        },
        source: 'dgx-cloud-benchmarking',
        assumed: ['recompute', 'sharding', ...(model.mixture ? ['expertTensor'] : [])],
        measured: {
          stepSeconds: row.requireNumber('step_time_s'),
          utilization: countsUnsharedKeys ? null : share(row.optionalNumber('mfu_pct')),
          tokensPerSecondPerAccelerator: tokens === null ? null : tokens / accelerators,
        },
      }),
    ];
  },
};
