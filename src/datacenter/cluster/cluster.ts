/**
 * Cluster: how long the workload takes on N accelerators. (Front door; one verb, `runCluster`.)
 *
 * N accelerators share one synchronous training as tensor x pipeline x data ranks. A step is local compute at the
 * efficiency of a software stack (or of the visitor's machine), plus what network and pipeline add; the training is that
 * step times the number of steps, over goodput. Ignored on purpose: failures in detail (goodput stands for them),
 * stragglers, mixture of experts, context parallelism, 8-bit precision. Valid for dense decoders of about 1B parameters
 * and more on known stacks, and for the MNIST models at the share of peak they were measured at.
 * Sources: SC21 Megatron-LM paper (schedule, traffic), arXiv 2205.05198 (memory), stack profiles in `calibration`.
 */
import { findStack, type Calibration, type Recompute, type StackProfile } from '../calibration/calibration.ts';
import { secondsPerHour, type Infeasible, type Spread } from '../units/units.ts';
import type { WorkloadPlan } from '../workload/workload.ts';
import { findMachine, type Machine } from './machine.ts';
import { fitPlan, type Fit, type Plan } from './plan.ts';
import { checkSplit, explainRefusal, refuse } from './refusal.ts';
import { executedPerModelFlop, sumParts, timeStep } from './step.ts';

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
  /** Local compute, recompute included, as if every accelerator had an equal share. */
  readonly computeSeconds: number;
  /** All-reduces among tensor ranks. */
  readonly tensorSeconds: number;
  /** Filling and draining the pipeline, and waiting for the fullest stage or data rank. */
  readonly bubbleSeconds: number;
  /** Handing activations and their gradients from stage to stage. */
  readonly pipelineSeconds: number;
  /** Gradients and weights among data ranks, as far as compute does not hide them. */
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
  /** Steps of the whole training; the last may be a part of one. */
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
  /** Micro-batches per step, and sequences (images) in one. */
  readonly microBatches: number;
  readonly microBatchSequences: number;
  /** What the plan computes again: the stack's own way, or `full` where nothing else fits. */
  readonly recompute: Recompute;
  /** FLOP executed per FLOP of the model, 1 to 4/3: what recompute adds. */
  readonly executedPerModelFlop: number;
}

export type ClusterResult = ClusterOutcome | Infeasible;

/** The textbook answer: time for `flop` on `accelerators` of `peak` FLOP/s at one utilization and nothing else, seconds. */
export function idealTrainingSeconds(flop: number, accelerators: number, peak: number, utilization: number): number {
  return flop / (accelerators * peak * utilization);
}

/**
 * Step time, training time, utilization and memory of `workload` on the chosen cluster. `calibration` is needed for
 * `this-machine` and for the stack `measured-share`, else it may be null.
 * Infeasible, never thrown: reasons are listed in `refusal.ts`, each with the nearest choice that works where one is known.
 */
export function runCluster(
  choice: ClusterChoice,
  workload: WorkloadPlan,
  calibration: Calibration | null,
): ClusterResult {
  const setting = resolveSetting(choice, workload, calibration);
  return 'kind' in setting ? setting : runSetting(choice, workload, setting, true);
}

export interface ScalingPoint {
  readonly accelerators: number;
  readonly result: ClusterResult;
  /** What perfect scaling from the smallest cluster that works would give, seconds; null below that cluster. */
  readonly idealSeconds: number | null;
}

/**
 * `runCluster` at each of `counts` (ascending), with the ideal line through the first one that works. For speed, points
 * that lack memory or sequences name no nearest choice.
 */
export function scalingCurve(
  choice: ClusterChoice,
  workload: WorkloadPlan,
  calibration: Calibration | null,
  counts: readonly number[],
): readonly ScalingPoint[] {
  const setting = resolveSetting(choice, workload, calibration);
  let acceleratorSeconds: number | null = null;
  return counts.map((accelerators) => {
    const result = 'kind' in setting ? setting : runSetting({ ...choice, accelerators }, workload, setting, false);
    if (result.kind === 'cluster') acceleratorSeconds ??= result.trainingSeconds * accelerators;
    return {
      accelerators,
      result,
      idealSeconds: acceleratorSeconds === null ? null : acceleratorSeconds / accelerators,
    };
  });
}

interface Setting {
  readonly machine: Machine;
  readonly stack: StackProfile;
  readonly efficiency: Spread;
}

