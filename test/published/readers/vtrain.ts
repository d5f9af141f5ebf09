/** vTrain's ground truth: GPT models on A100, one node of up to eight and 64 to 512 in many. Step times only. */
import { gptShape } from '#datacenter/catalog/published/model-shapes.ts';
import type { Row } from './csv.ts';
import { complete, modelFlop, type Reader, type Reading } from './reading.ts';

const columns = [
  'gpus',
  'global_batch',
  'micro_batch',
  'hidden',
  'heads',
  'layers',
  'seq_len',
  'tp',
  'dp',
  'pp',
  'iter_time_ms',
];

function read(row: Row, name: string, isManyNodes: boolean): readonly Reading[] {
  const plan = {
    tensor: row.requireCount('tp'),
    pipeline: row.requireCount('pp'),
    data: row.requireCount('dp'),
    globalBatch: row.requireCount('global_batch'),
    microBatch: row.requireCount('micro_batch'),
    recompute: 'full',
    sharding: 'none',
    sequenceParallel: false,
  } as const;
  return [
    complete(row, {
      name,
      model: gptShape(
        row.requireCount('layers'),
        row.requireCount('hidden'),
        row.requireCount('heads'),
        51_200,
        row.requireCount('seq_len'),
      ),
      accelerator: 'a100-sxm-80',
      accelerators: row.requireCount('gpus'),
      plan,
      stack: 'vtrain-2023',
      precision: 'fp16',
      convention: modelFlop(null),
      source: isManyNodes ? 'vtrain-multi' : 'vtrain-single',
      assumed: isManyNodes ? ['vocabulary', 'precision'] : ['vocabulary', 'precision', 'recompute'],
      measured: { stepSeconds: row.requireNumber('iter_time_ms') / 1000 },
      mark: `t${plan.tensor}-d${plan.data}-p${plan.pipeline}-m${plan.microBatch}`,
    }),
  ];
}

export const readVtrainMulti: Reader = {
  layout: 'vtrain_multi_node',
  columns: ['params_b', ...columns],
  read: (row) => read(row, `GPT ${row.requireNumber('params_b')}B`, true),
};

export const readVtrainSingle: Reader = {
  layout: 'vtrain_single_node',
  columns,
  read: (row) => read(row, `GPT ${row.requireCount('layers')} x ${row.requireCount('hidden')}`, false),
};
