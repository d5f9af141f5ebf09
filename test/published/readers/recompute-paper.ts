/** arXiv 2205.05198, Table 5: each row was run twice, with full recompute and with sequence parallelism and selective. */
import { gptShape } from '#datacenter/catalog/published/model-shapes.ts';
import type { Row } from './csv.ts';
import { complete, modelFlop, share, type PlanSketch, type Reader } from './reading.ts';

/** GiB of weights and optimizer plus activations as its figures show them, in bytes; null when a part is blank. */
function memoryOf(row: Row, activationsGib: number | null): number | null {
  const statesGib = row.optionalNumber('mem_params_opt_gib');
  return statesGib === null || activationsGib === null ? null : (statesGib + activationsGib) * 2 ** 30;
}

export const readRecomputePaper: Reader = {
  layout: 'activation_recompute_2205_05198',
  columns: ['model', 'heads', 'hidden', 'layers', 'iter_time_full_recompute_s', 'iter_time_seqpar_selective_s'],
  read(row) {
    const plan: PlanSketch = {
      tensor: row.requireCount('tp'),
      pipeline: row.requireCount('pp'),
      globalBatch: row.requireCount('global_batch'),
      microBatch: row.requireCount('micro_batch'),
      virtualStages: row.count('vpp') ?? 1,
      recompute: 'full',
      sharding: 'none',
      sequenceParallel: false,
    };
    const common = {
      name: `GPT ${row.requireText('model')}`,
      model: gptShape(
        row.requireCount('layers'),
        row.requireCount('hidden'),
        row.requireCount('heads'),
        row.count('vocab') ?? 51_200,
        row.requireCount('seq_len'),
      ),
      accelerator: 'a100-sxm-80',
      accelerators: row.requireCount('gpus'),
      stack: 'megatron-selective-2022',
      precision: 'fp16',
      convention: modelFlop(312),
      source: 'recompute-paper-table-5',
      assumed: ['vocabulary'],
    } as const;
    const baselineGib = row.optionalNumber('mem_act_baseline_gib');
    const fullShare = share(row.optionalNumber('act_pct_full'));
    return [
      complete(row, {
        ...common,
        plan,
        measured: {
          stepSeconds: row.requireNumber('iter_time_full_recompute_s'),
          memoryBytes: memoryOf(row, baselineGib === null || fullShare === null ? null : baselineGib * fullShare),
        },
        mark: 'full',
      }),
      complete(row, {
        ...common,
        plan: { ...plan, recompute: 'selective', sequenceParallel: true },
        measured: {
          stepSeconds: row.requireNumber('iter_time_seqpar_selective_s'),
          utilization: share(row.optionalNumber('mfu_pct_seqpar_selective')),
          memoryBytes: memoryOf(row, row.optionalNumber('mem_act_seqsel_gib')),
        },
        mark: 'selective',
      }),
    ];
  },
};
