/**
 * MegaScale (NSDI 24) and Megatron-LM as its baseline, 175B and 530B on up to 12,288 A100. The shapes and plans are the
 * paper's, from memory, and give way to columns that print them.
 */
import { gptShape } from '#datacenter/catalog/published/model-shapes.ts';
import { complete, modelFlop, refuse, share, fromTflops, type Reader } from './reading.ts';
import type { Row } from './csv.ts';

const models = [
  { pattern: /175/, layers: 96, hidden: 12_288, heads: 128, pipeline: 8, virtualStages: 6 },
  { pattern: /530/, layers: 105, hidden: 20_480, heads: 160, pipeline: 35, virtualStages: 3 },
] as const;

/** The first of several names under which a column may stand; empty when none is there. */
const firstOf = (row: Row, names: readonly string[]): string =>
  names.find((name) => row.text(name) !== '') ?? names[0] ?? '';

const modelNames = ['model', 'params_b', 'model_size', 'size'];
const gpuNames = ['gpus', 'num_gpus', 'n_gpus', 'chips'];
const batchNames = ['global_batch', 'batch_size', 'batch', 'gbs'];
const timeNames = ['iter_time_s', 'iteration_time_s', 'step_time_s', 'iteration_time', 'iter_s'];
const utilizationNames = ['mfu_pct', 'mfu', 'mfu_percent'];
const stackNames = ['system', 'stack', 'method', 'framework', 'software', 'scheme', 'implementation', 'code'];

export const readMegaScale: Reader = {
  layout: 'megascale_nsdi24',
  columns: [modelNames, gpuNames, batchNames, stackNames, [...timeNames, ...utilizationNames]].map((names) =>
    names.join('|'),
  ),
  read(row) {
    const printed = row.requireText(firstOf(row, modelNames));
    const found = models.find(({ pattern }) => pattern.test(printed));
    if (!found) return [refuse(row, printed, `no shape in the catalog for a model named “${printed}”`)];
    const stack = row.requireText(firstOf(row, stackNames));
    const isBaseline = /megatron/i.test(stack);
    const globalBatch = row.requireCount(firstOf(row, batchNames));
    const pipeline = row.count('pp') ?? found.pipeline;
    const tflops = row.optionalNumber(firstOf(row, ['tflops_per_gpu', 'model_tflops_per_gpu']));
    return [
      complete(row, {
        name: `GPT ${/530/.test(printed) ? '530B' : '175B'}`,
        model: gptShape(
          row.count('layers') ?? found.layers,
          row.count('hidden') ?? found.hidden,
          row.count('heads') ?? found.heads,
          row.count('vocab') ?? 64_000,
          row.count('seq_len') ?? 2048,
        ),
        accelerator: 'a100-sxm-80',
        accelerators: row.requireCount(firstOf(row, gpuNames)),
        plan: {
          tensor: row.count('tp') ?? 8,
          pipeline,
          globalBatch,
          microBatch: row.count('micro_batch') ?? 1,
          virtualStages: row.count('vpp') ?? (pipeline === found.pipeline ? found.virtualStages : 1),
          recompute: 'selective',
          sharding: 'gradients',
        },
        stack: isBaseline ? 'megascale-baseline-2024' : 'megascale-2024',
        precision: 'bf16',
        convention: modelFlop(312),
        source: 'megascale-paper',
        assumed: ['tensor', 'pipeline', 'virtualStages', 'microBatch', 'recompute', 'sharding', 'vocabulary'],
        measured: {
          stepSeconds: row.optionalNumber(firstOf(row, timeNames)),
          utilization: share(row.optionalNumber(firstOf(row, utilizationNames))),
          flopPerSecond: fromTflops(tflops),
        },
        mark: `b${globalBatch}`,
      }),
    ];
  },
};
