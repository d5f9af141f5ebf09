/**
 * Reports of single large runs: GPU-hours, utilization, now and then a step time. A row can be predicted where it prints
 * how the run was split and how long a step took or what share of peak it reached.
 */
import { nameAccelerator } from './accelerator-names.ts';
import type { Row } from './csv.ts';
import { nameModel, resize } from './model-names.ts';
import { complete, fromTflops, modelFlop, refuse, share, type Reader, type Reading } from './reading.ts';

/** Stack, chunks of a stage, recompute and sharding of the runs that print their ranks, by model; from their reports. */
const known = {
  'nemotron4-340b': { stack: 'megatron-core-2024', virtualStages: 8, recompute: 'selective', sharding: 'optimizer' },
  'bloom-176b': { stack: 'mtnlg-2022', virtualStages: 1, recompute: 'full', sharding: 'optimizer' },
} as const;

const peakTflops = (accelerator: string): number | null =>
  accelerator.startsWith('h') ? 989 : accelerator.startsWith('a100') ? 312 : accelerator === 'tpu-v4' ? 275 : null;

function read(row: Row): Reading {
  const name = row.requireText('model');
  const chip = row.requireText('accelerator');
  const accelerator = nameAccelerator(chip);
  const named = nameModel(name);
  if (named.kind === 'unknown') return refuse(row, name, named.reason);
  if (!accelerator) return refuse(row, name, `no accelerator in the catalog for “${chip}”`);
  const chips = row.count('chips');
  const stepSeconds = row.optionalNumber('iter_time_s');
  const utilization = share(row.optionalNumber('mfu_pct'));
  const flopPerSecond = fromTflops(row.optionalNumber('tflops_per_chip'));
  if (stepSeconds === null && utilization === null && flopPerSecond === null) {
    return refuse(row, name, 'hours of a whole run only, no step');
  }
  const globalBatch = row.count('global_batch');
  const [tensor, pipeline] = [row.count('tp'), row.count('pp')];
  if (chips === null) return refuse(row, name, 'the number of accelerators is not in the row');
  if (globalBatch === null || tensor === null || pipeline === null) {
    return refuse(row, name, 'batch and ranks are not in the row');
  }
  if (!Object.hasOwn(known, named.id)) return refuse(row, name, 'the software of this run has no profile');
  const { stack, ...plan } = known[named.id as keyof typeof known];
  return complete(row, {
    name,
    model: resize(named.shape, row.count('seq_len')),
    accelerator,
    accelerators: chips,
    plan: { ...plan, tensor, pipeline, globalBatch, microBatch: row.count('micro_batch') ?? 1 },
    stack,
    precision: 'bf16',
    convention: modelFlop(peakTflops(accelerator)),
    source: 'training-reports',
    confidence: /^read/.test(row.text('confidence')) ? 'read' : 'recalled',
    assumed: ['virtualStages', 'recompute', 'sharding', ...(row.count('micro_batch') === null ? ['microBatch'] : [])],
    measured: { stepSeconds, utilization, flopPerSecond },
  });
}

export const readTrainingReports: Reader = {
  layout: 'published_training_runs',
  columns: ['model', 'params_b', 'tokens_b', 'accelerator', 'chips', 'iter_time_s', 'mfu_pct', 'accel_hours', 'tco2'],
  read: (row) => [read(row)],
};
