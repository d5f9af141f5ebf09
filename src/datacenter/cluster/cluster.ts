/**
 * Cluster: how long the workload takes on N accelerators. (Front door; one verb, `runCluster`.)
 *
 * N accelerators share one synchronous training as tensor x pipeline x data ranks. The choice and the workload make a
 * job, the same record as that of a published run, and `predict.ts` times its step; the training is that step times the
 * number of steps, over goodput. Where the visitor's measured share of peak stands in for a stack, the same step is timed
 * with that share; an MNIST model, which is no decoder, by `image-plan.ts`. Ignored on purpose: failures in detail
 * (goodput stands for them). Valid for decoders of about 1B parameters and more on known stacks, and for the MNIST models at the share of peak they were measured at.
 * Sources: those of `step-time.ts`, `memory-plan.ts` and the stack profiles in `calibration`.
 */
import {
  describeMeasuredShare,
  findMemoryHabits,
  findOfferedProfile,
  findStack,
  findStackFacts,
  measuredShare,
  nameFitKind,
  spreadOfWidth,
  usualFit,
  widthOfSpread,
  type Calibration,
  type FoundProfile,
} from '../calibration/calibration.ts';
import type { Job, Recompute } from '../catalog/job.ts';
import { peakAt } from '../catalog/chip.ts';
import { keepLast } from '../units/keep-last.ts';
import { secondsPerHour, type Infeasible, type Spread } from '../units/units.ts';
import { executedPerModelFlop, type WorkloadPlan } from '../workload/workload.ts';
import { timeImages } from './image-plan.ts';
import { findMachine, shareOnly } from './machine.ts';
import { fitPlan, type Fit, type PlanSetting, type PlanWishes } from './plan.ts';
import { predictOn, sumBreakdown, type Ground } from './predict-step.ts';
import type { MemoryBreakdown, Prediction, StepBreakdown } from './prediction.ts';
import { checkSplit, explainRefusal } from './refusal.ts';
import { refuse } from './refuse.ts';

export interface ClusterChoice extends PlanWishes {
  /** A row of `catalog/accelerators.ts`, or `this-machine`: N of the visitor's own. */
  readonly accelerator: string;
  readonly accelerators: number;
  /** How efficiency is known: a named software stack's published profile, or the visitor's measured share of peak. */
  readonly stack: string;
  /** Tensor-parallel and pipeline-parallel degree; null: the fastest usual split that fits. */
  readonly tensor: number | null;
  readonly pipeline: number | null;
  /** Share of accelerator-hours lost to failures, checkpoints and restarts is 1 minus this. */
  readonly goodput: number;
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
  /** 90 % interval of the step, seconds. */
  readonly stepLow: number;
  readonly stepHigh: number;
  /** Outside what the stack's published runs cover, so that the interval is wider. */
  readonly isBeyondTested: boolean;
  readonly parts: StepBreakdown;
  /** The record that was predicted, and the whole prediction; null: an MNIST model. */
  readonly job: Job | null;
  readonly prediction: Prediction | null;
  /** Steps of the whole training; the last may be a part of one. */
  readonly steps: number;
  /** Wall-clock seconds of the whole training, goodput included. */
  readonly trainingSeconds: number;
  /** Model FLOP / (time x accelerators x peak), 0 to 1, goodput not included. */
  readonly modelFlopUtilization: number;
  /**
   * Executed FLOP/s over peak while a rank computes (kernels, launches, optimizer), 0 to 1. Its p10 and p90 are those of
   * a log-normal with the step's 90 % interval, as if all of that came from local compute.
   */
  readonly efficiency: Spread;
  /** Peak of one accelerator in the training precision, FLOP/s. */
  readonly peakFlopPerSecond: number;
  /** Share of accelerator time not spent on useful local compute, 0 to 1: waiting for network, bubble. */
  readonly waitingShare: number;
  /** Of the fullest accelerator; it fits, or the result is a refusal that names the nearest choice that does. */
  readonly memory: MemoryBreakdown;
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
  return 'kind' in setting ? setting : runSetting(choice, setting, true);
}

export interface Setting extends PlanSetting {
  /** In place of a stack: the visitor's share of the best product. */
  readonly share: Spread | null;
}

/** The answer for a setting that is known; without `seeksNearest`, a refusal names no nearest choice. */
export function runSetting(choice: ClusterChoice, setting: Setting, seeksNearest: boolean): ClusterResult {
  const impossible = checkSplit(choice, setting, seeksNearest);
  if (impossible) return impossible;
  const fit = fitPlan(setting, choice.accelerators, choice);
  if (!fit || fit.problem) return explainRefusal(choice, setting, fit, seeksNearest);
  const time = timeFit(setting, fit);
  return time.kind === 'infeasible' ? time : describeOutcome(choice, setting, fit, time);
}

/** Machine, stack and share, or why there are none. */
export function resolveSetting(
  choice: ClusterChoice,
  workload: WorkloadPlan,
  calibration: Calibration | null,
): Setting | Infeasible {
  const { accelerators, goodput } = choice;
  if (!(Number.isInteger(accelerators) && accelerators >= 1))
    return refuse('out-of-range', { accelerators }, 'cluster.accelerators', 1);
  if (!(goodput > 0 && goodput <= 1)) return refuse('out-of-range', { goodput }, 'cluster.goodput', 0.9);
  const { accelerator, stack, precision, recompute, sharding, context, microBatch, chunks } = choice;
  const wishes = [precision, recompute, sharding, context, microBatch, chunks] as const;
  return lookUpSetting(workload, calibration, accelerator, stack, ...wishes);
}

