/**
 * What the cluster room says of one job: the time of a step with its parts and its interval, and the memory it takes.
 * Types only.
 */
import type { Infeasible } from '../units/units.ts';

/** Exposed seconds of each part of a step; they sum to the step. */
export interface StepBreakdown {
  /** Matrix products and the other kernels of model and recompute, on the fullest rank. */
  readonly computeSeconds: number;
  /** Launching kernels that are too small to hide it. */
  readonly launchSeconds: number;
  readonly tensorSeconds: number;
  readonly contextSeconds: number;
  readonly expertSeconds: number;
  /** Handing activations from stage to stage, where nothing hides it. */
  readonly pipelineSeconds: number;
  /** Filling and draining the pipeline, and waiting for the fullest stage. */
  readonly bubbleSeconds: number;
  readonly dataSeconds: number;
  readonly optimizerSeconds: number;
  /** Waiting for the slowest of many ranks. */
  readonly stragglerSeconds: number;
}

/** Bytes of one accelerator, the fullest. */
export interface MemoryBreakdown {
  readonly weightBytes: number;
  readonly gradientBytes: number;
  readonly optimizerBytes: number;
  readonly activationBytes: number;
  readonly logitBytes: number;
  /** Communication buffers, framework and fragmentation. */
  readonly bufferBytes: number;
  readonly totalBytes: number;
  readonly capacityBytes: number;
  readonly fits: boolean;
  /** The largest term. */
  readonly binding: 'weights' | 'gradients' | 'optimizer' | 'activations' | 'logits' | 'buffers';
}

/** Class of a prediction: errors are learned and told apart by it. */
export type JobClass = 'tuned-dense' | 'untuned-dense' | 'single-node' | 'mixture-or-low-precision' | 'other-silicon';

export interface Prediction {
  readonly kind: 'prediction';
  readonly stepSeconds: number;
  /** 90 % interval of the step, seconds; learned from residuals of the class, wider beyond the tested range. */
  readonly low: number;
  readonly high: number;
  /** The job lies outside what the stack's rows cover. */
  readonly isBeyondTested: boolean;
  readonly jobClass: JobClass;
  readonly parts: StepBreakdown;
  readonly memory: MemoryBreakdown;
  readonly tokensPerStep: number;
  /** FLOP of a step in the job's own convention, whole cluster. */
  readonly flopPerStep: number;
  /** In the job's own convention: FLOP/s of one accelerator, and share of the convention's peak (else the data sheet's). */
  readonly flopPerSecond: number;
  readonly utilization: number;
}

export type PredictionResult = Prediction | Infeasible;
