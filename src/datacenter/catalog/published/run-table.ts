/**
 * Published runs as short tables: what a group of runs shares stands once above its rows. Written by
 * `test/published/carry-runs.ts` from the readers, and compared with them by a test.
 */
import type { FlopConvention, JobPlan, Precision, PublishedJob } from '../job.ts';
import type { DecoderShape } from '../models.ts';
import { publishedSources, type PublishedSourceId } from './published-sources.ts';

/** What the runs of a group share. What is left out is the usual: one expert, no adapters, the source's confidence. */
export interface RunGroup {
  readonly name: string;
  readonly model: DecoderShape;
  readonly accelerator: string;
  readonly stack: string;
  readonly precision: Precision;
  readonly recompute: JobPlan['recompute'];
  readonly sharding: JobPlan['sharding'];
  /** Where tensor ranks do not split the sequence too. */
  readonly sequenceParallel?: false;
  readonly expertTensor?: number;
  readonly adaptersOnly?: true;
  /** Basis, attention, and the peak of a printed utilization in TFLOP/s (0: none printed); logits count everywhere. */
  readonly counts: readonly [FlopConvention['basis'], FlopConvention['attention'], number];
  readonly source: PublishedSourceId;
  readonly year?: number;
  readonly confidence?: PublishedJob['confidence'];
  /** Names of fields that the rows leave open, set apart by spaces. */
  readonly assumed: string;
  readonly rows: readonly RunRow[];
}

/**
 * Columns: accelerators; ranks tensor, pipeline, context, expert; sequences a step; micro-batch; virtual stages; then as
 * printed: step s, TFLOP/s, utilization %, tokens/s of one accelerator, memory GiB (0: not printed); and the end of its id.
 */
export type RunRow = readonly [
  accelerators: number,
  tensor: number,
  pipeline: number,
  context: number,
  expert: number,
  globalBatch: number,
  microBatch: number,
  virtualStages: number,
  stepSeconds: number,
  tflops: number,
  utilizationPercent: number,
  tokensPerSecond: number,
  memoryGib: number,
  id: string,
];

/** Zero means not printed. */
const printed = (value: number, unit = 1): number | null => (value === 0 ? null : value * unit);

function expandRow(group: RunGroup, row: RunRow): PublishedJob {
  const [accelerators, tensor, pipeline, context, expert, globalBatch, microBatch, virtualStages] = row;
  const [, , , , , , , , stepSeconds, tflops, utilizationPercent, tokensPerSecond, memoryGib, id] = row;
  const [basis, attention, peakTflops] = group.counts;
  const utilization = printed(utilizationPercent);
  return {
    id,
    name: group.name,
    model: group.model,
    accelerator: group.accelerator,
    accelerators,
    plan: {
      tensor,
      pipeline,
      context,
      data: accelerators / (tensor * pipeline * context),
      expert,
      expertTensor: group.expertTensor ?? 1,
      globalBatch,
      microBatch,
      virtualStages,
      schedule: virtualStages > 1 ? 'interleaved' : '1f1b',
      recompute: group.recompute,
      sharding: group.sharding,
      sequenceParallel: group.sequenceParallel ?? tensor > 1,
    },
    stack: group.stack,
    precision: group.precision,
    ...(group.adaptersOnly && { adaptersOnly: true as const }),
    convention: { basis, attention, countsLogits: true, peakFlopPerSecond: printed(peakTflops, 1e12) },
    year: group.year ?? publishedSources[group.source].year,
    source: group.source,
    confidence: group.confidence ?? publishedSources[group.source].confidence,
    assumed: group.assumed === '' ? [] : group.assumed.split(' '),
    measured: {
      stepSeconds: printed(stepSeconds),
      flopPerSecond: printed(tflops, 1e12),
      utilization: utilization === null ? null : utilization / 100,
      tokensPerSecondPerAccelerator: printed(tokensPerSecond),
      memoryBytes: printed(memoryGib, 2 ** 30),
    },
  };
}

/** The runs of groups, in order. */
export function expandRuns(groups: readonly RunGroup[]): readonly PublishedJob[] {
  return groups.flatMap((group) => group.rows.map((row) => expandRow(group, row)));
}
