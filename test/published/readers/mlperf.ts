/**
 * MLPerf Training, language models of the closed division: step times from the result logs. The derived TFLOP/s of a row
 * are six FLOP per parameter and token. The 70B benchmark trains adapters only (LoRA) on sequences of 8,192.
 */
import type { FlopConvention, Precision } from '#datacenter/catalog/job.ts';
import { findChip, peakAt, type Chip } from '#datacenter/catalog/chips.ts';
import { modelShapes, type ModelId } from '#datacenter/catalog/published/model-shapes.ts';
import { nameAccelerator } from './accelerator-names.ts';
import { TableFault, type Row } from './csv.ts';
import { splitRanks, type Benchmark, type Split } from './mlperf-plans.ts';
import { resize } from './model-names.ts';
import { findPrecision } from './precision.ts';
import { complete, fromTflops, modelFlop, refuse, type Reader, type Reading } from './reading.ts';

const models: Readonly<Record<Benchmark, { id: ModelId; sequenceLength: number }>> = {
  gpt3: { id: 'gpt3-175b', sequenceLength: 2048 },
  llama31_405b: { id: 'llama3-405b', sequenceLength: 8192 },
  llama31_8b: { id: 'llama3-8b', sequenceLength: 8192 },
  llama2_70b_lora: { id: 'llama2-70b', sequenceLength: 8192 },
};

const sixN: FlopConvention = { basis: '6n', attention: 'none', countsLogits: true, peakFlopPerSecond: null };

const isBenchmark = (text: string): text is Benchmark => Object.hasOwn(models, text);

/** The reference implementation of the adapters' benchmark: weights sharded out, every layer computed again, bf16. */
const isReference = (row: Row): boolean => /deepspeed/i.test(row.text('system'));

/**
 * Whether a logged step is shorter than the chip's peak allows for its batch: then it is no step of that batch. Counts four
 * FLOP per parameter and token, the least that a step with frozen weights takes.
 */
function isImpossible(
  stepSeconds: number,
  tokens: number,
  id: ModelId,
  accelerators: number,
  chip: Chip | null,
): boolean {
  if (!chip) return false;
  const peak = Math.max(...(['bf16', 'fp8', 'nvfp4'] as const).map((precision) => peakAt(chip, precision)));
  return (4 * modelShapes[id].parameters * tokens) / accelerators / stepSeconds > peak;
}

/** Who made the chip: part of the stack's name. */
function vendorOf(accelerator: string): string {
  if (accelerator.startsWith('mi')) return 'amd';
  if (accelerator.startsWith('tpu')) return 'google';
  return accelerator.startsWith('gaudi') ? 'intel' : 'nvidia';
}

/** The printed format; where two configurations were submitted the smaller; where none is printed what the chip's rows use. */
function readFormat(row: Row, accelerator: string): { precision: Precision; isAssumed: boolean } {
  const text = row.text('precision');
  if (text === '' && isReference(row)) return { precision: 'bf16', isAssumed: true };
  if (/or fp4/.test(text)) return { precision: 'nvfp4', isAssumed: true };
  const printed = text === '' ? null : findPrecision(text);
  if (text !== '' && !printed) throw new TableFault(row.number, 'precision', `“${text}” names no number format`);
  if (printed) return { precision: printed, isAssumed: /likely/.test(text) };
  // Intel's first round ran in 16 bit; its later ones in 8, which is how it halved its time.
  const isWide = /^a100|^v100/.test(accelerator) || (/^gaudi/.test(accelerator) && row.text('round') === 'v3.0');
  return { precision: isWide ? 'bf16' : 'fp8', isAssumed: true };
}

/** The printed ranks, or null when the row prints none. */
function readSplit(row: Row): Split | null {
  const tensor = row.count('tp');
  if (tensor === null) return null;
  const microBatch = row.count('micro_batch') ?? 1;
  return { tensor, pipeline: row.count('pp') ?? 1, context: row.count('cp') ?? 1, microBatch };
}

