/** Megatron-Core 0.8 on H100: the weak-scaling table of its README and the two ends of its strong scaling. */
import { gptShape } from '#datacenter/catalog/published/model-shapes.ts';
import { complete, fromTflops, modelFlop, share, type Reader } from './reading.ts';

/** Most virtual stages up to eight that divide the layers of a stage; 1 without a pipeline. */
function chooseVirtualStages(layers: number, pipeline: number): number {
  if (pipeline === 1) return 1;
  const perStage = layers / pipeline;
  return [8, 7, 6, 5, 4, 3, 2].find((chunks) => Number.isInteger(perStage / chunks)) ?? 1;
}

export const readMegatronCore: Reader = {
  layout: 'megatron_core_h100',
  columns: [
    'model',
    'heads',
    'hidden',
    'layers',
    'tp',
    'pp',
    'gpus',
    'global_batch',
    'model_tflops_per_gpu',
    'mfu_pct',
  ],
  read(row) {
    const layers = row.requireCount('layers');
    const tensor = row.count('tp') ?? 8;
    // The strong scaling prints no ranks: those of the same model in the table.
    const pipeline = row.count('pp') ?? 6;
    const isSplitKnown = row.count('tp') !== null && row.count('pp') !== null;
    const [accelerators, globalBatch] = [row.requireCount('gpus'), row.requireCount('global_batch')];
    const perRank = (globalBatch * tensor * pipeline) / accelerators;
    return [
      complete(row, {
        name: `GPT ${row.requireText('model')}`,
        model: gptShape(
          layers,
          row.requireCount('hidden'),
          row.requireCount('heads'),
          row.count('vocab') ?? 131_072,
          row.requireCount('seq_len'),
        ),
        accelerator: 'h100-sxm',
        accelerators,
        plan: {
          tensor,
          pipeline,
          globalBatch,
          microBatch: pipeline > 1 ? 1 : ([4, 2].find((size) => perRank % size === 0) ?? 1),
          virtualStages: chooseVirtualStages(layers, pipeline),
          recompute: 'selective',
          sharding: 'optimizer',
        },
        stack: 'megatron-core-2024',
        precision: 'bf16',
        convention: modelFlop(989),
        source: 'megatron-core-table',
        assumed: [
          ...(isSplitKnown ? [] : ['tensor', 'pipeline']),
          'microBatch',
          'virtualStages',
          'recompute',
          'sharding',
        ],
        measured: {
          flopPerSecond: fromTflops(row.optionalNumber('model_tflops_per_gpu')),
          utilization: share(row.optionalNumber('mfu_pct')),
        },
      }),
    ];
  },
};
