/**
 * The verb of the cluster room for a job of any published stack and chip: a job in, its step time with parts, interval
 * and memory out; or why there is none. The page's own clusters go by `cluster.ts` to the same step.
 */
import { findMemoryHabits, findStackFacts, nameFitKind } from '../calibration/calibration.ts';
import { findProfile } from '../calibration/every-profile.ts';
import { findChip, type Chip } from '../catalog/chips.ts';
import type { Job } from '../catalog/job.ts';
import type { Infeasible } from '../units/units.ts';
import { checkJob } from './job-check.ts';
import { predictOn, type Ground } from './predict-step.ts';
import type { PredictionResult } from './prediction.ts';
import { refuse } from './refuse.ts';

export { classifyJob, predictOn, sumBreakdown, type Ground } from './predict-step.ts';

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
  if (!chip) return refuse('unknown-accelerator', {}, 'cluster.accelerator', 'h100-sxm');
  const impossible: Infeasible | null = checkJob(job);
  return impossible ?? predictOn(job, findGround(job, chip));
}
