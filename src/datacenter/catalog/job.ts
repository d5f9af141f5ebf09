/**
 * The record of a training job: what ran or could run, on what, split how, by which software, counted how. One record for
 * a published run, a row of a test, a point of a search and the reader's own scenario. Types only.
 */
import type { DecoderShape } from './models.ts';
import type { PublishedSourceId } from './published/published-sources.ts';

/** Number format of the matrix products; weights' master copies and optimizer states stay in 32 bit. */
export type Precision = 'fp32' | 'tf32' | 'fp16' | 'bf16' | 'fp8' | 'mxfp8' | 'nvfp4';

/** Order of forward and backward passes through the pipeline. */
export type Schedule = '1f1b' | 'interleaved' | 'zero-bubble-h1' | 'zero-bubble-v' | 'dual-pipe';

/** What is computed again in the backward pass: nothing, the attention core, or every layer. */
export type Recompute = 'none' | 'selective' | 'full';

/** What data-parallel ranks share out: nothing, optimizer states (ZeRO-1), gradients too (ZeRO-2), weights too (ZeRO-3). */
export type Sharding = 'none' | 'optimizer' | 'gradients' | 'all';

export interface JobPlan {
  /** Ranks of each kind; accelerators = tensor x pipeline x context x data. */
  readonly tensor: number;
  readonly pipeline: number;
  readonly context: number;
  readonly data: number;
  /** Ranks that share out the experts, taken from the data and context (then tensor) ranks; 1 for a dense model. */
  readonly expert: number;
  /** Tensor ranks inside one expert. */
  readonly expertTensor: number;
  /** Sequences of one optimizer step over the whole cluster, and of one micro-batch on one data rank. */
  readonly globalBatch: number;
  readonly microBatch: number;
  /** Model chunks on one accelerator of an interleaved schedule; 1: none. */
  readonly virtualStages: number;
  readonly schedule: Schedule;
  readonly recompute: Recompute;
  readonly sharding: Sharding;
  /** Tensor ranks split norms and dropout along the sequence too. */
  readonly sequenceParallel: boolean;
}

/** How a source counts the FLOP in its TFLOP/s or its utilization. */
export interface FlopConvention {
  /** `model`: each product once per pass; `hardware`: recompute counted too; `6n`: six per parameter and token. */
  readonly basis: 'model' | 'hardware' | '6n';
  /** Attention scores counted for every pair, for the causal half only, or not at all. */
  readonly attention: 'full' | 'causal' | 'none';
  readonly countsLogits: boolean;
  /** Peak that a printed utilization is a share of, FLOP/s; null: the row prints none. */
  readonly peakFlopPerSecond: number | null;
}

export interface Job {
  readonly model: DecoderShape;
  /** A row of `accelerators.ts`. */
  readonly accelerator: string;
  readonly accelerators: number;
  readonly plan: JobPlan;
  /** A profile of `calibration/stacks`. */
  readonly stack: string;
  readonly precision: Precision;
  /**
   * Only small adapters learn (LoRA): the weights of the model are frozen, so that they need no gradient of their own and
   * no optimizer states. Absent: every weight learns.
   */
  readonly adaptersOnly?: true;
  readonly convention: FlopConvention;
}

/** A job that ran, with what was printed of it. At least one of the measured values is there. */
export interface PublishedJob extends Job {
  /** Unique, readable: for links ("replay this run"). */
  readonly id: string;
  /** Name of the model as the source prints it. */
  readonly name: string;
  readonly year: number;
  readonly source: PublishedSourceId;
  readonly confidence: 'read' | 'recalled' | 'derived';
  /** What the row leaves open and we filled in: names of fields of the plan or the job; empty: nothing. */
  readonly assumed: readonly string[];
  readonly measured: Measured;
}

/** Null: not printed. */
export interface Measured {
  readonly stepSeconds: number | null;
  /** FLOP/s of one accelerator in the row's convention. */
  readonly flopPerSecond: number | null;
  /** Share of peak in the row's convention, 0 to 1. */
  readonly utilization: number | null;
  readonly tokensPerSecondPerAccelerator: number | null;
  /** Peak memory of one accelerator, bytes. */
  readonly memoryBytes: number | null;
}
