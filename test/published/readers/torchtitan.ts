/**
 * torchtitan's Llama 3.1 benchmarks: tokens/s and memory. The tables of 2025 print no plan; theirs is in the commands
 * beside them and stands below.
 */
import { nameAccelerator } from './accelerator-names.ts';
import { TableFault, type Row } from './csv.ts';
import { nameModel, resize } from './model-names.ts';
import { complete, modelFlop, refuse, type Reader, type Reading } from './reading.ts';

/** Ranks printed as `FSDP 32 TP 8`, by name. */
function readRanks(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...text.matchAll(/([A-Z]+)\s*(\d+)/g)].map(([, name = '', count]) => [name, Number(count)]),
  );
}

/** Plans of the asynchronous tensor parallel benchmark by model: data and tensor ranks, sequences of a rank, recompute. */
const asyncPlans = {
  'llama3-70b': { data: 32, tensor: 8, local: 16, recompute: 'full' },
  'llama3-8b': { data: 8, tensor: 8, local: 12, recompute: 'selective' },
} as const;

interface Layout {
  readonly data: number;
  readonly tensor: number;
  readonly pipeline: number;
  readonly context: number;
  readonly local: number;
  readonly recompute: 'none' | 'selective' | 'full';
  readonly assumed: readonly string[];
}

function readRecompute(row: Row): Layout['recompute'] {
  const text = row.text('act_ckpt').toLowerCase();
  if (text === 'full' || text === 'none') return text;
  if (text === '' || text.startsWith('selective')) return 'selective';
  throw new TableFault(row.number, 'act_ckpt', `“${text}” is neither none, selective nor full`);
}

function readLayout(row: Row, id: string): Layout | null {
  const printed = row.text('parallelism');
  const accelerators = row.count('gpus');
  if (/see source/i.test(printed) || (printed === '' && accelerators === null)) {
    if (!Object.hasOwn(asyncPlans, id)) return null;
    const known = asyncPlans[id as keyof typeof asyncPlans];
    return { ...known, pipeline: 1, context: 1, assumed: ['sequenceLength'] };
  }
  const ranks = readRanks(printed);
  const [tensor, pipeline, context] = [ranks['TP'] ?? 1, ranks['PP'] ?? 1, ranks['CP'] ?? 1];
  const data =
    ranks['FSDP'] ?? ranks['DP'] ?? (accelerators === null ? null : accelerators / tensor / pipeline / context);
  if (data === null) return null;
  const local = row.count('local_batch');
  return {
    data,
    tensor,
    pipeline,
    context,
    local: local ?? 2,
    recompute: readRecompute(row),
    assumed: [
      ...(local === null ? ['globalBatch'] : []),
      ...(row.text('act_ckpt') === '' ? ['recompute'] : []),
      ...(row.count('seq_len') === null ? ['sequenceLength'] : []),
      ...(pipeline > 1 ? ['microBatch'] : []),
    ],
  };
}

/**
 * What was switched on is another program: `eager` without its compiler, `row` with a scale for each row in 8 bit,
 * `async` with tensor traffic beside its products.
 */
function nameStack(technique: string): string {
  const marks = [
    technique === 'FSDP' ? 'eager' : '',
    /rowwise/i.test(technique) ? 'row' : '',
    /async/i.test(technique) ? 'async' : '',
  ];
  return ['torchtitan-2024', ...marks.filter(Boolean)].join('-');
}

function read(row: Row): Reading {
  const name = row.requireText('model');
  const named = nameModel(name);
  if (named.kind === 'unknown') return refuse(row, name, named.reason);
  const accelerator = nameAccelerator(row.requireText('gpu'));
  if (!accelerator) return refuse(row, name, `no accelerator in the catalog for “${row.text('gpu')}”`);
  const layout = readLayout(row, named.id);
  if (!layout) return refuse(row, name, 'the row prints no ranks, and no plan of this benchmark is known');
  const { data, tensor, pipeline, context, local, recompute, assumed } = layout;
  const sequenceLength = row.count('seq_len') ?? 8192;
  const accelerators = data * tensor * pipeline * context;
  const globalBatch = row.count('global_batch') ?? local * data;
  const technique = row.text('technique');
  const rate = row.requireNumber('tokens_per_s_per_gpu');
  const memoryGib = row.optionalNumber('memory_gib');
  // Unless told otherwise it cuts a rank's batch into as many micro-batches as there are stages.
  const microBatch = pipeline > 1 && local % pipeline === 0 ? local / pipeline : local;
  const isFloat8 = /float8|fp8/i.test(technique) || /see source/i.test(technique);
  return complete(row, {
    name,
    model: resize(named.shape, sequenceLength),
    accelerator,
    accelerators,
    plan: {
      data,
      tensor,
      pipeline,
      context,
      globalBatch,
      microBatch,
      virtualStages: /interleaved/i.test(technique) ? 2 : 1,
      recompute,
      sharding: 'all',
    },
    stack: nameStack(technique),
    precision: isFloat8 ? 'fp8' : 'bf16',
    convention: modelFlop(null),
    source: 'torchtitan-benchmarks',
    assumed: /interleaved/i.test(technique) ? [...assumed, 'virtualStages'] : assumed,
    measured: {
      tokensPerSecondPerAccelerator: rate,
      memoryBytes: memoryGib === null ? null : memoryGib * 2 ** 30,
    },
    mark: `${sequenceLength} ${technique}`,
  });
}

export const readTorchtitan: Reader = {
  layout: 'torchtitan_llama31',
  columns: [
    'model',
    'gpus',
    'gpu',
    'local_batch',
    'parallelism',
    'technique',
    'act_ckpt',
    'tokens_per_s_per_gpu',
    'memory_gib',
  ],
  read: (row) => [read(row)],
};