function read(row: Row): Reading {
  const benchmark = row.requireText('benchmark');
  if (!isBenchmark(benchmark)) return refuse(row, benchmark, 'not a decoder of text alone, or not in the catalog');
  const { id, sequenceLength } = models[benchmark];
  const { name, shape } = modelShapes[id];
  const chip = row.requireText('accelerator');
  const accelerator = nameAccelerator(chip);
  if (!accelerator) return refuse(row, name, `no accelerator in the catalog for “${chip}”`);
  const accelerators = row.requireCount('num_accelerators');
  const globalBatch = row.requireCount('global_batch');
  const printed = readSplit(row);
  const split =
    printed ??
    splitRanks({ benchmark, accelerator, accelerators, globalBatch, accumulation: row.optionalNumber('grad_accum') });
  if (!split) return refuse(row, name, 'the plan is not published and no usual one fits the batch');
  const stepSeconds = row.optionalNumber('step_time_s');
  if (stepSeconds === null) return refuse(row, name, 'no step time in the result logs');
  const sequence = row.count('seq_len') ?? sequenceLength;
  if (isImpossible(stepSeconds, globalBatch * sequence, id, accelerators, findChip(accelerator))) {
    return refuse(row, name, 'the logged step is shorter than the peak of the chip allows for its batch');
  }
  const isAdapters = benchmark === 'llama2_70b_lora';
  const isTpu = accelerator.startsWith('tpu');
  const { precision, isAssumed } = readFormat(row, accelerator);
  // NVIDIA's GPT-3 configurations cut each stage into six chunks, printed from round 4.1 on.
  const chunks = row.count('vpp') ?? (benchmark === 'gpt3' && split.pipeline === 8 ? 6 : 1);
  const isAlone = split.tensor * split.pipeline * split.context === 1;
  const isSharded =
    isTpu || (isAdapters && isAlone && /^[ahl]\d+|^gaudi/.test(accelerator) && !/^h200/.test(accelerator));
  const flopPerSecond = fromTflops(row.optionalNumber('derived_6N_tflops_per_accel'));
  const round = row.requireText('round').replace(/^v/, '');
  return complete(row, {
    name: isAdapters ? `${name} LoRA` : name,
    model: resize(shape, sequence),
    accelerator,
    accelerators,
    plan: {
      ...split,
      globalBatch,
      virtualStages: split.pipeline > 1 ? chunks : 1,
      // On TPUs a sequence takes as long on a chip whatever the batch, so that all of those runs computed as much again.
      recompute: isTpu || isReference(row) ? 'full' : 'selective',
      sharding: isSharded ? 'all' : 'optimizer',
    },
    stack: `mlperf-${round}-${vendorOf(accelerator)}`,
    precision,
    ...(isAdapters && { adaptersOnly: true as const }),
    convention: flopPerSecond === null ? modelFlop(null) : sixN,
    source: 'mlperf-training',
    year: mlperfYears[round] ?? 2025,
    assumed: [
      ...(printed ? [] : ['tensor', 'pipeline', 'context', 'microBatch']),
      ...(split.pipeline > 1 && row.count('vpp') === null ? ['virtualStages'] : []),
      ...(isAssumed ? ['precision'] : []),
      'recompute',
      'sharding',
    ],
    measured: { stepSeconds, flopPerSecond },
    mark: `${row.text('submitter')} ${row.text('system')}`,
  });
}

const mlperfYears: Readonly<Record<string, number>> = {
  '3.0': 2023,
  '3.1': 2023,
  '4.0': 2024,
  '4.1': 2024,
  '5.0': 2025,
  '5.1': 2025,
};

export const readMlperf: Reader = {
  layout: 'mlperf_training_llm',
  columns: [
    'round',
    'submitter',
    'benchmark',
    'accelerator',
    'num_accelerators',
    'global_batch',
    'grad_accum',
    'step_time_s',
  ],
  read: (row) => [read(row)],
};
