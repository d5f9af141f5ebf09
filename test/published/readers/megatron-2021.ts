/** Megatron-LM in 2021: SC21 Table 1, its precursor of January, and Table 2 beside ZeRO-3. TFLOP/s counts recompute. */
import { gptShape } from '#datacenter/catalog/published/model-shapes.ts';
import { TableFault, type Row } from './csv.ts';
import { complete, fromTflops, hardwareFlop, refuse, share, type Reader } from './reading.ts';

/** Micro-batch and virtual stages of `examples/sc21/run_table_1.sh` by hidden size and layers. */
const sc21Plans: Readonly<Record<string, readonly [microBatch: number, virtualStages: number]>> = {
  '2304x24': [16, 1],
  '3072x30': [16, 1],
  '4096x36': [16, 1],
  '6144x40': [8, 1],
  '8192x48': [4, 1],
  '10240x60': [2, 3],
  '12288x80': [2, 2],
  '16384x96': [1, 2],
  '20480x105': [1, 3],
  '25600x128': [1, 1],
};

const plain = { recompute: 'full', sharding: 'none', sequenceParallel: false } as const;

function readShape(row: Row) {
  return gptShape(
    row.requireCount('layers'),
    row.requireCount('hidden'),
    row.requireCount('heads'),
    row.count('vocab') ?? 51_200,
    row.requireCount('seq_len'),
  );
}

/** The largest of 16, 8, 4, 2, 1 that shares `sequences` out evenly. */
const largestShare = (sequences: number): number => [16, 8, 4, 2].find((size) => sequences % size === 0) ?? 1;

export const readSc21Table1: Reader = {
  layout: 'megatron_sc21_table1',
  columns: ['model', 'heads', 'hidden', 'layers', 'tp', 'pp', 'gpus', 'global_batch', 'tflops_per_gpu_hw', 'recompute'],
  read(row) {
    const model = readShape(row);
    const [tensor, pipeline] = [row.requireCount('tp'), row.requireCount('pp')];
    const [accelerators, globalBatch] = [row.requireCount('gpus'), row.requireCount('global_batch')];
    const script = sc21Plans[`${model.hidden}x${model.layers}`];
    const perRank = (globalBatch * tensor * pipeline) / accelerators;
    const [microBatch, virtualStages] = script ?? [pipeline > 1 ? 1 : largestShare(perRank), 1];
    const recompute = row.text('recompute');
    if (recompute !== 'full') throw new TableFault(row.number, 'recompute', `“${recompute}” is not full`);
    return [
      complete(row, {
        name: `GPT ${row.requireText('model')}`,
        model,
        accelerator: 'a100-sxm-80',
        accelerators,
        plan: { ...plain, tensor, pipeline, globalBatch, microBatch, virtualStages },
        stack: 'megatron-2021',
        precision: 'fp16',
        convention: hardwareFlop(312),
        source: 'megatron-sc21-table-1',
        assumed: script ? [] : ['microBatch', 'virtualStages'],
        measured: {
          flopPerSecond: fromTflops(row.requireNumber('tflops_per_gpu_hw')),
          utilization: share(row.optionalNumber('pct_peak')),
        },
      }),
    ];
  },
};

export const readJanuary2021: Reader = {
  layout: 'megatron_jan2021_precursor',
  columns: ['model', 'heads', 'hidden', 'layers', 'model_parallel', 'gpus', 'global_batch', 'tflops_per_gpu_hw'],
  read(row) {
    const model = readShape(row);
    const ranks = row.requireCount('model_parallel');
    const tensor = Math.min(ranks, 8);
    const [accelerators, globalBatch] = [row.requireCount('gpus'), row.requireCount('global_batch')];
    const [scripted] = sc21Plans[`${model.hidden}x${model.layers}`] ?? [];
    const perRank = (globalBatch * ranks) / accelerators;
    return [
      complete(row, {
        name: `GPT ${row.requireText('model')}`,
        model,
        accelerator: 'a100-sxm-80',
        accelerators,
        plan: {
          ...plain,
          tensor,
          pipeline: ranks / tensor,
          globalBatch,
          microBatch: scripted ?? (ranks > 8 ? 1 : largestShare(perRank)),
        },
        stack: 'megatron-2021-january',
        precision: 'fp16',
        convention: hardwareFlop(312),
        source: 'megatron-january-2021',
        assumed: ['tensor', 'pipeline', 'microBatch', 'virtualStages', 'recompute'],
        measured: {
          flopPerSecond: fromTflops(row.requireNumber('tflops_per_gpu_hw')),
          utilization: share(row.optionalNumber('pct_peak')),
        },
      }),
    ];
  },
};

/** The two models of Table 2 by billions of parameters: shape, pipeline ranks, virtual stages. */
const table2Models = [
  { billions: 174.6, name: 'GPT-3 175B', shape: gptShape(96, 12_288, 96, 51_200, 2048), virtualStages: 2 },
  { billions: 529.6, name: 'GPT 530B', shape: gptShape(105, 20_480, 128, 51_200, 2048), virtualStages: 3 },
] as const;

export const readSc21Table2: Reader = {
  layout: 'megatron_sc21_table2_ptd_vs_zero3',
  columns: ['scheme', 'params_b', 'model_parallel', 'global_batch', 'gpus', 'micro_batch', 'tflops_per_gpu_hw'],
  read(row) {
    const billions = row.requireNumber('params_b');
    const found = table2Models.find((model) => Math.abs(model.billions / billions - 1) < 0.02);
    if (!found) return [refuse(row, `GPT ${billions}B`, `no shape in the catalog for a GPT of ${billions}B`)];
    const ranks = row.count('model_parallel') ?? 1;
    const isSharded = !/ptd/i.test(row.requireText('scheme'));
    const tensor = Math.min(ranks, 8);
    const pipeline = ranks / tensor;
    return [
      complete(row, {
        name: found.name,
        model: { ...found.shape, sequenceLength: row.count('seq_len') ?? 2048 },
        accelerator: 'a100-sxm-80',
        accelerators: row.requireCount('gpus'),
        plan: {
          ...plain,
          tensor,
          pipeline,
          globalBatch: row.requireCount('global_batch'),
          microBatch: row.requireCount('micro_batch'),
          virtualStages: pipeline > 1 ? found.virtualStages : 1,
          sharding: isSharded ? 'all' : 'none',
        },
        stack: isSharded ? 'megatron-zero3-2021' : 'megatron-2021',
        precision: 'fp16',
        convention: hardwareFlop(312),
        source: 'megatron-sc21-table-2',
        assumed: isSharded ? ['recompute'] : ['tensor', 'virtualStages', 'recompute'],
        measured: { flopPerSecond: fromTflops(row.requireNumber('tflops_per_gpu_hw')) },
        mark: 'table-2',
      }),
    ];
  },
};