/** Kept while only sizes change, as under a slider: what was worked out for one number of accelerators serves the next. */
const lookUpSetting = keepLast(
  (
    workload: WorkloadPlan,
    calibration: Calibration | null,
    accelerator: string,
    stackId: string,
    precision: PlanWishes['precision'],
    recompute: PlanWishes['recompute'],
    sharding: PlanWishes['sharding'],
    context: PlanWishes['context'],
    microBatch: PlanWishes['microBatch'],
    chunks: PlanWishes['chunks'],
  ): Setting | Infeasible => {
    const chip = findMachine(accelerator, calibration);
    if (chip === 'unknown') return refuse('unknown-accelerator', {}, 'cluster.accelerator', 'h100-sxm');
    if (chip === 'not-measured') return refuse('not-measured', {}, 'cluster.accelerator', 'h100-sxm');
    const stack = findStack(stackId);
    if (!stack) return refuse('unknown-stack', {}, 'cluster.stack', 'megatron-core-2024');
    const habits = findMemoryHabits(stack.id);
    const profile = findOfferedProfile(stack.id, chip.id);
    const ground: Ground = { chip, profile, facts: findStackFacts(stack.id), habits };
    const wishes = { precision, recompute, sharding, context, microBatch, chunks };
    const found = { pieces: new Map(), paces: new Map(), cuts: new Map() };
    const setting: Setting = { workload, chip, stack, habits, wishes, ground, share: null, ...found };
    if (stack.id !== measuredShare)
      return workload.shape ? setting : refuse('stack-needs-decoder', {}, 'cluster.stack', measuredShare);
    const share = calibration?.shareOfPeak;
    if (share) {
      const measured = { chip: shareOnly(chip), profile: describeMeasuredShare(share, chip.id) };
      return { ...setting, share, ground: { ...ground, ...measured } };
    }
    return workload.shape
      ? refuse('not-measured', {}, 'cluster.stack', 'megatron-core-2024')
      : { kind: 'infeasible', reason: 'not-measured', numbers: {}, nearest: null };
  },
);

/** A timed step; `width`: half of its 90 % interval, in the logarithm. */
interface Time {
  readonly kind: 'time';
  readonly parts: StepBreakdown;
  readonly width: number;
  readonly isBeyondTested: boolean;
  readonly prediction: Prediction | null;
}

function timeFit({ workload, chip, ground, share }: Setting, { job, plan }: Fit): Time | Infeasible {
  // What was measured is as uncertain as its repeats were.
  const shareWidth = share ? widthOfSpread(share) : 0;
  if (!job) {
    const parts = timeImages(workload, chip, plan, (share?.median ?? 1) * (chip.matmulShare ?? 1));
    return { kind: 'time', parts, width: shareWidth, isBeyondTested: plan.data > 1, prediction: null };
  }
  const prediction = predictOn(job, { ...ground, profile: doubtProfile(ground.profile, job) });
  if (prediction.kind === 'infeasible') return prediction;
  const { parts, stepSeconds, high, isBeyondTested } = prediction;
  const width = Math.hypot(Math.log(high / stepSeconds), shareWidth);
  return { kind: 'time', parts, width, isBeyondTested, prediction };
}

/** A profile of 16-bit dense runs speaks for other number formats and for mixtures of experts with less certainty. */
function doubtProfile(profile: FoundProfile, job: Job): FoundProfile {
  const sawMixtures = profile.fit.mixture !== usualFit.mixture;
  const isOwn = profile.kind === nameFitKind(job) && (!job.model.mixture || sawMixtures);
  return isOwn || profile.nearness !== 'own' ? profile : { ...profile, nearness: 'same-stack' };
}

function describeOutcome(
  choice: ClusterChoice,
  { workload, chip }: Setting,
  { plan, job, memory }: Fit,
  { parts, width, isBeyondTested, prediction }: Time,
): ClusterOutcome {
  const { accelerators, goodput } = choice;
  const { tensor, pipeline, data, recompute, microBatch, globalBatch } = plan;
  const stepSeconds = sumBreakdown(parts);
  const steps = workload.tokens / workload.tokensPerStep;
  const trainingSeconds = (steps * stepSeconds) / goodput;
  const stepFlop = workload.flopPerToken * workload.tokensPerStep;
  const peakFlopPerSecond = peakAt(chip, job?.precision ?? 'bf16');
  const capacityFlop = accelerators * peakFlopPerSecond;
  const executed = executedPerModelFlop(workload, recompute);
  const localSeconds = parts.computeSeconds + parts.launchSeconds + parts.optimizerSeconds;
  return {
    kind: 'cluster',
    accelerator: chip.name,
    accelerators,
    tensor,
    pipeline,
    data,
    stepSeconds,
    stepLow: stepSeconds * Math.exp(-width),
    stepHigh: stepSeconds * Math.exp(width),
    isBeyondTested,
    parts,
    job,
    prediction,
    steps,
    trainingSeconds,
    modelFlopUtilization: stepFlop / (stepSeconds * capacityFlop),
    efficiency: spreadOfWidth((stepFlop * executed) / (capacityFlop * localSeconds), width, chip.matmulShare ?? 1),
    peakFlopPerSecond,
    waitingShare: 1 - localSeconds / stepSeconds,
    memory,
    acceleratorHours: (accelerators * trainingSeconds) / secondsPerHour,
    goodput,
    microBatches: globalBatch / (data * microBatch),
    microBatchSequences: microBatch,
    recompute,
    executedPerModelFlop: executed,
  };
}
