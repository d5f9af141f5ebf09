/**
 * NVIDIA's performance summary of Megatron-Bridge, release by release. Cells such as `31508 (29789)` hold a second run, in
 * the second number format; a row then becomes two jobs.
 */
import type { Precision } from '#datacenter/catalog/job.ts';
import { nameAccelerator } from './accelerator-names.ts';
import { BlankCell, parseNumber, TableFault, type Row } from './csv.ts';
import { nameModel, resize } from './model-names.ts';
import { findPrecision } from './precision.ts';
import { complete, fromTflops, modelFlop, refuse, type Reader, type Reading } from './reading.ts';

type Side = 'outer' | 'inner';

/** Half of a cell `outer (inner)`; a cell without parentheses is both. Empty for a blank. */
function half(row: Row, column: string, side: Side): string {
  const match = /^(.*?)\s*\((.*)\)$/.exec(row.text(column));
  if (!match) return row.text(column);
  const text = (side === 'outer' ? match[1] : match[2]) ?? '';
  return /^(n\/a|-)$/i.test(text) ? '' : text;
}

function countOf(row: Row, column: string, side: Side): number | null {
  const value = parseNumber(row.number, column, half(row, column, side));
  if (value !== null && !Number.isInteger(value)) throw new TableFault(row.number, column, `${value} is not whole`);
  return value;
}

function precisionOf(row: Row, side: Side): Precision {
  const text = row.requireText('precision');
  const found = side === 'outer' ? findPrecision(text.replace(/\(.*\)/, '')) : secondPrecision(text);
  if (!found) throw new TableFault(row.number, 'precision', `“${text}” names no number format`);
  return found;
}

/** The format in parentheses where it is one of the two modes; else block-scaled fp8, which the second mode was then. */
function secondPrecision(text: string): Precision | null {
  const inner = /\((.*)\)/.exec(text)?.[1] ?? '';
  return /not stated/.test(inner) ? 'mxfp8' : (findPrecision(inner) ?? 'mxfp8');
}

function readSide(row: Row, side: Side): Reading {
  const name = row.requireText('model');
  const named = nameModel(name);
  if (named.kind === 'unknown') return refuse(row, name, named.reason);
  const system = row.requireText('system');
  const accelerator = nameAccelerator(system);
  if (!accelerator) return refuse(row, name, `no accelerator in the catalog for “${system}”`);
  const sequenceLength = row.requireCount('seq_len');
  const isDeepSeek = named.id === 'deepseek-v3';
  const countsNextTokens = isDeepSeek && !/w\/o mtp/i.test(name);
  // Its multi-token prediction is one more layer with a head of its own; the layer is what a shape can say.
  const model = resize(named.shape, sequenceLength, countsNextTokens ? named.shape.layers + 1 : null);
  const release = row.requireText('release');
  const isLora = /lora/i.test(row.text('stage'));
  const isExample = !/^\d/.test(release);
  const accelerators = row.requireCount('gpus');
  const rate = parseNumber(row.number, 'tokens_per_s_per_gpu', half(row, 'tokens_per_s_per_gpu', side));
  const tflops = parseNumber(row.number, 'model_tflops_per_gpu', half(row, 'model_tflops_per_gpu', side));
  if (rate === null) throw new BlankCell(row.number, 'tokens_per_s_per_gpu');
  return complete(row, {
    name,
    model,
    accelerator,
    accelerators,
    plan: {
      tensor: countOf(row, 'tp', side) ?? 1,
      pipeline: countOf(row, 'pp', side) ?? 1,
      context: countOf(row, 'cp', side) ?? 1,
      expert: countOf(row, 'ep', side) ?? 1,
      virtualStages: countOf(row, 'vpp', side) ?? 1,
      globalBatch: row.requireCount('global_batch'),
      microBatch: row.count('micro_batch') ?? 1,
      recompute: 'selective',
      sharding: (countOf(row, 'fsdp', side) ?? 0) > 0 ? 'all' : 'optimizer',
    },
    stack: isExample ? 'nemo-2025' : `megatron-bridge-${release}`,
    precision: precisionOf(row, side),
    ...(isLora && { adaptersOnly: true as const }),
    convention: { ...modelFlop(null), attention: isExample ? 'full' : 'causal' },
    source: 'megatron-bridge-summary',
    year: /^\d\d\./.test(release) ? 2000 + Number(release.slice(0, 2)) : 2025,
    assumed: ['recompute', ...(model.mixture ? ['expertTensor'] : []), ...(countsNextTokens ? ['layers'] : [])],
    measured: {
      tokensPerSecondPerAccelerator: rate,
      // Sliding windows of GPT-OSS and frozen weights were counted differently from release to release.
      flopPerSecond: named.id.startsWith('gpt-oss') || countsNextTokens || isLora ? null : fromTflops(tflops),
    },
    mark: [release, /(sft|lora|tokendrop|dropless)/i.exec(`${row.text('stage')} ${name}`)?.[1]]
      .filter(Boolean)
      .join(' '),
  });
}

export const readMegatronBridge: Reader = {
  layout: 'nvidia_bridge_perf',
  columns: [
    'release',
    'system',
    'model',
    'gpus',
    'precision',
    'global_batch',
    'tp',
    'pp',
    'vpp',
    'ep',
    'tokens_per_s_per_gpu',
    'model_tflops_per_gpu',
  ],
  read: (row) =>
    row.text('tokens_per_s_per_gpu').includes('(')
      ? [readSide(row, 'outer'), readSide(row, 'inner')]
      : [readSide(row, 'outer')],
};
