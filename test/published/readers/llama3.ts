/** The Llama 3 report's Table 4: 405B on up to 16,384 H100. Batches are printed in millions of tokens. */
import { llamaShape } from '#datacenter/catalog/published/model-shapes.ts';
import { TableFault, type Row } from './csv.ts';
import { complete, fromTflops, modelFlop, share, type Reader } from './reading.ts';

/** Sequences in a batch printed as tokens: `16M` is 16 times 2^20. */
function readSequences(row: Row, sequenceLength: number): number {
  const text = row.requireText('tokens_per_batch');
  const millions = /^([\d.]+)\s*M$/i.exec(text)?.[1];
  const tokens = millions ? Number(millions) * 2 ** 20 : Number(text);
  if (!Number.isInteger(tokens / sequenceLength)) {
    throw new TableFault(row.number, 'tokens_per_batch', `“${text}” is no whole number of sequences`);
  }
  return tokens / sequenceLength;
}

export const readLlama3: Reader = {
  layout: 'llama3_405b',
  columns: [
    'model',
    'layers',
    'hidden',
    'ffn',
    'gpus',
    'tp',
    'cp',
    'pp',
    'dp',
    'tokens_per_batch',
    'bf16_tflops_per_gpu',
  ],
  read(row) {
    const sequenceLength = row.requireCount('seq_len');
    return [
      complete(row, {
        name: row.requireText('model'),
        model: llamaShape({
          layers: row.requireCount('layers'),
          hidden: row.requireCount('hidden'),
          heads: row.requireCount('heads'),
          kvHeads: row.requireCount('kv_heads'),
          mlpHidden: row.requireCount('ffn'),
          vocabulary: row.requireCount('vocab'),
          sequenceLength,
        }),
        accelerator: 'h100-sxm',
        accelerators: row.requireCount('gpus'),
        plan: {
          tensor: row.requireCount('tp'),
          context: row.requireCount('cp'),
          pipeline: row.requireCount('pp'),
          data: row.requireCount('dp'),
          globalBatch: readSequences(row, sequenceLength),
          microBatch: 1,
          virtualStages: 4,
          recompute: 'selective',
          sharding: 'gradients',
        },
        stack: 'llama3-2024',
        precision: 'bf16',
        convention: { ...modelFlop(989), attention: 'causal' },
        source: 'llama3-table-4',
        assumed: ['data', 'sequenceLength', 'microBatch', 'virtualStages', 'convention'],
        measured: {
          flopPerSecond: fromTflops(row.optionalNumber('bf16_tflops_per_gpu')),
          utilization: share(row.optionalNumber('mfu_pct')),
        },
      }),
    ];
  },
};
