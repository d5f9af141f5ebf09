/**
 * Memory of one accelerator under a plan: training states, activations, and a reserve. The first pipeline stage is
 * counted, which in 1F1B order holds the most micro-batches, and the last one, which holds the logits; the larger rules.
 * Ignored on purpose: fragmentation beyond the reserve, offload, the embedding's extra weight on the outer stages.
 * Source: Korthikanti and others, arXiv 2205.05198, equations 1 to 5 (s b h (10 + 24 / t + 5 a s / h t) per layer, or
 * 34 s b h / t under sequence parallelism and selective recompute). A gated MLP with shared key/value heads (Llama 3)
 * comes to 33.5 by our count, so 34 is kept for both.
 */
import type { StackProfile } from '../calibration/calibration.ts';
import { stateBytesPerParameter, type WorkloadPlan } from '../workload/workload.ts';
import type { MemoryVerdict } from './cluster.ts';
import type { Plan } from './plan.ts';

/** Framework, communication buffers, allocator slack: share of the memory, assumed. */
const reserveShare = 0.06;
/** Bytes per token and hidden unit of one layer, scores apart: what tensor ranks all hold, and what they split. */
const heldBytes = 10;
const splitBytes = 24;
const inputBytes = 2;

/** Layers on the fullest stage: where layers do not divide evenly, one stage has one more. */
export function layersOnStage(layers: number, pipeline: number): number {
  return Math.ceil(layers / pipeline);
}

/** Parameters held by one accelerator of the fullest stage before any sharing among data-parallel ranks. */
export function parametersOnDevice(workload: WorkloadPlan, plan: Plan): number {
  const stageShare = layersOnStage(workload.layers, plan.pipeline) / workload.layers;
  return (workload.parameters * stageShare) / plan.tensor;
}

/** Bytes of weights, gradients and optimizer states on one accelerator. */
export function countStateBytes(workload: WorkloadPlan, plan: Plan, sharding: StackProfile['sharding']): number {
  const parameters = parametersOnDevice(workload, plan);
  const weightsAndGradients = 2 * workload.bytesPerNumber;
  const optimizer = stateBytesPerParameter - weightsAndGradients;
  switch (sharding) {
    case 'none':
      return parameters * stateBytesPerParameter;
    case 'optimizer':
      return parameters * (weightsAndGradients + optimizer / plan.data);
    case 'all': {
      // Two layers are whole at a time: the one computing and the one being fetched.
      const wholeLayers = (2 * workload.bytesPerNumber * workload.parameters) / workload.layers / plan.tensor;
      return (parameters * stateBytesPerParameter) / plan.data + wholeLayers;
    }
  }
}

/** Bytes kept for the backward pass on one accelerator. */
export function countActivationBytes(workload: WorkloadPlan, plan: Plan, stack: StackProfile): number {
  const { hidden, heads, sequenceLength, vocabulary, activationBytesPerImage } = workload;
  if (activationBytesPerImage !== null) return activationBytesPerImage * plan.microBatchSequences;
  const tokens = plan.microBatchSequences * sequenceLength;
  const shared = stack.splitsSequence ? plan.tensor : 1;
  const withoutScores = tokens * hidden * (heldBytes / shared + splitBytes / plan.tensor);
  const scores = stack.splitsSequence ? 0 : (tokens * 5 * heads * sequenceLength) / plan.tensor;
  const wholeLayer = withoutScores + scores;
  // Selective recompute drops the scores; full recompute keeps each layer's input and rebuilds one layer at a time.
  const keptPerLayer = {
    none: wholeLayer,
    selective: withoutScores,
    full: (tokens * hidden * inputBytes) / shared,
  }[plan.recompute];
  const rebuilt = plan.recompute === 'full' ? wholeLayer : 0;
  const layers = layersOnStage(workload.layers, plan.pipeline);
  const logits = (4 * tokens * vocabulary) / plan.tensor;
  // Interleaving v stages lets the first device run ahead: 1 + (p - 1) / (p v) times as much in flight.
  const { pipeline, stagesPerDevice } = plan;
  const ahead = stagesPerDevice === 1 ? 1 : 1 + (pipeline - 1) / (pipeline * stagesPerDevice);
  const microBatchesOnFirst = Math.min(plan.microBatches, pipeline * ahead);
  const first = microBatchesOnFirst * layers * keptPerLayer + rebuilt + (pipeline === 1 ? logits : 0);
  const last = layers * keptPerLayer + rebuilt + logits;
  return Math.max(first, last);
}

/** The verdict: does the plan fit, and which term is the largest. */
export function judgeMemory(
  workload: WorkloadPlan,
  plan: Plan,
  stack: StackProfile,
  capacityBytes: number,
): MemoryVerdict {
  const stateBytes = countStateBytes(workload, plan, stack.sharding);
  const activationBytes = countActivationBytes(workload, plan, stack);
  const reserveBytes = reserveShare * capacityBytes;
  const largest = Math.max(stateBytes, activationBytes, reserveBytes);
  return {
    stateBytes,
    activationBytes,
    reserveBytes,
    capacityBytes,
    fits: stateBytes + activationBytes + reserveBytes <= capacityBytes,
    binding: largest === stateBytes ? 'states' : largest === activationBytes ? 'activations' : 'reserve',
  };
}
