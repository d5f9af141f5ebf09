/**
 * Plan: how N accelerators share one model. Tensor ranks split each layer, pipeline stages split the layers, data
 * ranks split the batch: N = tensor x pipeline x data. When not told otherwise the smallest split whose memory fits is
 * taken: tensor first, up to the scale-up domain, then pipeline; tensor ranks reach across the network only where nothing
 * else fits, for that is slow. Smallest is not always fastest, but nearly so, and it is
 * a rule a reader can follow. Ignored on purpose: context and expert parallelism, offload.
 */
import type { Recompute, StackProfile } from '../calibration/calibration.ts';
import type { WorkloadPlan } from '../workload/workload.ts';
import type { MemoryVerdict } from './cluster.ts';
import type { Machine } from './machine.ts';
import { judgeMemory } from './memory.ts';

export interface Plan {
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
  /** Sequences (images) in one micro-batch, and micro-batches per step on the fullest data rank. */
  readonly microBatchSequences: number;
  readonly microBatches: number;
  /** Interleaved stages on one accelerator; 1: plain 1F1B. */
  readonly stagesPerDevice: number;
  /** The stack's own way, or `full` where nothing else fits. */
  readonly recompute: Recompute;
}

/** A split as the reader wants it; null: choose. */
export interface Split {
  readonly tensor: number | null;
  readonly pipeline: number | null;
}

/** A plan that fits, or the last one tried with what stood in its way. */
export interface Fit {
  readonly plan: Plan;
  readonly memory: MemoryVerdict;
  readonly problem: null | 'batch' | 'memory';
}

/** Cuts the batch of a step into micro-batches for one split. `microBatch` overrides the stack's size, in sequences. */
export function cutBatch(
  workload: WorkloadPlan,
  stack: StackProfile,
  tensor: number,
  pipeline: number,
  accelerators: number,
  microBatch: number | null = null,
  recompute: Recompute = stack.recompute,
): Plan {
  const data = accelerators / (tensor * pipeline);
  const sequences = workload.tokensPerStep / workload.sequenceLength;
  const perRank = Math.max(1, Math.ceil(sequences / data));
  const preferred = microBatch ?? Math.max(1, Math.floor((stack.microBatchTokens ?? 0) / workload.sequenceLength));
  const microBatchSequences = workload.activationBytesPerImage === null ? Math.min(perRank, preferred) : perRank;
  const microBatches = Math.ceil(perRank / microBatchSequences);
  const stagesPerDevice = pipeline === 1 ? 1 : Math.min(stack.stagesPerDevice, Math.floor(workload.layers / pipeline));
  return { tensor, pipeline, data, microBatchSequences, microBatches, stagesPerDevice, recompute };
}

/**
 * The smallest split of `accelerators` that fits in memory and gives every data rank at least one sequence; with full
 * recompute where the stack's own way fits nowhere, then with tensor ranks beyond the scale-up domain. When none fits, the widest one, with `problem` set. Null when no split
 * divides the accelerators as wished.
 */
export function fitPlan(
  workload: WorkloadPlan,
  machine: Machine,
  stack: StackProfile,
  accelerators: number,
  split: Split,
): Fit | null {
  const { scaleUpDomain } = machine;
  const attempts = [[stack.recompute, scaleUpDomain] as const];
  if (stack.recompute !== 'full') attempts.push(['full', scaleUpDomain]);
  if (split.tensor === null) attempts.push(['full', workload.heads]);
  let fit: Fit | null = null;
  for (const [recompute, widestTensor] of attempts) {
    fit = tryPlans(workload, machine, stack, accelerators, split, recompute, widestTensor);
    if (fit?.problem !== 'memory') return fit;
  }
  return fit;
}

function tryPlans(
  workload: WorkloadPlan,
  machine: Machine,
  stack: StackProfile,
  accelerators: number,
  split: Split,
  recompute: Recompute,
  widestTensor: number,
): Fit | null {
  const tensors = split.tensor === null ? listTensors(workload, accelerators, widestTensor) : [split.tensor];
  const sequences = workload.tokensPerStep / workload.sequenceLength;
  let last: Fit | null = null;
  for (const [tensor, pipeline] of listSplits(tensors, split.pipeline, workload.layers, accelerators)) {
    const plan = cutBatch(workload, stack, tensor, pipeline, accelerators, null, recompute);
    const memory = judgeMemory(workload, plan, stack, machine.memoryBytes);
    if (plan.data > sequences) last = { plan, memory, problem: 'batch' };
    else if (!memory.fits) last = { plan, memory, problem: 'memory' };
    else return { plan, memory, problem: null };
  }
  return last;
}

/** Powers of two up to `widest` that divide both the accelerators and the heads. */
function listTensors(workload: WorkloadPlan, accelerators: number, widest: number): number[] {
  const tensors = [];
  for (let tensor = 1; tensor <= widest; tensor *= 2) {
    if (accelerators % tensor === 0 && workload.heads % tensor === 0) tensors.push(tensor);
  }
  return tensors;
}

/**
 * Splits that divide the accelerators, in order of preference: every tensor width without a pipeline, then deeper
 * pipelines of the widest one.
 */
function listSplits(tensors: readonly number[], pipeline: number | null, layers: number, accelerators: number) {
  const splits: (readonly [tensor: number, pipeline: number])[] = [];
  for (const tensor of tensors) {
    if (accelerators % (tensor * (pipeline ?? 1)) === 0) splits.push([tensor, pipeline ?? 1]);
  }
  const widest = tensors.at(-1) ?? 1;
  const perWidest = accelerators / widest;
  for (let stages = 2; pipeline === null && stages <= Math.min(layers, perWidest); stages += 1) {
    if (perWidest % stages === 0) splits.push([widest, stages]);
  }
  return splits;
}
