/**
 * From a row of a published table to a job: what every layout shares. A row becomes one job, or several where it holds
 * several measurements, or the reason why none can be predicted.
 */
import type { FlopConvention, JobPlan, Measured, Precision, PublishedJob } from '#datacenter/catalog/job.ts';
import type { DecoderShape } from '#datacenter/catalog/models.ts';
import { publishedSources, type PublishedSourceId } from '#datacenter/catalog/published/published-sources.ts';
import type { Row } from './csv.ts';

export type Reading =
  | { readonly kind: 'job'; readonly row: number; readonly job: PublishedJob }
  | { readonly kind: 'unpredictable'; readonly row: number; readonly name: string; readonly reason: string };

/** One layout of table: which columns tell it apart, and what a row of it says. */
export interface Reader {
  /** Name of the layout. */
  readonly layout: string;
  /** Columns that a table of this layout has, whatever else it has; `a|b` is a column under one name or another. */
  readonly columns: readonly string[];
  readonly read: (row: Row) => readonly Reading[];
}

/** Attention in full, logits counted, nothing twice: how most sources count. */
export function modelFlop(peakTflops: number | null): FlopConvention {
  return {
    basis: 'model',
    attention: 'full',
    countsLogits: true,
    peakFlopPerSecond: peakTflops === null ? null : peakTflops * 1e12,
  };
}

/** As `modelFlop`, with recompute counted. */
export function hardwareFlop(peakTflops: number | null): FlopConvention {
  return { ...modelFlop(peakTflops), basis: 'hardware' };
}

export const nothingMeasured: Measured = {
  stepSeconds: null,
  flopPerSecond: null,
  utilization: null,
  tokensPerSecondPerAccelerator: null,
  memoryBytes: null,
};

/** What a reader knows of a plan; the rest is completed. */
export type PlanSketch = Pick<JobPlan, 'globalBatch' | 'recompute' | 'sharding'> & Partial<JobPlan>;

/** What a reader knows of a row. */
export interface JobSketch {
  readonly name: string;
  readonly model: DecoderShape;
  readonly accelerator: string;
  readonly accelerators: number;
  readonly plan: PlanSketch;
  readonly stack: string;
  readonly precision: Precision;
  readonly adaptersOnly?: true;
  readonly convention: FlopConvention;
  readonly source: PublishedSourceId;
  readonly year?: number;
  readonly confidence?: PublishedJob['confidence'];
  readonly assumed?: readonly string[];
  readonly measured: Partial<Measured>;
  /** Tells rows apart that are otherwise the same job, such as two submitters. */
  readonly mark?: string;
}

/** Words of an id: lower case, digits and hyphens. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export function refuse(row: Row, name: string, reason: string): Reading {
  return { kind: 'unpredictable', row: row.number, name, reason };
}

/**
 * Completes a sketch to a job: ranks left out are 1, data ranks are what remains, one chunk a stage and one expert rank
 * unless told. Refuses when accelerators are no product of the ranks, or the batch is not shared out evenly.
 */
export function complete(row: Row, sketch: JobSketch): Reading {
  const { plan: known, assumed = [], mark, measured, source, ...rest } = sketch;
  const { tensor = 1, pipeline = 1, context = 1, virtualStages = 1 } = known;
  const data = known.data ?? sketch.accelerators / (tensor * pipeline * context);
  if (!Number.isInteger(data) || tensor * pipeline * context * data !== sketch.accelerators) {
    const ranks = `tensor ${tensor} x pipeline ${pipeline} x context ${context} x data ${Number(data.toFixed(3))}`;
    return refuse(row, sketch.name, `${sketch.accelerators} accelerators are not ${ranks}`);
  }
  const microBatch = known.microBatch ?? 1;
  if (!Number.isInteger(known.globalBatch / data / microBatch)) {
    const shares = `data ${data} x micro-batch ${microBatch}`;
    return refuse(row, sketch.name, `a batch of ${known.globalBatch} is no multiple of ${shares}`);
  }
  const plan: JobPlan = {
    expert: 1,
    expertTensor: 1,
    schedule: virtualStages > 1 ? 'interleaved' : '1f1b',
    sequenceParallel: tensor > 1,
    ...known,
    tensor,
    pipeline,
    context,
    data,
    virtualStages,
    microBatch,
  };
  if (!Object.values(measured).some((value) => value !== null && value !== undefined)) {
    return refuse(row, sketch.name, 'no step time, rate, utilization or memory in this row');
  }
  const { year, confidence } = publishedSources[source];
  const job: PublishedJob = {
    confidence,
    year,
    ...rest,
    plan,
    source,
    assumed,
    measured: { ...nothingMeasured, ...measured },
    id: [sketch.stack, slug(sketch.name), `${sketch.accelerators}x`, sketch.precision, mark && slug(mark)]
      .filter(Boolean)
      .join('/'),
  };
  return { kind: 'job', row: row.number, job };
}

/** Percent to a share; null stays null. */
export const share = (percent: number | null): number | null => (percent === null ? null : percent / 100);

/** TFLOP/s to FLOP/s; null stays null. */
export const fromTflops = (tflops: number | null): number | null => (tflops === null ? null : tflops * 1e12);
