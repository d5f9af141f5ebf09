/**
 * One optimizer step in time: local compute, tensor traffic, pipeline bubble and hand-over, data traffic.
 *
 * 1F1B: of m micro-batches through p stages, (p - 1) / (m + p - 1) of the time is bubble; v interleaved stages on each
 * accelerator cut the bubble to (p - 1) / v micro-batches and hand over v times as often. The fullest stage and the fullest data rank set the pace; the others' idle time is counted as bubble. Tensor and pipeline traffic is
 * exposed. Data traffic, where the stack overlaps it, hides behind one micro-batch of compute: gradients under the last
 * backward pass, weights under the first forward pass; with fully sharded states behind every micro-batch.
 * Ignored on purpose: stragglers, contention between kernels and traffic, time of the optimizer itself.
 * Source: Narayanan and others, SC21, sections 2 and 3.
 */
import type { StackProfile } from '../calibration/calibration.ts';
import type { WorkloadPlan } from '../workload/workload.ts';
import type { StepParts } from './cluster.ts';
import { allReduceSeconds, hierarchicalAllReduceSeconds, type Link } from './collectives.ts';
import type { Machine } from './machine.ts';
import { layersOnStage, parametersOnDevice } from './memory.ts';
import type { Plan } from './plan.ts';

/** FLOP executed per FLOP of the model, 1 to 4/3: what recompute adds. */
export function executedPerModelFlop(workload: WorkloadPlan, recompute: StackProfile['recompute']): number {
  if (workload.activationBytesPerImage !== null) return 1;
  const { layers, attentionCore, logits } = workload.forwardFlop;
  const again = { none: 0, selective: attentionCore, full: layers }[recompute];
  return 1 + again / (3 * (layers + logits));
}

/** Seconds of each part of a step, at a given share of peak in local compute. */
export function timeStep(
  workload: WorkloadPlan,
  machine: Machine,
  stack: StackProfile,
  plan: Plan,
  efficiency: number,
): StepParts {
  const { tensor, pipeline, data, microBatches, microBatchSequences, stagesPerDevice } = plan;
  const accelerators = tensor * pipeline * data;
  const sequences = workload.tokensPerStep / workload.sequenceLength;
  const flop = workload.flopPerToken * workload.tokensPerStep * executedPerModelFlop(workload, plan.recompute);
  const computeSeconds = flop / (accelerators * machine.peakFlopPerSecond * efficiency);

  const stageLayers = layersOnStage(workload.layers, pipeline);
  const fullestStage = (stageLayers * pipeline) / workload.layers;
  const fullestRank = (microBatches * microBatchSequences * data) / sequences;
  const pace = fullestStage * fullestRank;

  const boundaryBytes = workload.bytesPerNumber * microBatchSequences * workload.sequenceLength * workload.hidden;
  const reducesPerLayer = plan.recompute === 'full' ? 6 : 4;
  const tensorPerMicroBatch = stageLayers * reducesPerLayer * reduceTensor(boundaryBytes, tensor, machine);
  const computePerMicroBatch = (computeSeconds * pace) / microBatches;

  const idleSeconds = computeSeconds * (pace - 1);
  const fillSeconds = ((pipeline - 1) / stagesPerDevice) * (computePerMicroBatch + tensorPerMicroBatch);

  const hop = accelerators <= machine.scaleUpDomain ? machine.scaleUp : machine.network;
  const handOver = pipeline === 1 ? 0 : 2 * stagesPerDevice * sendSeconds(boundaryBytes / tensor, hop);

  return {
    computeSeconds,
    tensorSeconds: microBatches * tensorPerMicroBatch,
    bubbleSeconds: fillSeconds + idleSeconds,
    pipelineSeconds: microBatches * handOver,
    dataSeconds: exposeData(workload, machine, stack, plan, computePerMicroBatch),
  };
}

/** The parts' sum, which is the step. */
export function sumParts(parts: StepParts): number {
  const { computeSeconds, tensorSeconds, bubbleSeconds, pipelineSeconds, dataSeconds } = parts;
  return computeSeconds + tensorSeconds + bubbleSeconds + pipelineSeconds + dataSeconds;
}

function sendSeconds(bytes: number, link: Link): number {
  return link.latencySeconds + bytes / link.bytesPerSecond;
}

/** One all-reduce among tensor ranks; beyond the scale-up domain it crosses the network. */
function reduceTensor(bytes: number, tensor: number, machine: Machine): number {
  if (tensor <= machine.scaleUpDomain) return allReduceSeconds(bytes, tensor, machine.scaleUp);
  const local = largestDivisor(tensor, machine.scaleUpDomain);
  return hierarchicalAllReduceSeconds(bytes, tensor, local, machine.scaleUp, machine.network);
}

/** Data-parallel traffic that compute does not hide, seconds. */
function exposeData(
  workload: WorkloadPlan,
  machine: Machine,
  stack: StackProfile,
  plan: Plan,
  computePerMicroBatch: number,
): number {
  const bytes = parametersOnDevice(workload, plan) * workload.bytesPerNumber;
  const local = largestDivisor(plan.data, Math.max(1, Math.floor(machine.scaleUpDomain / plan.tensor)));
  const reduce = hierarchicalAllReduceSeconds(bytes, plan.data, local, machine.scaleUp, machine.network);
  // Fully sharded: weights are gathered for the forward and again for the backward pass, gradients scattered: 1.5 times
  // an all-reduce, and that for every micro-batch.
  const [traffic, rounds] = stack.sharding === 'all' ? [1.5 * reduce, plan.microBatches] : [reduce, 1];
  const hidden = stack.overlapsData ? computePerMicroBatch : 0;
  return rounds * Math.max(0, traffic - hidden);
}

/** The largest divisor of `value` that is at most `limit`. */
function largestDivisor(value: number, limit: number): number {
  for (let divisor = Math.min(value, limit); divisor > 1; divisor -= 1) if (value % divisor === 0) return divisor;
  return 1;
}
