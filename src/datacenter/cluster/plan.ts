/**
 * Plan: how N accelerators share one model. Tensor ranks split each layer, pipeline stages split the layers, context ranks
 * (none unless wished) each sequence, data ranks the batch: N = tensor x pipeline x context x data. When not told otherwise
 * the fastest of a few that fit in memory is taken: for each number of tensor ranks up to the scale-up domain the two
 * shallowest pipelines that fit, with their stages interleaved where the stack can and the batch allows; tensor ranks reach
 * across the network only where nothing else fits, for that is slow. What the split leaves open is as the stack's published
 * runs had it, unless the reader wishes otherwise; experts are shared out among as many ranks as divide them. A test holds
 * the choice against the search over all plans. Ignored on purpose: offload.
 */
import type { MemoryHabits, StackProfile } from '../calibration/calibration.ts';
import type { Chip } from '../catalog/chip.ts';
import type { FlopConvention, Job, JobPlan, Precision, Recompute, Sharding } from '../catalog/job.ts';
import type { DecoderShape } from '../catalog/models.ts';
import { cutStages, listStageOperators, type StageLayers, type WorkloadPlan } from '../workload/workload.ts';
import { planImages } from './image-plan.ts';
import { thisMachine } from './machine.ts';
import { countKinds, planMemory, type KindActivations } from './memory-plan.ts';
import { sumBreakdown, type Ground } from './predict-step.ts';
import type { MemoryBreakdown } from './prediction.ts';
import { listSchedules } from './stack-schedules.ts';
import { composeStep, findPace, timePieces, type StepPace, type StepPieces } from './step-time.ts';

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
  readonly ground: Ground;
  readonly workload: WorkloadPlan;
  readonly chip: Chip;
  readonly stack: StackProfile;
  readonly habits: MemoryHabits;
  readonly wishes: PlanWishes;
  /** What plans that only differ in their pipeline and their accelerators share; filled on the way. */
  readonly pieces: Map<string, StepPieces>;
  /** And what they share whose pipelines are alike, too. */
  readonly paces: Map<string, StepPace>;
  /** The layers of each stage, by the number of stages; filled on the way. */
  readonly cuts: Map<number, readonly StageLayers[]>;
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
  chunks: number,
): Job {
  const context = wishes.context ?? 1;
  const data = accelerators / (tensor * pipeline * context);
  const perRank = Math.max(1, Math.ceil(countSequences(workload) / data));
  const usualMicroBatch = Math.max(1, Math.floor(stack.microBatchTokens / model.sequenceLength));
  const microBatch = Math.min(perRank, wishes.microBatch ?? usualMicroBatch);
  const rounds = Math.ceil(perRank / microBatch);
  // Micro-batches of interleaved stages go round in groups of as many as there are stages.
  const virtualStages = wishes.chunks || rounds % pipeline === 0 ? chunks : 1;
  const plan: JobPlan = {
    tensor,
    pipeline,
    context,
    data,
    expert: countExpertRanks(model, data * context * tensor),
    expertTensor: 1,
    globalBatch: data * microBatch * rounds,
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
 * The fastest of the plans of `accelerators` described above that fits in memory and gives every data rank at least one
 * sequence; where none does with tensor ranks of one scale-up domain, with more of them. When none fits at all, the last
 * one tried, with `problem` set. Null when no split divides the accelerators as wished.
 */
export function fitPlan(setting: PlanSetting, accelerators: number, split: Split): Fit | null {
  const { workload, chip } = setting;
  const model = workload.shape;
  if (!model) return planImages(workload, chip, accelerators, split);
  const fit = tryPlans(setting, model, accelerators, split, chip.scaleUpDomain);
  return fit?.problem === 'memory' && split.tensor === null
    ? tryPlans(setting, model, accelerators, split, model.heads)
    : fit;
}

function tryPlans(
  setting: PlanSetting,
  model: DecoderShape,
  accelerators: number,
  split: Split,
  widestTensor: number,
): Fit | null {
  const { workload, chip, stack, habits, wishes } = setting;
  // What context ranks leave for the other splits; a fraction divides by nothing.
  const rest = accelerators / (wishes.context ?? 1);
  const tensors = split.tensor === null ? listTensors(model.heads, rest, widestTensor) : [split.tensor];
  const recompute = wished(wishes.recompute, stack.recompute);
  // A wish stays as it is; a stack falls back.
  const ways = new Set(recompute === wishes.recompute ? [recompute] : [recompute, 'full' as const]);
  const sharesWeights = wished(wishes.sharding, stack.sharding) === 'all';
  const leastBytes = sharesWeights || model.mixture ? 0 : workload.parameters * (2 + habits.gradientBytes);
  const fitting: Fit[] = [];
  let last: Fit | null = null;
  for (const tensor of tensors) {
    const depths = listPipelines(split.pipeline, model.layers, rest / tensor);
    for (const way of ways) {
      const before = fitting.length;
      let kinds: KindActivations | undefined;
      for (const pipeline of depths) {
        // Most depths are far too shallow for weights and gradients alone.
        if (leastBytes > chip.memoryBytes * tensor * pipeline && pipeline !== depths.at(-1)) continue;
        for (const chunks of listChunks(setting, model.layers, pipeline)) {
          const job = cutJob(setting, model, accelerators, tensor, pipeline, way, chunks);
          const { plan } = job;
          const memory = planMemory(
            job,
            chip.memoryBytes,
            habits,
            stagesOf(job, setting),
            (kinds ??= countKinds(job, habits)),
          );
          const problem = plan.data > countSequences(workload) ? 'batch' : memory.fits ? null : 'memory';
          last = { plan, job, memory, problem };
          if (problem !== null) continue;
          fitting.push(last);
          break;
        }
        // The two shallowest are enough: deeper pipelines only wait more.
        if (fitting.length > before + 1) break;
      }
      // Computing all again pays only where it saves many stages.
      if ((fitting[before]?.plan.pipeline ?? Infinity) <= deepPipeline) break;
    }
    // Who shares out the weights has no need of tensor ranks.
    if (sharesWeights && fitting.length > 0) break;
  }
  const seconds = fitting.map(({ job }) => (job && fitting.length > 1 ? timeJob(job, setting) : 0));
  return fitting[seconds.indexOf(Math.min(...seconds))] ?? last;
}

/** Seconds of a step, as `predictOn` says. */
function timeJob(job: Job, setting: PlanSetting): number {
  const { chip, profile, facts, habits } = setting.ground;
  const { tensor, pipeline, microBatch, recompute, expert, globalBatch, data } = job.plan;
  const context = { job, chip, fit: profile.fit, facts, gradientBytes: habits.gradientBytes };
  const key = `${tensor} ${microBatch} ${recompute} ${expert}`;
  const pieces = remember(setting.pieces, key, () =>
    timePieces({ ...context, operators: listStageOperators(job, habits) }),
  );
  const pace = remember(setting.paces, `${key} ${pipeline}`, () => findPace(context, pieces, stagesOf(job, setting)));
  return sumBreakdown(composeStep(context, pace, globalBatch / (data * microBatch)));
}

const stagesOf = ({ model, plan: { pipeline } }: Job, { habits, cuts }: PlanSetting): readonly StageLayers[] =>
  remember(cuts, pipeline, () => cutStages(model, pipeline, habits.stageCut));

function remember<Key, Value>(kept: Map<Key, Value>, key: Key, work: () => Value): Value {
  let value = kept.get(key);
  if (value === undefined) kept.set(key, (value = work()));
  return value;
}

/** Stages beyond which it is tried whether fewer of them, with every layer computed again, are faster. */
const deepPipeline = 4;
/** Most chunks of the model on one accelerator: as in NVIDIA's recipes for Llama 3 405B. */
const mostChunks = 8;

/** Chunks on one accelerator to be tried: as wished, else the most that cut the layers evenly, where the stack can, then one. */
function listChunks({ stack, wishes }: PlanSetting, layers: number, pipeline: number): number[] {
  if (wishes.chunks) return [Math.max(1, pipeline > 1 ? Math.min(wishes.chunks, Math.floor(layers / pipeline)) : 1)];
  if (pipeline > 1 && listSchedules(stack.id).includes('interleaved'))
    for (let chunks = mostChunks; chunks > 1; chunks -= 1) {
      // Embedding and logits may stand for a layer each, as in Llama's 126.
      const cut = pipeline * chunks;
      if (layers % cut === 0 || (layers + 2) % cut === 0) return [chunks, 1];
    }
  return [1];
}

/** Powers of two up to `widest` that divide both the accelerators and the heads. */
function listTensors(heads: number, accelerators: number, widest: number): number[] {
  const tensors = [];
  for (let tensor = 1; tensor <= widest; tensor *= 2) {
    if (accelerators % tensor === 0 && heads % tensor === 0) tensors.push(tensor);
  }
  return tensors;
}

/** Depths of a pipeline that divide what the tensor ranks leave, shallowest first. */
function listPipelines(wanted: number | null, layers: number, ranks: number): number[] {
  if (wanted !== null) return Number.isInteger(ranks / wanted) ? [wanted] : [];
  const depths = [];
  for (let depth = 1; depth <= Math.min(layers, ranks); depth += 1) if (ranks % depth === 0) depths.push(depth);
  return depths;
}
