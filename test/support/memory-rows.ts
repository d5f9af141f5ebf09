/**
 * Published memory of training jobs, read from the validation files beside the repository (absent: no rows). What a row
 * leaves open is filled in from its source's launch scripts and said here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Job, JobPlan } from '#datacenter/catalog/job.ts';
import { decoderModels, type DecoderShape } from '#datacenter/catalog/models.ts';
import { bytesPerGib } from '#datacenter/units/units.ts';
import { deepseekV3, dense, jobOf } from './jobs.ts';

export interface MemoryRow {
  readonly name: string;
  readonly job: Job;
  /** Peak of the framework's allocator on the fullest accelerator, bytes. */
  readonly measured: number;
}

const folder = fileURLToPath(new URL('../../../shared/validation/', import.meta.url));

/** Rows of a file as records; null: the file is not there. Quoted cells may hold commas. */
export function readTable(name: string): Record<string, string>[] | null {
  if (!existsSync(folder + name)) return null;
  const lines = readFileSync(folder + name, 'utf8')
    .trim()
    .split('\n');
  const cells = (line: string) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((cell) => cell[2] ?? cell[1] ?? '');
  const [head = '', ...body] = lines;
  const names = cells(head);
  return body.map((line) => Object.fromEntries(cells(line).map((cell, index) => [names[index] ?? '', cell])));
}

const job = (model: DecoderShape, stack: string, plan: Partial<JobPlan>): Job => ({ ...jobOf(model, plan), stack });

/** Multi-head attention, tied below four billion parameters, gradients summed in 32 bit: as its benchmark script sets. */
export function readNanotron(): MemoryRow[] {
  return (readTable('nanotron_best_configs_h100.csv') ?? []).map((row) => {
    const at = (name: string) => Number(row[name]);
    const shape = dense(
      at('layers'),
      at('hidden'),
      at('heads'),
      at('heads'),
      at('ffn'),
      true,
      at('vocab'),
      at('seq_len'),
    );
    const plan = {
      data: at('dp'),
      tensor: at('tp'),
      pipeline: at('pp'),
      microBatch: at('micro_batch'),
      globalBatch: at('derived_global_batch'),
      sharding: at('zero_stage') === 1 ? 'optimizer' : 'none',
    } as const;
    const name = `${row['params_b']}B dp${plan.data} tp${plan.tensor} pp${plan.pipeline} mbs${plan.microBatch}`;
    const measured = at('peak_mem_gb') * bytesPerGib;
    return { name, job: job({ ...shape, isTied: at('ffn') < 10_000 }, 'nanotron-2025', plan), measured };
  });
}

/** A local batch under a pipeline is cut into as many micro-batches as there are stages (the default of 2024). */
export function readTorchtitan(): MemoryRow[] {
  const rows = (readTable('torchtitan_llama31.csv') ?? []).filter((row) => row['memory_gib'] && row['local_batch']);
  return rows.map((row) => {
    const degree = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(row['parallelism'] ?? '')?.[1] ?? 1);
    const billions = /(\d+)B/.exec(row['model'] ?? '')?.[1];
    const model = decoderModels[`llama3-${billions === '8' ? '8b' : billions === '70' ? '70b' : '405b'}`];
    const [data, tensor, pipeline, context] = [degree('FSDP'), degree('TP'), degree('PP'), degree('CP')];
    const local = Number(row['local_batch']);
    const isInterleaved = /Interleaved/.test(row['technique'] ?? '');
    const plan: Partial<JobPlan> = {
      data,
      tensor,
      pipeline,
      context,
      globalBatch: local * data,
      microBatch: Math.max(1, local / pipeline),
      virtualStages: isInterleaved ? 2 : 1,
      schedule: isInterleaved ? 'interleaved' : '1f1b',
      recompute: row['act_ckpt'] === 'full' ? 'full' : 'selective',
      sharding: 'all',
    };
    const made = job({ ...model, sequenceLength: Number(row['seq_len']) }, 'torchtitan-2024', plan);
    const precision = /Float8/.test(row['technique'] ?? '') ? 'fp8' : 'bf16';
    const name = `${billions}B ${row['parallelism']} s${row['seq_len']} b${local} ${row['technique']}`;
    return { name, job: { ...made, precision }, measured: Number(row['memory_gib']) * bytesPerGib };
  });
}

/** Truncated models on eight B200; sixteen key/value heads in the 405B and one dense layer in the V3, as its scripts set. */
export function readSimumax(): MemoryRow[] {
  const llama = (size: '70b' | '405b', kvHeads: number) => ({ ...decoderModels[`llama3-${size}`], kvHeads });
  const v3 = { ...deepseekV3, mixture: { ...deepseekV3.mixture, denseLayers: 1 } } as DecoderShape;
  const v2: DecoderShape = {
    ...v3,
    hidden: 5120,
    mlpHidden: 12_288,
    vocabulary: 102_400,
    mixture: { experts: 160, active: 6, expertHidden: 1536, sharedHidden: 3072, denseLayers: 1 },
  };
  return (readTable('simumax_b200_measured_vs_predicted.csv') ?? []).map((row) => {
    const at = (name: string) => Number(row[name]) || 1;
    const family = row['model'] ?? '';
    const shape = /v2/.test(family)
      ? v2
      : /v3/.test(family)
        ? v3
        : /405b/.test(family)
          ? llama('405b', 16)
          : llama('70b', 8);
    const data = at('dp');
    const plan: Partial<JobPlan> = {
      tensor: at('tp'),
      pipeline: at('pp'),
      expert: at('ep'),
      context: at('cp'),
      data,
      globalBatch: at('microbatches') * data,
      sharding: 'optimizer',
    };
    const sequenceLength = Number.parseInt(row['seq_len'] ?? '', 10) || 4096;
    const made = job({ ...shape, layers: at('layers'), sequenceLength }, 'simumax-2025', plan);
    return { name: row['case'] ?? '', job: made, measured: Number(row['measured_alloc_gib']) * bytesPerGib };
  });
}
