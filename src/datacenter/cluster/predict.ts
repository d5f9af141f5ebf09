/**
 * The verb of the cluster room: a job in, its step time with parts, interval and memory out; or why there is none.
 * Deterministic; a fraction of a millisecond. What is ignored is said where it is: `step-time.ts` and `memory-plan.ts`.
 */
import {
  findMemoryHabits,
  findProfile,
  findStackFacts,
  nameFitKind,
  widthOf,
  type FoundProfile,
  type MemoryHabits,
  type StackFacts,
} from '../calibration/calibration.ts';
import { findChip, peakAt, type Chip } from '../catalog/chips.ts';
import type { Job } from '../catalog/job.ts';
import type { Infeasible } from '../units/units.ts';
import { countJobParameters, countStepFlop, listStageOperators } from '../workload/workload.ts';
import { checkJob, refuseJob } from './job-check.ts';
import { planMemory } from './memory-plan.ts';
import type { JobClass, Prediction, PredictionResult, StepBreakdown } from './prediction.ts';
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

/** The ground of a job of a published stack on `chip`. */
export function findGround(job: Pick<Job, 'stack' | 'precision' | 'adaptersOnly'>, chip: Chip): Ground {
  return {
    chip,
    profile: findProfile(job.stack, chip.id, nameFitKind(job)),
    facts: findStackFacts(job.stack),
    habits: findMemoryHabits(job.stack),
  };
}

/**
 * Step time of `job` in seconds, with its parts, 90 % interval, class, memory and utilization in the job's own
 * convention. Infeasible, never thrown: `unknown-accelerator`, `out-of-range`, and the splits of `checkJob`. A job that
 * does not fit in memory is predicted all the same; `memory.fits` says so.
 */
export function predictJob(job: Job): PredictionResult {
  const chip = findChip(job.accelerator);
  if (!chip) return refuseJob('unknown-accelerator', {}, 'cluster.accelerator', 'h100-sxm');
  const impossible: Infeasible | null = checkJob(job);
  return impossible ?? predictOn(job, findGround(job, chip));
}

/** The same for a job that is possible, on a ground that need not be in the catalog: a machine that was measured. */
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
    : refuseJob('out-of-range', { accelerators }, 'cluster.accelerators', 8);
}
