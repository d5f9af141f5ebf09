/**
 * Why a cluster cannot run a workload, and the nearest choice that can. Reasons and the numbers each carries:
 *
 * - `memory-states`, `memory-activations`: the larger of both (`reserveBytes`: buffers, and what no plan may count on) and `stateBytes`, `activationBytes`, `reserveBytes`,
 *   `capacityBytes`, `tensor`, `pipeline`, `accelerators`
 * - `batch-too-small`: fewer sequences in a step than data ranks: `sequences`, `data`, `accelerators`
 * - `indivisible`: N is no multiple of tensor x pipeline: `accelerators`, `tensor`, `pipeline`
 * - `tensor-too-wide`: the heads do not divide by it: `tensor`, `heads`
 * - `pipeline-too-deep`: more stages than layers: `pipeline`, `layers`
 * - `not-measured`, `stack-needs-decoder`, `unknown-accelerator`, `unknown-stack`: none
 * - `out-of-range`: the number that is out of range, under its own name
 */
import type { Infeasible } from '../units/units.ts';
import type { WorkloadPlan } from '../workload/workload.ts';
import type { ClusterChoice } from './cluster.ts';
import { acceleratorLadder } from './fields.ts';
import { countUnusableBytes } from './memory-plan.ts';
import { refuse } from './refuse.ts';
import { countSequences, fitPlan, type Fit, type PlanSetting } from './plan.ts';

/** Turns a failed fit into a reason and, if `seeksNearest`, the nearest way out: a search of some tenths of a millisecond. */
export function explainRefusal(
  choice: ClusterChoice,
  setting: PlanSetting,
  fit: Fit | null,
  seeksNearest: boolean,
): Infeasible {
  const { accelerators, tensor, pipeline } = choice;
  const nearestCount = () =>
    seeksNearest ? findCount(accelerators, (count) => fitPlan(setting, count, choice)?.problem === null) : null;
  const nearestSplit = () => (seeksNearest ? findSplit(choice, setting) : null);
  if (!fit) {
    const numbers = { accelerators, tensor: tensor ?? 1, pipeline: pipeline ?? 1 };
    return { kind: 'infeasible', reason: 'indivisible', numbers, nearest: nearestCount() };
  }
  const { plan, memory } = fit;
  if (fit.problem === 'batch') {
    const sequences = countSequences(setting.workload);
    const numbers = { sequences, data: plan.data, accelerators };
    const nearest = nearestSplit() ?? nearestCount();
    return { kind: 'infeasible', reason: 'batch-too-small', numbers, nearest };
  }
  const { capacityBytes } = memory;
  const stateBytes = memory.weightBytes + memory.gradientBytes + memory.optimizerBytes;
  const activationBytes = memory.activationBytes + memory.logitBytes;
  const reserveBytes = memory.bufferBytes + countUnusableBytes(capacityBytes);
  return {
    kind: 'infeasible',
    reason: stateBytes >= activationBytes ? 'memory-states' : 'memory-activations',
    numbers: {
      stateBytes,
      activationBytes,
      reserveBytes,
      capacityBytes,
      tensor: plan.tensor,
      pipeline: plan.pipeline,
      accelerators,
    },
    nearest: nearestSplit() ?? nearestCount(),
  };
}

/** Refuses splits that no number of accelerators can make right; null: there is nothing against it. */
export function checkSplit({ tensor, pipeline }: ClusterChoice, { heads, layers }: WorkloadPlan): Infeasible | null {
  const isCount = (value: number | null) => value === null || (Number.isInteger(value) && value >= 1);
  if (tensor !== null && !isCount(tensor)) return refuse('out-of-range', { tensor }, 'cluster.tensor', 1);
  if (pipeline !== null && !isCount(pipeline)) return refuse('out-of-range', { pipeline }, 'cluster.pipeline', 1);
  if (tensor !== null && heads % tensor !== 0) {
    let narrower = tensor;
    while (heads % narrower !== 0) narrower -= 1;
    return refuse('tensor-too-wide', { tensor, heads }, 'cluster.tensor', narrower);
  }
  if (pipeline !== null && pipeline > layers)
    return refuse('pipeline-too-deep', { pipeline, layers }, 'cluster.pipeline', layers);
  return null;
}

/** The rung of the ladder nearest to `count`, by ratio, at which it works; null: none. */
function findCount(count: number, works: (count: number) => boolean): Infeasible['nearest'] {
  const distance = (rung: number) => Math.abs(Math.log(rung / count));
  const rungs = [...acceleratorLadder].sort((one, other) => distance(one) - distance(other));
  const value = rungs.find((rung) => works(rung));
  return value === undefined ? null : { field: 'cluster.accelerators', value };
}

/** With as many accelerators but one pinned degree freed: the degree that would fit; null: none. */
function findSplit({ accelerators, tensor, pipeline }: ClusterChoice, setting: PlanSetting): Infeasible['nearest'] {
  if (pipeline !== null) {
    const fit = fitPlan(setting, accelerators, { tensor, pipeline: null });
    if (fit?.problem === null) return { field: 'cluster.pipeline', value: fit.plan.pipeline };
  }
  if (tensor !== null) {
    const fit = fitPlan(setting, accelerators, { tensor: null, pipeline });
    if (fit?.problem === null) return { field: 'cluster.tensor', value: fit.plan.tensor };
  }
  return null;
}
