/**
 * Cluster: how long the workload takes on N accelerators. (Front door; one verb, `runCluster`.)
 */
import type { Infeasible, Spread } from '../units/units.ts';

export interface ClusterChoice {
  /** A row of `catalog/accelerators.ts`, or `this-machine`: N of the visitor's own. */
  readonly accelerator: string;
  readonly accelerators: number;
  /** How efficiency is known: a named software stack's published profile, or the visitor's measured share of peak. */
  readonly stack: string;
  /** Tensor-parallel and pipeline-parallel degree; null: the smallest split whose memory fits. */
  readonly tensor: number | null;
  readonly pipeline: number | null;
  /** Share of accelerator-hours lost to failures, checkpoints and restarts is 1 minus this. */
  readonly goodput: number;
}

/** One of the parts a step's time is made of, seconds; the parts sum to `stepSeconds`. */
export interface StepParts {
  readonly computeSeconds: number;
  readonly tensorSeconds: number;
  readonly bubbleSeconds: number;
  readonly pipelineSeconds: number;
  readonly dataSeconds: number;
}

export interface MemoryVerdict {
  readonly stateBytes: number;
  readonly activationBytes: number;
  readonly reserveBytes: number;
  readonly capacityBytes: number;
  readonly fits: boolean;
  /** The largest term. */
  readonly binding: 'states' | 'activations' | 'reserve';
}

export interface ClusterOutcome {
  readonly kind: 'cluster';
  /** Name as in the catalog, or the visitor's machine. */
  readonly accelerator: string;
  readonly accelerators: number;
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
  readonly stepSeconds: number;
  readonly parts: StepParts;
  readonly steps: number;
  /** Wall-clock seconds of the whole training, goodput included. */
  readonly trainingSeconds: number;
  /** Model FLOP / (time x accelerators x peak), 0 to 1, goodput not included. */
  readonly modelFlopUtilization: number;
  /** The assumed or measured efficiency of local compute, 0 to 1, with its spread. */
  readonly efficiency: Spread;
  /** Peak of one accelerator in the training precision, FLOP/s. */
  readonly peakFlopPerSecond: number;
  /** Share of accelerator time not spent on useful local compute, 0 to 1: waiting for network, bubble. */
  readonly waitingShare: number;
  readonly memory: MemoryVerdict;
  /** Accelerator-hours of the whole training. */
  readonly acceleratorHours: number;
  readonly goodput: number;
}

export type ClusterResult = ClusterOutcome | Infeasible;
