/**
 * Memory of a training job on its fullest accelerator: training states under data-parallel sharing, activations of all
 * micro-batches in flight, the logits' peak and buffers. The first two stages and the last are weighed, for the first
 * holds most micro-batches and the embedding, and the last the logits. Ignored on purpose: offload, states in 8 bit,
 * imbalance between experts. Sources: states as in ZeRO (arXiv 1910.02054, section 3.1), activations and micro-batches in
 * flight as in arXiv 2205.05198, of zero-bubble schedules as in arXiv 2401.10241 and 2405.15362.
 */
import { findMemoryHabits, type MemoryHabits } from '../calibration/calibration.ts';
import type { Job, JobPlan } from '../catalog/job.ts';
import {
  bytesPerNumber,
  countLayerActivations,
  countRankParameters,
  cutStages,
  findHighPrecision,
  sizeMicroBatch,
  type LayerActivations,
  type StageLayers,
} from '../workload/workload.ts';
import type { MemoryBreakdown } from './prediction.ts';

/**
 * What the framework's count leaves out: driver context, libraries, and blocks that the allocator holds and cannot hand
 * out. Derived: between the largest micro-batches that nanotron's benchmark ran in one node and the next ones it could not.
 */
const mostUnusableBytes = 4 * 2 ** 30;
/** On a smaller memory than that benchmark's: assumed, the same share. */
const unusableShare = 0.06;
/** Adam's two moments, and the 32-bit copy of a 16-bit weight. */
const momentBytes = 8;
const copyBytes = 4;

/** Bytes by part of one accelerator of stage `index`, buffers apart. */
type StageBytes = Pick<
  MemoryBreakdown,
  'weightBytes' | 'gradientBytes' | 'optimizerBytes' | 'activationBytes' | 'logitBytes' | 'bufferBytes'
>;

/**
 * Micro-batches whose activations stage `index` holds at most, as if each were held by all its layers. An interleaved
 * schedule runs ahead by chunks; a V-shaped one holds the same on every stage.
 */
export function countInFlight(plan: JobPlan, microBatches: number, index: number): number {
  const { pipeline, virtualStages, schedule } = plan;
  if (pipeline === 1) return 1;
  if (schedule === 'zero-bubble-v') return Math.min(microBatches, pipeline);
  if (schedule === 'dual-pipe') return Math.min(microBatches, pipeline + 1);
  if (schedule === 'interleaved' || virtualStages > 1) {
    const chunks = 2 * (pipeline - 1 - index) + (virtualStages - 1) * pipeline + 1;
    return Math.min(microBatches, chunks / virtualStages);
  }
  return Math.min(microBatches, pipeline - index);
}

/** Bytes of an accelerator's memory that a plan may not count on. */
export function countUnusableBytes(capacityBytes: number): number {
  return Math.min(mostUnusableBytes, unusableShare * capacityBytes);
}

/**
 * Bytes on the fullest accelerator of `job`, and whether they fit into `capacityBytes` of memory. A search hands in stages
 * and activations that many of its plans share.
 */
export function planMemory(
  job: Job,
  capacityBytes: number,
  habits = findMemoryHabits(job.stack),
  stages = cutStages(job.model, job.plan.pipeline, habits.stageCut),
  layers = countKinds(job, habits),
): MemoryBreakdown {
  const { plan } = job;
  let fullest: StageBytes | null = null;
  let most = -1;
  // A step of a drag weighs many plans: whatever is thrown away here, the collector stops the drag for.
  for (let index = 0; index < plan.pipeline; index = index === 0 ? 1 : Math.max(plan.pipeline - 1, index + 1)) {
    const stage = stages[index];
    if (!stage) continue;
    const bytes = weighStage(job, habits, stage, index, layers);
    const sum = addUp(bytes);
    if (sum <= most) continue;
    fullest = bytes;
    most = sum;
  }
  // A pipeline has at least one stage; without any there is nothing to hold.
  const held = fullest ?? noBytes;
  const totalBytes = addUp(held);
  return {
    ...held,
    totalBytes,
    capacityBytes,
    fits: totalBytes + countUnusableBytes(capacityBytes) <= capacityBytes,
    binding: findBinding(held),
  };
}

const noBytes: StageBytes = {
  weightBytes: 0,
  gradientBytes: 0,
  optimizerBytes: 0,
  activationBytes: 0,
  logitBytes: 0,
  bufferBytes: 0,
};

function addUp(bytes: StageBytes): number {
  const { weightBytes, gradientBytes, optimizerBytes, activationBytes, logitBytes, bufferBytes } = bytes;
  return weightBytes + gradientBytes + optimizerBytes + activationBytes + logitBytes + bufferBytes;
}

const partOf = {
  weights: 'weightBytes',
  gradients: 'gradientBytes',
  optimizer: 'optimizerBytes',
  activations: 'activationBytes',
  logits: 'logitBytes',
  buffers: 'bufferBytes',
} as const satisfies Record<MemoryBreakdown['binding'], keyof StageBytes>;
const parts = Object.keys(partOf) as readonly MemoryBreakdown['binding'][];

