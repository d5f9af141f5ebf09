/** Whether a job's plan is possible at all: its numbers are counts, its ranks multiply out, and the model divides by them. */
import type { Job } from '../catalog/job.ts';
import type { Infeasible } from '../units/units.ts';

/** Most of anything that a plan may count; beyond it sums would lose whole numbers. */
const most = 1e12;

export function refuseJob(
  reason: string,
  numbers: Readonly<Record<string, number>>,
  field: string,
  value: number | string,
): Infeasible {
  return { kind: 'infeasible', reason, numbers, nearest: { field, value } };
}

/** The divisor of `whole` nearest to `wanted`. */
function nearestDivisor(whole: number, wanted: number): number {
  for (let away = 0; away <= whole; away += 1) {
    if (wanted - away >= 1 && whole % (wanted - away) === 0) return wanted - away;
    if (wanted + away <= whole && whole % (wanted + away) === 0) return wanted + away;
  }
  return 1;
}

/**
 * Null for a possible plan, else the first reason against it with the nearest number that works: `out-of-range`,
 * `tensor-too-wide` (heads do not divide), `pipeline-too-deep` (more stages than layers), `experts-indivisible`,
 * `indivisible` (accelerators are not the product of the ranks), `batch-too-small`, `batch-indivisible`.
 */
export function checkJob(job: Job): Infeasible | null {
  const { model, plan, accelerators } = job;
  const { tensor, pipeline, context, data, expert, globalBatch, microBatch } = plan;
  const counts = { ...plan, accelerators, layers: model.layers, sequenceLength: model.sequenceLength };
  for (const [name, value] of Object.entries(counts))
    if (typeof value === 'number' && !(Number.isInteger(value) && value >= 1 && value <= most))
      return refuseJob('out-of-range', { [name]: value }, `cluster.${name}`, 1);
  const { heads, layers } = model;
  if (heads % tensor !== 0)
    return refuseJob(
      'tensor-too-wide',
      { tensor, heads },
      'cluster.tensor',
      nearestDivisor(heads, Math.min(tensor, heads)),
    );
  if (pipeline > layers) return refuseJob('pipeline-too-deep', { pipeline, layers }, 'cluster.pipeline', layers);
  const experts = model.mixture?.experts ?? 1;
  if (experts % expert !== 0) {
    const value = nearestDivisor(experts, Math.min(expert, experts));
    return refuseJob('experts-indivisible', { expert, experts }, 'cluster.expert', value);
  }
  const ranks = tensor * pipeline * context;
  if (ranks * data !== accelerators) {
    const value = ranks * Math.max(1, Math.round(accelerators / ranks));
    return refuseJob('indivisible', { accelerators, tensor, pipeline }, 'cluster.accelerators', value);
  }
  const smallest = data * microBatch;
  if (globalBatch < smallest)
    return refuseJob(
      'batch-too-small',
      { sequences: globalBatch, data, accelerators },
      'cluster.globalBatch',
      smallest,
    );
  if (globalBatch % smallest !== 0) {
    const value = smallest * Math.max(1, Math.round(globalBatch / smallest));
    return refuseJob('batch-indivisible', { sequences: globalBatch, data, microBatch }, 'cluster.globalBatch', value);
  }
  return null;
}
