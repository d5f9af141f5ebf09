/**
 * One possible job on a known ground, timed: step with its parts, interval, class and memory. Deterministic; a fraction of
 * a millisecond. What is ignored is said where it is: `step-time.ts` and `memory-plan.ts`.
 */
import {
  nameFitKind,
  widthOf,
  type FoundProfile,
  type MemoryHabits,
  type StackFacts,
} from '../calibration/calibration.ts';
import { peakAt, type Chip } from '../catalog/chip.ts';
import type { Job } from '../catalog/job.ts';
import { countJobParameters, countStepFlop, listStageOperators } from '../workload/workload.ts';
import { planMemory } from './memory-plan.ts';
import type { JobClass, Prediction, PredictionResult, StepBreakdown } from './prediction.ts';
import { refuse } from './refuse.ts';
import { timeStep } from './step-time.ts';

/** Accelerators of one machine, and parameters below which a job on one is a small one. */
const machineRanks = 8;
const smallParameters = 3e9;

/** Class of a job, by which its errors are told apart. */
export function classifyJob(job: Job, chip: Chip, facts: StackFacts, parameters: number): JobClass {
  if (chip.vendor !== 'NVIDIA') return 'other-silicon';
  const bits = nameFitKind(job);
  if (job.model.mixture || !bits.startsWith('16')) return 'mixture-or-low-precision';
  if (facts.isTuned) return 'tuned-dense';
  return job.accelerators <= machineRanks && parameters < smallParameters ? 'single-node' : 'untuned-dense';
}

/** The parts' sum, which is the step, seconds. */
export function sumBreakdown(parts: StepBreakdown): number {
  let sum = 0;
  for (const part of Object.values(parts)) sum += part;
  return sum;
}

/** What a job runs on: the chip, and how its software uses chip and memory. */
export interface Ground {
  readonly chip: Chip;
  readonly profile: FoundProfile;
  readonly facts: StackFacts;
  readonly habits: MemoryHabits;
}

/**
 * Step time of `job`, which is possible (`checkJob`), with its parts, 90 % interval, class, memory and utilization in the
 * job's own convention. The ground need not be in the catalog: it may be a machine that was measured. Infeasible where
 * the step is no finite time. A job that does not fit in memory is predicted all the same; `memory.fits` says so.
 */
export function predictOn(job: Job, { chip, profile, facts, habits }: Ground): PredictionResult {
  const { model, plan, convention, accelerators } = job;
  const operators = listStageOperators(job, habits);
  const { gradientBytes } = habits;
  const parts = timeStep({ job, chip, fit: profile.fit, facts, operators, gradientBytes });
  const stepSeconds = sumBreakdown(parts);
  const parameters = countJobParameters(model).total;
  const jobClass = classifyJob(job, chip, facts, parameters);
  const size = { parameters, accelerators, sequence: model.sequenceLength };
  const { width, isBeyond } = widthOf(jobClass, profile, size);
  const tokensPerStep = plan.globalBatch * model.sequenceLength;
  const flopPerStep = countStepFlop(model, tokensPerStep, convention, plan.recompute);
  const flopPerSecond = flopPerStep / stepSeconds / accelerators;
  const prediction: Prediction = {
    kind: 'prediction',
    stepSeconds,
    low: stepSeconds * Math.exp(-width),
    high: stepSeconds * Math.exp(width),
    isBeyondTested: isBeyond,
    jobClass,
    parts,
    memory: planMemory(job, chip.memoryBytes, habits),
    tokensPerStep,
    flopPerStep,
    flopPerSecond,
    utilization: flopPerSecond / (convention.peakFlopPerSecond ?? peakAt(chip, job.precision)),
  };
  return Number.isFinite(stepSeconds) && stepSeconds > 0
    ? prediction
    : refuse('out-of-range', { accelerators }, 'cluster.accelerators', 8);
}