function runSetting(
  choice: ClusterChoice,
  workload: WorkloadPlan,
  setting: Setting,
  seeksNearest: boolean,
): ClusterResult {
  const { machine, stack } = setting;
  const impossible = checkSplit(choice, workload);
  if (impossible) return impossible;
  const fit = fitPlan(workload, machine, stack, choice.accelerators, choice);
  if (!fit || fit.problem) return explainRefusal(choice, workload, machine, stack, fit, seeksNearest);
  return describeOutcome(choice, workload, setting, fit);
}

/** Looks up machine, stack and efficiency, or says why there are none. */
function resolveSetting(
  choice: ClusterChoice,
  workload: WorkloadPlan,
  calibration: Calibration | null,
): Setting | Infeasible {
  const { accelerators, goodput } = choice;
  if (!(Number.isInteger(accelerators) && accelerators >= 1))
    return refuse('out-of-range', { accelerators }, 'cluster.accelerators', 1);
  if (!(goodput > 0 && goodput <= 1)) return refuse('out-of-range', { goodput }, 'cluster.goodput', 0.9);
  const machine = findMachine(choice.accelerator, calibration);
  if (machine === 'unknown') return refuse('unknown-accelerator', {}, 'cluster.accelerator', 'h100-sxm');
  if (machine === 'not-measured') return refuse('not-measured', {}, 'cluster.accelerator', 'h100-sxm');
  const stack = findStack(choice.stack);
  if (!stack) return refuse('unknown-stack', {}, 'cluster.stack', 'megatron-core-2024');
  if (stack.efficiency) {
    if (workload.activationBytesPerImage !== null)
      return refuse('stack-needs-decoder', {}, 'cluster.stack', 'measured-share');
    return { machine, stack, efficiency: carryOver(stack, stack.efficiency, machine) };
  }
  const share = calibration?.shareOfPeak;
  if (!share) {
    const isDecoder = workload.activationBytesPerImage === null;
    return isDecoder
      ? refuse('not-measured', {}, 'cluster.stack', 'megatron-core-2024')
      : { kind: 'infeasible', reason: 'not-measured', numbers: {}, nearest: null };
  }
  return { machine, stack, efficiency: scaleShare(share, machine.matmulShare ?? 1) };
}

/**
 * A stack's efficiency on another chip than the one it was derived on: the same share of the best real matrix product,
 * so that no chip is credited with more than it can do. Unchanged where either product was never published.
 */
function carryOver(stack: StackProfile, efficiency: Spread, machine: Machine): Spread {
  const home = stack.accelerator === null ? null : findMachine(stack.accelerator, null);
  if (home === null || typeof home === 'string' || !home.matmulShare || !machine.matmulShare) return efficiency;
  return scaleShare(efficiency, machine.matmulShare / home.matmulShare);
}

/** The visitor's share is of the best real matrix product; on a chip it means that share of the chip's best one. */
function scaleShare(share: Spread, factor: number): Spread {
  const scale = (value: number) => Math.min(1, value * factor);
  return { median: scale(share.median), p10: scale(share.p10), p90: scale(share.p90), count: share.count };
}

function describeOutcome(
  choice: ClusterChoice,
  workload: WorkloadPlan,
  { machine, stack, efficiency }: Setting,
  { plan, memory }: Fit & { readonly plan: Plan },
): ClusterOutcome {
  const { accelerators, goodput } = choice;
  const parts = timeStep(workload, machine, stack, plan, efficiency.median);
  const stepSeconds = sumParts(parts);
  const steps = workload.tokens / workload.tokensPerStep;
  const trainingSeconds = (steps * stepSeconds) / goodput;
  const stepFlop = workload.flopPerToken * workload.tokensPerStep;
  return {
    kind: 'cluster',
    accelerator: machine.name,
    accelerators,
    tensor: plan.tensor,
    pipeline: plan.pipeline,
    data: plan.data,
    stepSeconds,
    parts,
    steps,
    trainingSeconds,
    modelFlopUtilization: stepFlop / (stepSeconds * accelerators * machine.peakFlopPerSecond),
    efficiency,
    peakFlopPerSecond: machine.peakFlopPerSecond,
    waitingShare: 1 - parts.computeSeconds / stepSeconds,
    memory,
    acceleratorHours: (accelerators * trainingSeconds) / secondsPerHour,
    goodput,
    microBatches: plan.microBatches,
    microBatchSequences: plan.microBatchSequences,
    recompute: plan.recompute,
    executedPerModelFlop: executedPerModelFlop(workload, plan.recompute),
  };
}
