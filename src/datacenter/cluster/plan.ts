/**
 * Plan: how N accelerators share one model. Tensor ranks split each layer, pipeline stages split the layers, data
 * ranks split the batch: N = tensor x pipeline x context x data, context being 1 unless wished. When not told otherwise the smallest split whose memory fits is
 * taken: tensor first, up to the scale-up domain, then pipeline; tensor ranks reach across the network only where nothing
 * else fits, for that is slow. Smallest is not always fastest, but nearly so, and it is a rule a reader can follow. What
 * the split leaves open is as the stack's published runs had it, unless the reader wishes otherwise; experts are shared out
 * among as many ranks as divide them, and sequences only on the reader's wish. Ignored on purpose: offload.
 */
import type { MemoryHabits, StackProfile } from '../calibration/calibration.ts';
import type { Chip } from '../catalog/chip.ts';
import type { FlopConvention, Job, JobPlan, Precision, Recompute, Sharding } from '../catalog/job.ts';
import type { DecoderShape } from '../catalog/models.ts';
import type { WorkloadPlan } from '../workload/workload.ts';
import { planImages } from './image-plan.ts';
import { thisMachine } from './machine.ts';
import { planMemory } from './memory-plan.ts';
import type { MemoryBreakdown } from './prediction.ts';

/** What the reader wants otherwise than the stack does it; null, absent or `usual`: as the stack's published runs had it. */
export interface PlanWishes {
  readonly precision?: 'usual' | Precision | undefined;
  readonly recompute?: 'usual' | Recompute | undefined;
  readonly sharding?: 'usual' | Sharding | undefined;
  /** Ranks that split each sequence; none is usual. */
  readonly context?: number | null | undefined;
  /** Sequences of one micro-batch; at most what a data rank has. */
  readonly microBatch?: number | null | undefined;
  /** Chunks of each pipeline stage, 1: none, at most what the layers allow. */
  readonly chunks?: number | null | undefined;
}

/** What is planned, and for which machine and software. */
export interface PlanSetting {
  readonly workload: WorkloadPlan;
  readonly chip: Chip;
  readonly stack: StackProfile;
  readonly habits: MemoryHabits;
  readonly wishes: PlanWishes;
}

/** The wish, or what is usual where there is none. */
const wished = <T extends string>(wish: T | 'usual' | undefined, usual: T): T =>
  wish === undefined || wish === 'usual' ? usual : wish;

/** A split as the reader wants it; null: choose. */
export interface Split {
  readonly tensor: number | null;
  readonly pipeline: number | null;
}

/** A plan that fits, or the last one tried with what stood in its way. */
export interface Fit {
  readonly plan: JobPlan;
  /** Null: an MNIST model, which is no decoder. */
  readonly job: Job | null;
  readonly memory: MemoryBreakdown;
  readonly problem: null | 'batch' | 'memory';
}

/** As the page counts: attention in full, recompute not. */
const pageConvention: FlopConvention = {
  basis: 'model',
  attention: 'full',
  countsLogits: true,
  peakFlopPerSecond: null,
};

/** Sequences (images) of one step; a fraction where the batch is no whole number of them. */
export function countSequences({ tokensPerStep, sequenceLength }: WorkloadPlan): number {
  return tokensPerStep / sequenceLength;
}

/** Most ranks that published runs share experts out over. */
const mostExpertRanks = 64;

/** As many of a stage's `ranks` as the experts divide by, at most what published runs have; 1 for a dense model. */
export function countExpertRanks({ mixture }: DecoderShape, ranks: number): number {
  let count = 1;
  const divides = (more: number) => (mixture?.experts ?? 1) % more === 0 && ranks % more === 0;
  while (count < mostExpertRanks && divides(2 * count)) count *= 2;
  return count;
}

/**
 * The job of one split. Where sequences do not divide, every data rank gets as many as the fullest one has: that rank
 * sets the pace.
 */
