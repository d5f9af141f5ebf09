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
import type { ClusterChoice } from './cluster.ts';
import { acceleratorLadder, pipelineLadder, tensorLadder } from './fields.ts';
import { countUnusableBytes } from './memory-plan.ts';
import { refuse } from './refuse.ts';
import { countSequences, fitPlan, type Fit, type PlanSetting, type Split } from './plan.ts';

/** Turns a failed fit into a reason and, if `seeksNearest`, the nearest way out: a search of some tenths of a millisecond. */
export function explainRefusal(
  choice: ClusterChoice,
  setting: PlanSetting,
  fit: Fit | null,
  seeksNearest: boolean,
): Infeasible {
  const { accelerators, tensor, pipeline } = choice;
  const nearest = seeksNearest ? findNearest(choice, setting, fit) : null;
  if (!fit) {
    const numbers = { accelerators, tensor: tensor ?? 1, pipeline: pipeline ?? 1 };
    return { kind: 'infeasible', reason: 'indivisible', numbers, nearest };
  }
  const { plan, memory } = fit;
  if (fit.problem === 'batch') {
    const sequences = countSequences(setting.workload);
    const numbers = { sequences, data: plan.data, accelerators };
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
    nearest,
  };
}

/** Refuses splits that no number of accelerators can make right; null: there is nothing against it. */
export function checkSplit(choice: ClusterChoice, setting: PlanSetting, seeksNearest: boolean): Infeasible | null {
  const { accelerators, tensor, pipeline } = choice;
  const { heads, layers } = setting.workload;
  const isCount = (value: number | null) => value === null || (Number.isInteger(value) && value >= 1);
  if (tensor !== null && !isCount(tensor)) return refuse('out-of-range', { tensor }, 'cluster.tensor', 1);
  if (pipeline !== null && !isCount(pipeline)) return refuse('out-of-range', { pipeline }, 'cluster.pipeline', 1);
  /** The degree nearest to `wanted` with which the plan works, else the nearest that the model divides by. */
  const seek = (name: 'tensor' | 'pipeline', wanted: number, divides: (value: number) => boolean): number => {
    const works = (value: number) => fitPlan(setting, accelerators, { ...choice, [name]: value })?.problem === null;
    const rungs = nearestRungs(name === 'tensor' ? tensorLadder : pipelineLadder, wanted).filter(divides);
    return (seeksNearest && rungs.find(works)) || (rungs[0] ?? 1);
  };
  if (tensor !== null && heads % tensor !== 0) {
    const value = seek('tensor', tensor, (one) => heads % one === 0);
    return refuse('tensor-too-wide', { tensor, heads }, 'cluster.tensor', value);
  }
  if (pipeline !== null && pipeline > layers) {
    const value = seek('pipeline', pipeline, (one) => one <= layers);
    return refuse('pipeline-too-deep', { pipeline, layers }, 'cluster.pipeline', value);
  }
  return null;
}

/** Rungs by their ratio to `wanted`. */
function nearestRungs(ladder: readonly number[], wanted: number): readonly number[] {
  const distance = (rung: number) => Math.abs(Math.log(rung / wanted));
  return [...ladder].sort((one, other) => distance(one) - distance(other));
}

/**
 * The nearest choice that works: one pinned degree changed, another number of accelerators, a larger batch; where no
 * single one does, the first of two. Null: none was found.
 */
function findNearest(choice: ClusterChoice, setting: PlanSetting, fit: Fit | null): Infeasible['nearest'] {
  const { accelerators, tensor, pipeline } = choice;
  const { heads, layers } = setting.workload;
  const works = (split: Split, count = accelerators) =>
    heads % (split.tensor ?? 1) === 0 &&
    (split.pipeline ?? 1) <= layers &&
    fitPlan(setting, count, split)?.problem === null;
  const change = (field: string, value: number | null | undefined) => (value ? { field, value } : null);
  /** What each control can be set to where it is not left open: no press may lead to a degree that none has. */
  const depths = pipeline === null ? [null] : nearestRungs(pipelineLadder, pipeline);
  const tensors = tensor === null ? [null] : nearestRungs(tensorLadder, tensor);
  const stages = (suits = works) => depths.find((rung) => rung && suits({ tensor, pipeline: rung }));
  const widths = (some: readonly (number | null)[]) =>
    tensors.find((rung) => rung && some.some((depth) => works({ tensor: rung, pipeline: depth })));
  const counts = (wide: readonly (number | null)[], deep: readonly (number | null)[]) =>
    nearestRungs(acceleratorLadder, accelerators).find((count) =>
      wide.some((width) => deep.some((depth) => works({ tensor: width, pipeline: depth }, count))),
    );
  const split = () => change('cluster.pipeline', stages()) ?? change('cluster.tensor', widths([pipeline]));
  const count = () => change('cluster.accelerators', counts([tensor], [pipeline]));
  const sequences = fit?.problem === 'batch' ? fit.plan.data : 0;
  const batch = () => change('workload.globalBatch', batchOf(sequences * setting.workload.sequenceLength));
  return (
    (fit ? (split() ?? count()) : (count() ?? split())) ??
    // Alone it helps only where memory is not short too.
    (fit?.memory.fits ? batch() : null) ??
    change('cluster.tensor', widths(depths)) ??
    // Divisible first; what else is in the way is answered next.
    (fit
      ? null
      : change(
          'cluster.pipeline',
          stages((degrees) => fitPlan(setting, accelerators, degrees) !== null),
        )) ??
    change('cluster.accelerators', counts(tensors, depths)) ??
    batch() ??
    (choice.accelerator === roomy ? null : { field: 'cluster.accelerator', value: roomy })
  );
}

/** Where a model fits on no number of some small machine. */
const roomy = 'h100-sxm';

/** The least power of two of at least so many tokens. */
const batchOf = (tokens: number): number => (tokens > 0 ? 2 ** Math.ceil(Math.log2(tokens)) : 0);
