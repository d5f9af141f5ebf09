/** MT-NLG 530B at three scales (arXiv 2201.11990): Megatron with DeepSpeed on A100; TFLOP/s counts recompute. */
import { gptShape } from '#datacenter/catalog/published/model-shapes.ts';
import { complete, fromTflops, hardwareFlop, type Reader } from './reading.ts';

export const readMtNlg: Reader = {
  layout: 'mtnlg_530b',
  columns: [
    'model',
    'layers',
    'hidden',
    'heads',
    'tp',
    'pp',
    'dp',
    'gpus',
    'global_batch',
    'iter_time_s',
    'tflops_per_gpu',
  ],
  read: (row) => [
    complete(row, {
      name: row.requireText('model'),
      model: gptShape(
        row.requireCount('layers'),
        row.requireCount('hidden'),
        row.requireCount('heads'),
        row.count('vocab') ?? 51_200,
        row.requireCount('seq_len'),
      ),
      accelerator: 'a100-sxm-80',
      accelerators: row.requireCount('gpus'),
      plan: {
        tensor: row.requireCount('tp'),
        pipeline: row.requireCount('pp'),
        data: row.requireCount('dp'),
        globalBatch: row.requireCount('global_batch'),
        microBatch: row.count('micro_batch') ?? 1,
        recompute: 'full',
        sharding: 'none',
        sequenceParallel: false,
      },
      stack: 'mtnlg-2022',
      precision: 'bf16',
      convention: hardwareFlop(312),
      source: 'mt-nlg-paper',
      assumed: ['accelerator', 'microBatch', 'recompute', 'sharding', 'vocabulary'],
      measured: {
        stepSeconds: row.requireNumber('iter_time_s'),
        flopPerSecond: fromTflops(row.optionalNumber('tflops_per_gpu')),
      },
    }),
  ],
};
