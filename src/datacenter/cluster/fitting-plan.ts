/**
 * The nearest plan that fits into memory: what to change where a job does not. Tried in the order in which a change costs
 * least to make: a smaller micro-batch, then recompute, sharding, more tensor ranks, more stages; later ones only where
 * the earlier ones together are not enough. Ignored on purpose: how much slower the plan gets (the search weighs that),
 * context and expert ranks.
 */
import { findMemoryHabits } from '../calibration/calibration.ts';
import type { Job, JobPlan, Recompute, Sharding } from '../catalog/job.ts';
import { planMemory } from './memory-plan.ts';

const recomputes: readonly Recompute[] = ['none', 'selective', 'full'];
const shardings: readonly Sharding[] = ['none', 'optimizer', 'gradients', 'all'];
/** Tensor ranks beyond one fast domain are not proposed. */
const mostTensor = 8;

/** `from` and all that follow it. */
function startingAt<T>(all: readonly T[], from: T): readonly T[] {
  return all.slice(Math.max(0, all.indexOf(from)));
}

/** `from`, doubled as long as it divides `whole` and stays within `most`. */
function doublings(from: number, whole: number, most: number): number[] {
  const found = [from];
  for (let next = from * 2; next <= most && whole % next === 0; next *= 2) found.push(next);
  return found;
}

/** `plan` on as many accelerators with other tensor ranks and stages; null where they, the batch or the experts do not divide. */
function split(plan: JobPlan, tensor: number, pipeline: number, layers: number): JobPlan | null {
  const ranks = plan.tensor * plan.pipeline * plan.data;
  const data = ranks / (tensor * pipeline);
  const holders = (data * plan.context * tensor) / (plan.expert * plan.expertTensor);
  if (!Number.isInteger(data) || data < 1 || !Number.isInteger(holders) || pipeline > layers) return null;
  if (plan.globalBatch % data !== 0) return null;
  const keepsChunks = pipeline > 1 && layers % (pipeline * plan.virtualStages) === 0;
  const chunks = keepsChunks ? {} : ({ virtualStages: 1, schedule: '1f1b' } as const);
  return { ...plan, ...chunks, tensor, pipeline, data };
}

/**
 * The plan nearest to the job's own that fits into `capacityBytes` on as many accelerators: its own if that fits, null if
 * none of these changes is enough.
 */
export function findFittingPlan(job: Job, capacityBytes: number): JobPlan | null {
  const { plan, model } = job;
  const habits = findMemoryHabits(job.stack);
  const ranks = plan.tensor * plan.pipeline * plan.data;
  for (const pipeline of doublings(plan.pipeline, ranks, model.layers))
    for (const tensor of doublings(plan.tensor, model.heads, Math.max(mostTensor, plan.tensor))) {
      const cut =
        tensor === plan.tensor && pipeline === plan.pipeline ? plan : split(plan, tensor, pipeline, model.layers);
      if (!cut) continue;
      const perRank = cut.globalBatch / cut.data;
      for (const sharding of startingAt(shardings, plan.sharding))
        for (const recompute of startingAt(recomputes, plan.recompute))
          for (let microBatch = plan.microBatch; microBatch >= 1; microBatch -= 1) {
            const tried = { ...cut, sharding, recompute, microBatch };
            const divides = microBatch === plan.microBatch || Number.isInteger(perRank / microBatch);
            if (divides && planMemory({ ...job, plan: tried }, capacityBytes, habits).fits) return tried;
          }
    }
  return null;
}