function findBinding(bytes: StageBytes): MemoryBreakdown['binding'] {
  return parts.reduce((largest, part) => (bytes[partOf[part]] > bytes[partOf[largest]] ? part : largest));
}

export interface KindActivations {
  readonly dense: LayerActivations;
  readonly mixture: LayerActivations | null;
}

/** Activations of each kind of layer: the same for all stages, schedules and ways to share states. */
export function countKinds(job: Job, habits: MemoryHabits): KindActivations {
  return {
    dense: countLayerActivations(job, 'dense', habits),
    mixture: job.model.mixture ? countLayerActivations(job, 'mixture', habits) : null,
  };
}

function weighStage(
  job: Job,
  habits: MemoryHabits,
  stage: StageLayers,
  index: number,
  layers: KindActivations,
): StageBytes {
  const { model, plan, precision } = job;
  const high = bytesPerNumber[findHighPrecision(precision)];
  const { tokens, ownTokens } = sizeMicroBatch(job);
  const microBatches = plan.globalBatch / (plan.data * plan.microBatch);
  const states = weighStates(job, habits, stage, high);

  const mixture = layers.mixture ?? layers.dense;
  const inFlight = countInFlight(plan, microBatches, index);
  const kept = inFlight * (stage.dense * layers.dense.kept + stage.mixture * mixture.kept);
  const largest = (part: 'rebuilt' | 'passing') =>
    Math.max(stage.dense > 0 ? layers.dense[part] : 0, stage.mixture > 0 ? mixture[part] : 0);
  const working = largest('rebuilt') + largest('passing');
  // The loss is over before the last layer's backward pass starts, so of memory in use only the larger peak counts.
  const stream = ownTokens * model.hidden * high;
  const logits = stage.hasLogits
    ? ((tokens * model.vocabulary) / plan.tensor) * Math.max(habits.logitBytes, high) + 2 * stream
    : 0;
  const isWorkingSeen = habits.countsReserved || working >= logits;
  const handed = plan.pipeline > 1 ? 2 * stream * (habits.buffersEveryMicroBatch ? microBatches : 1) : 0;
  return {
    ...states,
    activationBytes: kept + (isWorkingSeen ? working : 0),
    logitBytes: habits.countsReserved || logits > working ? logits : 0,
    bufferBytes: states.bufferBytes + handed + habits.overheadBytes,
  };
}

type StateBytes = Pick<StageBytes, 'weightBytes' | 'gradientBytes' | 'optimizerBytes' | 'bufferBytes'>;

/** Weights, gradients and optimizer states; buffers: weights gathered for a moment, spare gradients. */
function weighStates(job: Job, habits: MemoryHabits, stage: StageLayers, high: number): StateBytes {
  const { model, plan } = job;
  const { sharding } = plan;
  // DualPipe holds the stages of both directions.
  const copies = plan.schedule === 'dual-pipe' ? 2 : 1;
  const held = countRankParameters(model, plan, stage);
  const dense = held.dense * copies;
  const experts = held.experts * copies;
  const ranks = plan.data * plan.context;
  const expertRanks = Math.max(1, (ranks * plan.tensor) / (plan.expert * plan.expertTensor));
  const whole = dense + experts;
  const shared = dense / ranks + experts / expertRanks;
  const optimizer = momentBytes + (high < 4 ? copyBytes : 0);
  const gradient = Math.max(habits.gradientBytes, high);

  const oneLayer = countRankParameters(model, plan, {
    dense: stage.mixture > 0 ? 0 : 1,
    mixture: stage.mixture > 0 ? 1 : 0,
    hasEmbedding: false,
    hasLogits: stage.hasLogits,
  });
  const layer = oneLayer.dense + oneLayer.experts;
  // Experts have one shape between them.
  const oneExpert = (oneLayer.experts * plan.expert) / (model.mixture?.experts ?? 1);
  const spare = habits.hasSpareGradients ? (oneLayer.dense + oneExpert) * high : 0;
  if (job.adaptersOnly) {
    // Frozen weights are only read, so they are held as they are multiplied; adapters' own states are under 1 %.
    const number = bytesPerNumber[job.precision];
    const isShared = sharding === 'all' && ranks > 1;
    const bufferBytes = spare + (isShared ? 2 * layer * number : 0);
    return { weightBytes: (isShared ? shared : whole) * number, gradientBytes: 0, optimizerBytes: 0, bufferBytes };
  }
  if (sharding !== 'all')
    return {
      weightBytes: whole * high,
      gradientBytes: (sharding === 'gradients' ? shared : whole) * gradient,
      optimizerBytes: (sharding === 'none' ? whole : shared) * optimizer,
      bufferBytes: spare,
    };
  // Weights and gradients are shared in 32 bit. Under a pipeline the gathered ones stay until the step's last micro-batch.
  const stays = plan.pipeline > 1 && ranks > 1;
  return {
    weightBytes: shared * copyBytes + (stays ? whole : 0) * high,
    gradientBytes: shared * copyBytes + (stays ? whole * copyBytes : 0),
    optimizerBytes: shared * momentBytes,
    bufferBytes: spare + (stays || ranks === 1 ? 0 : 2 * layer * high),
  };
}