function cutJob(
  { workload, chip, stack, wishes }: PlanSetting,
  model: DecoderShape,
  accelerators: number,
  tensor: number,
  pipeline: number,
  recompute: Recompute,
): Job {
  const context = wishes.context ?? 1;
  const data = accelerators / (tensor * pipeline * context);
  const perRank = Math.max(1, Math.ceil(countSequences(workload) / data));
  const usualMicroBatch = Math.max(1, Math.floor(stack.microBatchTokens / model.sequenceLength));
  const microBatch = Math.min(perRank, wishes.microBatch ?? usualMicroBatch);
  const chunks = wishes.chunks ?? stack.virtualStages;
  const virtualStages = pipeline === 1 ? 1 : Math.min(chunks, Math.floor(model.layers / pipeline));
  const plan: JobPlan = {
    tensor,
    pipeline,
    context,
    data,
    expert: countExpertRanks(model, data * context * tensor),
    expertTensor: 1,
    globalBatch: data * microBatch * Math.ceil(perRank / microBatch),
    microBatch,
    virtualStages,
    schedule: virtualStages > 1 ? 'interleaved' : '1f1b',
    recompute,
    sharding: wished(wishes.sharding, stack.sharding),
    sequenceParallel: stack.sequenceParallel && tensor > 1,
  };
  return {
    model,
    accelerator: chip.id,
    accelerators,
    plan,
    stack: stack.id,
    precision: wished(wishes.precision, chip.id === thisMachine ? 'fp32' : 'bf16'),
    convention: pageConvention,
  };
}

/**
 * The smallest split of `accelerators` that fits in memory and gives every data rank at least one sequence; with full
 * recompute where the stack's own way fits nowhere, then with tensor ranks beyond the scale-up domain. When none fits, the
 * widest one, with `problem` set. Null when no split divides the accelerators as wished.
 */
export function fitPlan(setting: PlanSetting, accelerators: number, split: Split): Fit | null {
  const { workload, chip, stack, wishes } = setting;
  const model = workload.shape;
  if (!model) return planImages(workload, chip, accelerators, split);
  const recompute = wished(wishes.recompute, stack.recompute);
  // A wish stays as it is; a stack falls back.
  const last = recompute === wishes.recompute ? recompute : 'full';
  const attempts = [[recompute, chip.scaleUpDomain] as const];
  if (last !== recompute) attempts.push([last, chip.scaleUpDomain]);
  if (split.tensor === null) attempts.push([last, model.heads]);
  let fit: Fit | null = null;
  for (const [way, widestTensor] of attempts) {
    fit = tryPlans(setting, model, accelerators, split, way, widestTensor);
    if (fit?.problem !== 'memory') return fit;
  }
  return fit;
}

function tryPlans(
  setting: PlanSetting,
  model: DecoderShape,
  accelerators: number,
  split: Split,
  recompute: Recompute,
  widestTensor: number,
): Fit | null {
  // What context ranks leave for the other splits; a fraction divides by nothing.
  const rest = accelerators / (setting.wishes.context ?? 1);
  const tensors = split.tensor === null ? listTensors(model.heads, rest, widestTensor) : [split.tensor];
  const sequences = countSequences(setting.workload);
  let last: Fit | null = null;
  for (const [tensor, pipeline] of listSplits(tensors, split.pipeline, model.layers, rest)) {
    const job = cutJob(setting, model, accelerators, tensor, pipeline, recompute);
    const { plan } = job;
    const memory = planMemory(job, setting.chip.memoryBytes, setting.habits);
    const problem = plan.data > sequences ? 'batch' : memory.fits ? null : 'memory';
    last = { plan, job, memory, problem };
    if (problem === null) return last;
  }
  return last;
}

/** Powers of two up to `widest` that divide both the accelerators and the heads. */
function listTensors(heads: number, accelerators: number, widest: number): number[] {
  const tensors = [];
  for (let tensor = 1; tensor <= widest; tensor *= 2) {
    if (accelerators % tensor === 0 && heads % tensor === 0) tensors.push(tensor);
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
